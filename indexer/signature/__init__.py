"""Who signed an act, and is it unchanged: `unseal` opens PAdES, CMS and signed XML; `anchors` says whom we trust."""

from indexer.signature.unsealing import Unsealed as Unsealed
from indexer.signature.unsealing import unseal as unseal
