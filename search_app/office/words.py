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
    "edited": _l("edited"),
    "edit_undone": _l("edit undone"),
    "doubt_decided": _l("doubt decided"),
    "approved": _l("approved"),
    "rejected": _l("rejected"),
    "taken_down": _l("taken from the public to be corrected"),
    "withdrawn": _l("withdrawn"),
    "read_original": _l("read the original"),
    "signed_in": _l("signed in"),
    "signed_out": _l("signed out"),
    "sign_in_failed": _l("failed to sign in"),
    "account_added": _l("account added"),
    "account_closed": _l("account closed"),
}
REASONS = {
    # signatures
    "unsigned": _l("There is no signature"),
    "changed": _l("The file was changed after it was signed"),
    "untrusted": _l("The certificate leads to no authority that we trust"),
    "expired": _l("The certificate was not valid at the time of signing"),
    "partial_coverage": _l("The signature does not cover the whole file"),
    "unsupported_algorithm": _l("The signature's algorithm is not supported yet"),
    "foreign_signature": _l("The signature belongs to another file"),
    "one_of_many_bad": _l("One of several signatures is not good"),
    "malformed_container": _l("The signed container is damaged"),
    # files
    "empty": _l("There is no text in it"),
    "broken": _l("The file is damaged"),
    "encrypted": _l("The file asks for a password"),
    "too_large": _l("The file is too large"),
    "too_many_pages": _l("The file has too many pages"),
    "too_much_text": _l("The text is too long"),
    "timeout": _l("Reading the file took too long"),
    "out_of_memory": _l("Reading the file took too much memory"),
    "unknown_format": _l("The format of the file is not known"),
    "unrecognized": _l("The scanned text could not be recognized"),
    "no_text_layer": _l("It is a scan without a text, and text recognition is not installed"),
    "xml_entities": _l("The XML refers to outside entities"),
    "zip_bomb": _l("The file unpacks to an unreasonable size"),
    # our own
    "failed": _l("A mistake of the program; an operator must look"),
    "crashed": _l("The reading of the file broke off"),
    # what is not published, or waits, by law
    "closed_hearing": _l("The hearing was closed"),
    "partly_closed_hearing": _l("A part of the hearing was closed"),
    "adoption": _l("Secrecy of adoption"),
    "investigating_judge": _l("An act of the investigating judge"),
    "sexual_offence": _l("A crime against sexual freedom"),
    "legal_capacity": _l("A case on legal capacity"),
    "psychiatric_care": _l("A case on psychiatric care"),
    "parentage": _l("A case on parentage"),
    "dispute_over_child": _l("A dispute over a child"),
    "minor_accused": _l("The accused is a minor"),
    "minor_victim": _l("The victim is a minor"),
    "state_secret": _l("State secrets"),
    "not_in_force": _l("The act is not in force yet"),
    "draft": _l("It is a draft"),
    "unknown_kind": _l("It is not clear what kind of act it is"),
    # doubts
    "leak": _l("Personal data would be visible in the public text"),
    "doubtful_datum": _l("Some of what was found may be no personal data"),
    "review": _l("The program doubts some of the personal data"),
    "review_all": _l("Every act is read by a person here"),
    "known_name": _l("A hidden name may still be visible"),
    "known_number": _l("A hidden number may still be visible"),
    "identification_number": _l("An identification number may be visible"),
    "email": _l("An e-mail address may be visible"),
    **dict.fromkeys(("twelve_digits", "account_like", "telephone_like", "seventeen_signs", "serial_like", "plate_like", "starred_end"),
                    _l("A number like a personal one may be visible")),
    **dict.fromkeys(("network_like", "nickname_like"),
                    _l("A nickname may be visible")),
    "dwelling": _l("A part of an address may be visible"),
    "birth_like": _l("A date of birth may be visible"),
    "paper_like": _l("The number of a document may be visible"),
    "beside_label": _l("Something may be visible beside a label"),
    "namesake_of_official": _l("An official and a hidden person have the same surname"),
    "broken_name": _l("A name is misspelt or broken"),
    "bad_scan": _l("The scan was read badly"),
    "unknown_capital": _l("A word with a capital letter may be a name"),
    "official_in_doubt": _l("It is not sure that a shown person acts in public office"),
    "rejected": _l("A reviewer rejected it"),
    "edited": _l("A reviewer changed what is hidden; it waits for approval"),
    "correction": _l("It is or was public, and is being corrected"),
    "lost_edit": _l("An edit of a reviewer fits the act no more"),
    "second_approval": _l("It waits for the approval of another reviewer"),
    # what could not be recognized
    "not_an_act": _l("The text is not that of a court act"),
    "no_court": _l("The court could not be recognized"),
    "no_date": _l("The date could not be recognized"),
}

QUESTIONS = {
    "known_name": _l("Does this word name somebody who is hidden elsewhere? Then hide it."),
    "known_number": _l("Is this a number, or a part of one, that is hidden elsewhere? Then hide it."),
    **dict.fromkeys(("identification_number", "twelve_digits", "account_like", "telephone_like", "seventeen_signs", "serial_like", "plate_like",
                     "starred_end", "paper_like"), _l("Does this number belong to a person, to what he owns or to his papers? Then hide it.")),
    **dict.fromkeys(("email", "network_like", "nickname_like"), _l("Does this lead to a person? Then hide it.")),
    "dwelling": _l("Does this tell where a person lives? Then hide it."),
    "birth_like": _l("Does this tell when a person was born? Then hide it."),
    "beside_label": _l("Does what stands beside the label tell who it is? Then hide it."),
    "unknown_capital": _l("Is this the name of a private person? Then hide it."),
    "official_in_doubt": _l("Does this person act here as a judge, a prosecutor, an advocate or another official? If not, hide the name."),
    "namesake_of_official": _l("Is the official meant in each of these places? Where it is the other one, hide the name."),
    "broken_name": _l("These names are written broken and are hidden. Is one like them still to be read in the public text? Then hide it."),
    "bad_scan": _l("Figures stand here for letters. Read the public text to its end: is a misread name or number still to be seen?"),
    "lost_edit": _l("The text is read otherwise than when the edit was made. Is what it hid still hidden? If not, hide it anew."),
    "doubtful_datum": _l("Is this of a person? If not, show it; else leave it hidden."),
}


def reason(code: str) -> str:
    """A code of `models.errors` in the reader's words; one that is new to us is shown as it is."""
    return str(REASONS.get(code, code.replace("_", " ")))


def state_or_reason(state: State, code: str) -> str:
    return reason(code) if code else str(STATES[state])


def deed(what: str) -> str:
    return str(DEEDS.get(what, what.replace("_", " ")))
