"""Public acts and their certificates as text: each has one spelling in JSON, so that its hash can be computed by anyone."""
import json
from hashlib import sha256

from cattrs.preconf.json import make_converter

from models.act import PublicAct
from models.certificate import Certificate

_converter = make_converter()


def encode(value: PublicAct | Certificate) -> str:
    """The act, or its certificate, in JSON with sorted keys and no spaces (as RFC 8785 for values such as ours)."""
    return spell(_converter.unstructure(value))


def decode(text: str) -> PublicAct:
    """The act that `encode` wrote."""
    return _converter.structure(json.loads(text), PublicAct)


def decode_certificate(text: str) -> Certificate:
    """The certificate that `encode` wrote."""
    return _converter.structure(json.loads(text), Certificate)


def spell(value: object) -> str:
    """One spelling of a JSON value.

    >>> spell({"b": 1, "a": "сот"})
    '{"a":"сот","b":1}'
    """
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hex."""
    return sha256(text.encode()).hexdigest()
