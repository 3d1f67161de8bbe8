"""What the office calls roles, states, reasons, deeds and the colours of data."""
from flask_babel import lazy_gettext as _l

from archive_store.accounts import Role
from archive_store.catalogue import State
from models.mention import Category

ROLES = {
    Role.CLERK: _l("clerk"), Role.REVIEWER: _l("reviewer"), Role.AUDITOR: _l("auditor"), Role.OPERATOR: _l("operator"),
}
STATES = {
    State.RECEIVED: _l("Waiting to be taken in"), State.HELD: _l("Held"), State.REVIEW: _l("Waiting for a decision"),
    State.PUBLISHED: _l("Public"), State.WITHDRAWN: _l("Withdrawn"),
}
TONES = {
    "person": _l("name of a person"), "number": _l("numbers and documents"), "place": _l("places and dates"),
    "contact": _l("contacts and accounts"),
}
TONE_OF = {
    Category.PERSON: "person",
    **dict.fromkeys((Category.IIN, Category.DOC_ID, Category.PLATE, Category.VIN, Category.CADASTRE, Category.EDS), "number"),
    **dict.fromkeys((Category.ADDRESS, Category.BIRTH_DATE, Category.BIRTH_PLACE, Category.DEATH_DATE, Category.WORKPLACE), "place"),
    **dict.fromkeys((Category.PHONE, Category.EMAIL, Category.HANDLE, Category.BANK), "contact"),
}
DEEDS = {
    "received": _l("received"),
    "held": _l("held"),
    "sent_to_review": _l("sent to review"),
    "published": _l("published"),
    "approved": _l("approved"),
    "rejected": _l("rejected"),
    "withdrawn": _l("withdrawn"),
    "read_original": _l("read the original"),
    "signed_in": _l("signed in"),
    "signed_out": _l("signed out"),
    "account_added": _l("account added"),
    "account_closed": _l("account closed"),
}
REASONS = {
    # signatures
    "unsigned": _l("There is no signature"),
    "changed": _l("The file was changed after it was signed"),
    "untrusted": _l("The certificate leads to no authority that we trust"),
    "expired": _l("The certificate was not valid at the time of signing"),
    "revoked": _l("The certificate was revoked"),
    "partial": _l("The signature does not cover the whole file"),
    "unsupported": _l("The signature's algorithm is not supported yet"),
    "unsupported_algorithm": _l("The signature's algorithm is not supported yet"),
    "foreign_signature": _l("The signature belongs to another file"),
    "one_of_many_bad": _l("One of several signatures is not good"),
    "malformed_container": _l("The signed container is damaged"),
    # files
    "empty": _l("The file is empty"),
    "broken": _l("The file is damaged"),
    "encrypted": _l("The file asks for a password"),
    "too_large": _l("The file is too large"),
    "too_many_pages": _l("The file has too many pages"),
    "too_much_text": _l("The text is too long"),
    "too_slow": _l("Reading the file took too long"),
    "too_much_memory": _l("Reading the file took too much memory"),
    "unknown_format": _l("The format of the file is not known"),
    "unrecognized": _l("The scanned text could not be recognized"),
    "no_text_layer": _l("It is a scan without a text, and text recognition is not installed"),
    "xml_entities": _l("The XML refers to outside entities"),
    "zip_bomb": _l("The file unpacks to an unreasonable size"),
    # policy and doubts
    "doubt": _l("The program doubts some of the personal data"),
    "rejected": _l("A reviewer rejected it"),
}


def reason(code: str) -> str:
    """A code of `models.errors` in the reader's words; one that is new to us is shown as it is."""
    return str(REASONS.get(code, code.replace("_", " ")))


def state_or_reason(state: State, code: str) -> str:
    return reason(code) if code else str(STATES[state])


def deed(what: str) -> str:
    return str(DEEDS.get(what, what.replace("_", " ")))
