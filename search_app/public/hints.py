"""What we understood of a question that was not well formed, in plain words, with the repair one click away."""
from dataclasses import dataclass

from flask_babel import lazy_gettext as _l

from models.query import Query
from search_app.public.addresses import asking
from search_app.public.parameters import Asked

EXPLANATIONS = {
    "unbalanced_quote": _l("A quotation mark was not closed."),
    "unbalanced_bracket": _l("The brackets do not come in pairs."),
    "dangling_operator": _l("OR, AND or NOT stands without a word beside it, so it was left out."),
    "too_long": _l("The question is very long, so only its beginning was used."),
    "only_not": _l("The question only says what to leave out. Perhaps you meant these words themselves?"),
    "short_prefix": _l("Before an asterisk there must be at least three letters, so the asterisk was left out."),
    "no_distance": _l("A distance between words cannot be asked for, so it was left out. Words in quotation marks stand side by side."),
}


@dataclass(frozen=True, slots=True)
class Explained:
    """A hint for people; `address` searches for the repaired question."""

    explanation: str
    query: str
    address: str


def explained(what: Asked, query: Query) -> list[Explained]:
    """The hints of `query` that we can explain; a repair that several of them share is offered once."""
    shown, offered = [], {what.text, ""}
    for hint in query.hints:
        if hint.code in EXPLANATIONS:
            address = "" if hint.query in offered else asking(what, hint.query)
            shown.append(Explained(str(EXPLANATIONS[hint.code]), hint.query, address))
            offered.add(hint.query)
    return shown
