"""What is found when one envelope is opened: the content inside and the reports of who signed it."""

from dataclasses import dataclass

from models.signature import Signature

SIGNERS_MAX = 20  # a panel of the Supreme Court has fewer judges; more is an attack on our time
CERTIFICATES_MAX = 60


@dataclass(frozen=True, slots=True)
class Layer:
    """`innermost` says that the content holds no further envelope, as a signed PDF is its own content."""

    content: bytes
    signatures: tuple[Signature, ...]
    name: str = ""
    innermost: bool = False
