"""Does a signer's certificate lead to an authority that we trust? Nothing is fetched: no revocation lists, no missing
links.

The chain is judged at the moment of reception. The signing time is the signer's own claim and proves nothing; until
time stamps are verified, an expired certificate therefore holds the act."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from asn1crypto import x509
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import DisallowedAlgorithmError, ExpiredError, PathError, ValidationError

SIGNING = {"non_repudiation"}  # certificates for authentication lack it


def validate(
    certificate: x509.Certificate, others: Sequence[x509.Certificate], anchors: Sequence[x509.Certificate]
) -> tuple[tuple[str, ...], str]:
    """The common names of the chain, leaf first, and the code of its problem: "", untrusted, expired,
    unsupported_algorithm."""
    context = ValidationContext(
        trust_roots=list(anchors), other_certs=list(others), allow_fetching=False, moment=datetime.now(UTC)
    )
    validator = CertificateValidator(certificate, validation_context=context)
    try:
        path = asyncio.run(validator.async_validate_usage(SIGNING))
    except ExpiredError:
        return (common_name(certificate),), "expired"
    except DisallowedAlgorithmError:
        return (common_name(certificate),), "unsupported_algorithm"
    except (PathError, ValidationError):
        return (common_name(certificate),), "untrusted"
    return tuple(common_name(one) for one in reversed(list(path))), ""


def common_name(certificate: x509.Certificate) -> str:
    """CN of the subject, "" when it has none."""
    return subject_value(certificate, "common_name")


def subject_value(certificate: x509.Certificate, field: str, prefix: str = "") -> str:
    """The first value of a subject's field that begins with `prefix`, without it; "" when there is none.

    Kazakhstan's certificates write SERIALNUMBER=IIN… and OU=BIN… (rules of the National Certification Authority)."""
    values = certificate.subject.native.get(field, "")
    several = values if isinstance(values, list) else [values]
    return next((str(value).removeprefix(prefix) for value in several if str(value).startswith(prefix)), "")
