"""What is known of a signature. The full report stays in the office; `public` is what a reader of the act may see."""
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature of a file, as verified; times are UTC."""

    form: str  # PAdES, CMS, XMLDSig
    signer: str  # common name of the certificate
    signer_iin: str  # of the natural person; never leaves the office
    organization: str
    bin: str  # business identification number of the court, "" when the certificate has none
    signed_at: datetime | None
    algorithm: str  # e.g. "RSA-2048 SHA-256", "ECDSA P-256 SHA-256", "GOST R 34.10-2015"
    chain: tuple[str, ...]  # common names, leaf first
    intact: bool  # the content is what was signed
    trusted: bool  # the chain ends at one of our anchors and was valid at the time
    covers_whole_file: bool
    problem: str = ""  # code of the reason when it is not good: changed, untrusted, expired, unsupported, partial …

    @property
    def good(self) -> bool:
        return self.intact and self.trusted and self.covers_whole_file and not self.problem

    def public(self) -> "PublicSignature":
        """What may be shown beside the public act: no IIN, no name (the act names its judge)."""
        return PublicSignature(self.form, self.organization, self.bin, self.signed_at, self.algorithm,
                               self.intact, self.trusted, self.covers_whole_file)


@dataclass(frozen=True, slots=True)
class PublicSignature:
    """The part of a verified signature that names no natural person."""

    form: str
    organization: str
    bin: str
    signed_at: datetime | None
    algorithm: str
    intact: bool
    trusted: bool
    covers_whole_file: bool
