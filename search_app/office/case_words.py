"""What the reviewing page calls the roles of people, the edits, and what is wrong with one."""
from flask_babel import lazy_gettext as _l

from models.errors import ArchiveError
from models.mention import Category, Role
from models.review import EditKind

ROLES = {
    Role.CLAIMANT: _l("Claimant"), Role.RESPONDENT: _l("Respondent"), Role.APPLICANT: _l("Applicant"),
    Role.INTERESTED: _l("Interested party"), Role.ACCUSED: _l("Accused"), Role.CONVICT: _l("Convict"),
    Role.OFFENDER: _l("Held liable for an offence"), Role.DEBTOR: _l("Debtor"), Role.CREDITOR: _l("Creditor"),
    Role.VICTIM: _l("Victim"), Role.WITNESS: _l("Witness"), Role.MINOR: _l("Minor"), Role.EXPERT: _l("Expert"),
    Role.HEIR: _l("Heir"), Role.REPRESENTATIVE: _l("Representative"), Role.OTHER: _l("Another person"), Role.JUDGE: _l("Judge"),
    Role.PROSECUTOR: _l("Prosecutor"), Role.LAWYER: _l("Advocate"), Role.SECRETARY: _l("Secretary of the hearing"),
    Role.BAILIFF: _l("Bailiff"), Role.NOTARY: _l("Notary"),
}
STEPS = {
    EditKind.ADD.value: _l("hidden"), EditKind.REMOVE.value: _l("shown again"), EditKind.MERGE.value: _l("people merged"),
    EditKind.SPLIT.value: _l("split off as a person"), EditKind.ROLE.value: _l("role changed"),
    "approved": _l("approved"), "rejected": _l("rejected"), "undone": _l("edit undone"), "doubt": _l("doubt decided"),
}
WRONG = {
    "no_kind": _l("The form was not understood. Load the page again."),
    "no_place": _l("Choose a place in the text first, or type the words to hide."),
    "outside_text": _l("The place lies outside the text of this act."),
    "no_category": _l("Choose what kind of data it is."),
    "no_role": _l("Choose a role."),
    "no_person": _l("Choose two people or more."),
    "nobody_named": _l("No person is named at this place."),
    "no_such_words": _l("These words do not stand in the act. Write them letter for letter as the act does."),
    "too_many_places": _l("The edit names too many places."),
    "no_such_doubt": _l("This doubt is not open any more."),
    "no_such_edit": _l("This edit cannot be undone any more."),
    "is_a_leak": _l("Personal data would be visible here. Hide it: a leak cannot be accepted."),
    "changed_meanwhile": _l("The text was changed meanwhile. Read it again and decide anew."),
    "not_waiting": _l("The act is not waiting for this decision any more."),
}
GUESSES = {
    "identification_number": Category.IIN, "twelve_digits": Category.IIN, "account_like": Category.BANK, "telephone_like": Category.PHONE,
    "seventeen_signs": Category.VIN, "serial_like": Category.DOC_ID, "paper_like": Category.DOC_ID, "plate_like": Category.PLATE,
    "email": Category.EMAIL, "network_like": Category.HANDLE, "nickname_like": Category.HANDLE, "dwelling": Category.ADDRESS,
    "birth_like": Category.BIRTH_DATE, "known_number": Category.DOC_ID,
}


def wrong(error: ArchiveError) -> str:
    """What a refused edit is told the reviewer for."""
    return str(WRONG.get(error.code, WRONG["no_kind"]))
