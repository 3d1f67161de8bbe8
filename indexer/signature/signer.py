"""One signer, the same for every form: is the content what was signed, how, by whom, and do we trust him."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import cms, core, x509
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import extract_self_reported_ts, validate_sig_integrity

from indexer.signature import algorithms
from indexer.signature.chain import common_name, subject_value, validate
from models.signature import Signature


@dataclass(frozen=True, slots=True)
class Claim:
    """What one SignerInfo (RFC 5652, 5.3) says: of which content, by which certificate, in which form of file."""

    info: cms.SignerInfo
    certificates: tuple[x509.Certificate, ...]
    digest: Callable[[str], bytes]  # of the content, by the algorithm of this name
    form: str
    signed_at: datetime | None = None  # said beside the SignerInfo, as a PDF does
    changed: str = "changed"  # how to call it when the content is not what was signed


def examine(claim: Claim, anchors: Sequence[x509.Certificate], covers_whole_file: bool = True) -> Signature:
    """The report of one signer of CMS; `problem` names the first thing that is wrong, "" when all is good."""
    certificate = _certificate_of(claim.info, claim.certificates)
    if certificate is None:
        return Signature(
            claim.form, "", "", "", "", _signed_at(claim), "", (), False, False, covers_whole_file, "untrusted"
        )
    problem = _integrity_problem(claim, certificate)
    algorithm = algorithms.name(claim.info, certificate)
    return report(
        claim.form, certificate, claim.certificates, anchors, algorithm, _signed_at(claim), covers_whole_file, problem
    )


def report(
    form: str,
    certificate: x509.Certificate,
    others: Sequence[x509.Certificate],
    anchors: Sequence[x509.Certificate],
    algorithm: str,
    signed_at: datetime | None,
    covers_whole_file: bool,
    problem: str,
) -> Signature:
    """Put together who signed and whether the chain is trusted; a `problem` of integrity comes before one of trust or
    coverage."""
    if problem == "unsupported_algorithm":
        chain, distrust = (common_name(certificate),), "untrusted"
    else:
        chain, distrust = validate(certificate, others, anchors)
    return Signature(
        form=form,
        signer=common_name(certificate),
        signer_iin=subject_value(certificate, "serial_number", "IIN"),
        organization=subject_value(certificate, "organization_name"),
        bin=subject_value(certificate, "organizational_unit_name", "BIN"),
        signed_at=signed_at,
        algorithm=algorithm,
        chain=chain,
        intact=not problem,
        trusted=not distrust,
        covers_whole_file=covers_whole_file,
        problem=problem or distrust or ("" if covers_whole_file else "partial_coverage"),
    )


def _certificate_of(info: cms.SignerInfo, certificates: Sequence[x509.Certificate]) -> x509.Certificate | None:
    identifier = info["sid"]
    if identifier.name == "subject_key_identifier":
        return next((c for c in certificates if c.key_identifier == identifier.chosen.native), None)
    issuer, serial = identifier.chosen["issuer"], identifier.chosen["serial_number"].native
    return next((c for c in certificates if c.serial_number == serial and c.issuer == issuer), None)


def _integrity_problem(claim: Claim, certificate: x509.Certificate) -> str:
    if not algorithms.supported(claim.info, certificate):
        return "unsupported_algorithm"
    try:
        digest = claim.digest(claim.info["digest_algorithm"]["algorithm"].native)
        intact, valid = validate_sig_integrity(claim.info, certificate, "data", digest)
    except SignatureValidationError:
        return "malformed_container"
    unattributed = claim.info["signed_attrs"] is core.VOID  # the signature is then over the content itself
    if not intact and (valid or unattributed):
        return claim.changed
    return "" if intact and valid else "changed"


def _signed_at(claim: Claim) -> datetime | None:
    """The signer's own claim (signingTime, RFC 5652, 11.3)."""
    try:
        return extract_self_reported_ts(claim.info) or claim.signed_at
    except (ValueError, KeyError):
        return claim.signed_at
