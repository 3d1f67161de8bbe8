"""A test certification authority: keys made at run time, subjects in Kazakhstan's form, signing in every form.

Nothing it makes is trusted anywhere but where its root is laid into the folder of trust anchors. Certificates run for
twenty years, because an archive without time stamps holds an act whose certificate has expired."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier
from lxml import etree
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore
from signxml import SignatureMethod, XMLSigner

EMPLOYEE = ObjectIdentifier("1.2.398.3.3.4.1.2.5")  # "employee of an organization", of the national authority
LIFE = timedelta(days=20 * 365)

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True, slots=True)
class Authority:
    """A certification authority; `above` are the certificates over it, up to the root."""

    key: PrivateKey
    certificate: x509.Certificate
    above: tuple[x509.Certificate, ...] = ()

    def pem(self) -> bytes:
        """The certificate as a file for the folder of trust anchors."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A signer: the key, its certificate, and the certificates over it, up to the root."""

    key: PrivateKey
    certificate: x509.Certificate
    above: tuple[x509.Certificate, ...]


def authority(common_name: str = "СЫНАҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (TEST)", under: Authority | None = None) -> Authority:
    """A root, or an issuing authority `under` another one."""
    key = _new_key("rsa")
    subject = x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, "KZ"), x509.NameAttribute(NameOID.COMMON_NAME, common_name)]
    )
    made = datetime.now(UTC) - timedelta(days=30)
    builder = (
        _builder(subject, under.certificate.subject if under else subject, key, made, made + LIFE + timedelta(days=365))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_usage(authority=True), critical=True)
        .add_extension(_authority_identifier(under.key if under else key), critical=False)
    )
    certificate = builder.sign(under.key if under else key, hashes.SHA256())
    return Authority(key, certificate, (under.certificate, *under.above) if under else ())


def leaf(
    issuer: Authority,
    common_name: str,
    iin: str,
    organization: str,
    bin: str,
    kind: str = "rsa",
    valid_from: datetime | None = None,
    valid_until: datetime | None = None,
) -> Leaf:
    """A signer's key (`rsa`: RSA-2048, `ec`: P-256) and a certificate such as the national authority issues."""
    key = _new_key(kind)
    start = valid_from or datetime.now(UTC) - timedelta(days=1)
    surname, _, rest = common_name.partition(" ")
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
            x509.NameAttribute(NameOID.SURNAME, surname),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, f"IIN{iin}"),
            x509.NameAttribute(NameOID.COUNTRY_NAME, "KZ"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization),
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, f"BIN{bin}"),
        ]
    )
    usages = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION, EMPLOYEE])
    builder = (
        _builder(subject, issuer.certificate.subject, key, start, valid_until or start + LIFE)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(authority=False), critical=True)
        .add_extension(usages, critical=False)
        .add_extension(_authority_identifier(issuer.key), critical=False)
    )
    return Leaf(key, builder.sign(issuer.key, hashes.SHA256()), (issuer.certificate, *issuer.above))


def sign_pdf(pdf: bytes, leaf: Leaf, pss: bool = False, field: str = "Signature1") -> bytes:
    """The PDF with one more PAdES-B signature, added as an incremental update."""
    registry = SimpleCertificateStore.from_certs([_asn1(c) for c in leaf.above])
    signer = signers.SimpleSigner(_asn1(leaf.certificate), _asn1_key(leaf.key), registry, prefer_pss=pss)
    metadata = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES
    )
    return signers.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), metadata, signer=signer).getvalue()


def sign_cms(data: bytes, leafs: list[Leaf] | tuple[Leaf, ...], detached: bool = False, pss: bool = False) -> bytes:
    """CMS SignedData in DER with one SignerInfo for each of `leafs`; `detached` leaves the content out."""
    builder = pkcs7.PKCS7SignatureBuilder().set_data(data)
    scheme = padding.PSS(padding.MGF1(hashes.SHA256()), padding.PSS.DIGEST_LENGTH) if pss else None
    for one in leafs:
        is_rsa = isinstance(one.key, rsa.RSAPrivateKey)
        builder = builder.add_signer(one.certificate, one.key, hashes.SHA256(), rsa_padding=scheme if is_rsa else None)
    for certificate in {c for one in leafs for c in one.above}:
        builder = builder.add_certificate(certificate)
    options = [pkcs7.PKCS7Options.Binary, *([pkcs7.PKCS7Options.DetachedSignature] if detached else [])]
    return builder.sign(serialization.Encoding.DER, options)


def sign_xml(xml: bytes, leaf: Leaf) -> bytes:
    """The XML document with an enveloped XMLDSig over the whole of it (its form: `indexer.signature.xml`)."""
    method = SignatureMethod.RSA_SHA256 if isinstance(leaf.key, rsa.RSAPrivateKey) else SignatureMethod.ECDSA_SHA256
    certificates = [c.public_bytes(serialization.Encoding.PEM).decode() for c in (leaf.certificate, *leaf.above)]
    signed = XMLSigner(signature_algorithm=method).sign(etree.fromstring(xml), key=leaf.key, cert="".join(certificates))
    return etree.tostring(signed, xml_declaration=True, encoding="UTF-8")


def _new_key(kind: str) -> PrivateKey:
    return rsa.generate_private_key(65537, 2048) if kind == "rsa" else ec.generate_private_key(ec.SECP256R1())


def _builder(
    subject: x509.Name, issuer: x509.Name, key: PrivateKey, start: datetime, stop: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(stop)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _usage(authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_cert_sign=authority,
        crl_sign=authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _authority_identifier(key: PrivateKey) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key())


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def _asn1_key(key: PrivateKey) -> asn1_keys.PrivateKeyInfo:
    encoded = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return asn1_keys.PrivateKeyInfo.load(encoded)
