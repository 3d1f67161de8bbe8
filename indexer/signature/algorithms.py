"""Which algorithms of signatures we verify, and how all of them are called in a report.

Kazakhstan's own GOST algorithms are known by their identifiers (tables of the National Certification Authority) but not
verified: a signature by them is reported as unsupported, never as valid."""

from asn1crypto import cms, x509

DIGESTS = {"sha256": "SHA-256", "sha384": "SHA-384", "sha512": "SHA-512"}
RSA = frozenset({"rsassa_pkcs1v15", "rsassa_pss", "sha256_rsa", "sha384_rsa", "sha512_rsa"})
ECDSA = frozenset({"sha256_ecdsa", "sha384_ecdsa", "sha512_ecdsa"})
CURVES = {"secp256r1": "P-256", "secp384r1": "P-384", "secp521r1": "P-521"}
RSA_BITS = 2048  # NIST SP 800-131A: less is disallowed for signatures
GOST = {
    "1.2.398.3.10.1.1.1.2": "GOST 34.310-2004",
    "1.2.398.3.10.1.1.2.3.1": "GOST R 34.10-2015 256",
    "1.2.398.3.10.1.1.2.3.2": "GOST R 34.10-2015 512",
}
GOST_ARC = "1.2.398.3.10."


def supported(info: cms.SignerInfo, certificate: x509.Certificate) -> bool:
    """Whether the digest, the signature and the key are all of a kind that we verify and still trust (no SHA-1, no
    short keys)."""
    if _digest(info) not in DIGESTS or not strong_key(certificate):
        return False
    return _scheme(info) in (RSA if _key(certificate) == "rsa" else ECDSA)


def strong_key(certificate: x509.Certificate) -> bool:
    """Whether the certificate's key is RSA of enough bits or of one of the NIST curves."""
    if _key(certificate) == "rsa":
        return certificate.public_key.bit_size >= RSA_BITS
    return _key(certificate) == "ec" and _curve(certificate) in CURVES


def name(info: cms.SignerInfo, certificate: x509.Certificate) -> str:
    """How the report calls the algorithm: "RSA-2048 SHA-256", "ECDSA P-256 SHA-256", "GOST R 34.10-2015 512"."""
    scheme, key = _scheme(info), _key(certificate)
    digest = DIGESTS.get(_digest(info), _digest(info))
    if scheme in GOST or scheme.startswith(GOST_ARC):
        return GOST.get(scheme, "GOST")
    if key == "rsa":
        padding = " PSS" if scheme == "rsassa_pss" else ""
        return f"RSA-{certificate.public_key.bit_size}{padding} {digest}"
    if key == "ec":
        curve = _curve(certificate)
        return f"ECDSA {CURVES.get(curve, curve)} {digest}"
    return f"{scheme} {digest}"


def _digest(info: cms.SignerInfo) -> str:
    return info["digest_algorithm"]["algorithm"].native


def _scheme(info: cms.SignerInfo) -> str:
    return info["signature_algorithm"]["algorithm"].native


def _key(certificate: x509.Certificate) -> str:
    return certificate["tbs_certificate"]["subject_public_key_info"]["algorithm"]["algorithm"].native


def _curve(certificate: x509.Certificate) -> str:
    kind, value = certificate.public_key.curve
    return value if kind == "named" else "unnamed curve"
