"""What we understood of a question that was not well formed, in plain words, with the repair one click away."""
import re
from dataclasses import dataclass

from flask_babel import lazy_gettext as _l

from language.query_fields import value_of
from models.query import Query
from search_app import names
from search_app.interface import language
from search_app.public.addresses import asking
from search_app.public.parameters import Asked

EXPLANATIONS = {
    "unbalanced_quote": _l("A quotation mark was not closed."),
    "unbalanced_bracket": _l("The brackets do not come in pairs."),
    "too_long": _l("The question is very long, so only its beginning was used."),
    "only_not": _l("The question only says what to leave out. Perhaps you meant these words themselves?"),
    "short_prefix": _l("Before an asterisk there must be at least three letters, so the asterisk was left out."),
    "dangling_operator": _l(
        "An operator (OR, AND, NOT, NEAR, SENTENCE, PARAGRAPH, part:) stands without a word beside it, so it "
        "was left out."
    ),
    "no_distance": _l("It was not said how near the words must be, so we took five words: NEAR/5."),
    "far_distance": _l("Words can be near each other within 50 words at most, so we took 50."),
    "spread": _l(
        "A number after a phrase was read as NEAR: its words in these forms, in any order, at most so many "
        "words apart."
    ),
    "no_fuzzy": _l(
        "Similar spellings cannot be asked for by ~, so it was left out. An asterisk finds all words that "
        "begin so."
    ),
    "no_weight": _l("Words cannot be given a weight by ^, so it was left out."),
    "bad_operand": _l(
        "NEAR, SENTENCE, PARAGRAPH and part: join words, phrases and brackets of them. The rest is asked for "
        "beside, as with AND."
    ),
    "each_near": _l("Of several words in brackets each must be near."),
    "unknown_field": _l("There is no field of this name, so it was searched as a word."),
    "unknown_value": _l("This field has no such value, so it was searched as words."),
    "no_value": _l("A field stands without a value, so it was left out."),
    "bad_year": _l("There is no such year, so it was left out. Write year:2021 or year:2021..2023."),
    "turned_years": _l("The first year or day is later than the last, so they were turned round."),
    "period": _l("The time was read as the date of the acts. In quotation marks it is searched as words."),
    "bad_date": _l("There is no such day in the calendar."),
    "bad_article": _l("This is no article of a law that we know, so it was searched as words. Write article:188 УК."),
    "bad_number": _l("This is no number of a case, so it was searched as words."),
    "stray_asterisk": _l("An asterisk may stand only at the end of a word, so elsewhere it was left out."),
    "capitals": _l("All is in capitals, so AND, OR, NOT in Russian or Kazakh were read as words."),
    "light_words": _l("There are only words that nearly every act has. In quotation marks they are searched side by side."),
    "no_words": _l("There is no word in the question, so all acts are shown."),
    "too_many_numbers": _l("A list may have up to 200 case numbers, so only its beginning was used."),
    "not_numbers": _l("Some lines of the list are no case numbers, so they were left out."),
}
FIELDS = {  # of the query box, as the reader would type them
    "ru": {"court": "суд", "judge": "судья", "number": "номер", "article": "статья", "part": "часть", "kind": "вид", "outcome": "исход",
           "category": "категория", "language": "язык", "year": "год", "date": "дата"},
    "kk": {"court": "сот", "judge": "судья", "number": "нөмір", "article": "бап", "part": "бөлім", "kind": "түрі", "outcome": "нәтиже",
           "category": "санат", "language": "тіл", "year": "жыл", "date": "күн"},
}
FIELD = re.compile(rf'"[^"]*"|(?<!\w)({"|".join(FIELDS["ru"])}):([a-z_]*)')
SUGGESTING = frozenset(("only_not", "capitals", "light_words", "bad_date"))


@dataclass(frozen=True, slots=True)
class Explained:
    """A hint for people; `address` searches for the repaired question."""

    explanation: str
    query: str
    address: str
    suggested: bool = False  # the repair is not what was searched, but what may have been meant


def explained(what: Asked, query: Query) -> list[Explained]:
    """The hints of `query` that we can explain; a repair that several of them share is offered once."""
    shown, offered = [], {what.text, ""}
    for hint in query.hints:
        if hint.code in EXPLANATIONS:
            query = spoken(hint.query)
            address = "" if hint.query in offered else asking(what, query)
            shown.append(Explained(str(EXPLANATIONS[hint.code]), query, address, hint.code in SUGGESTING))
            offered.add(hint.query)
    return shown


def spoken(query: str) -> str:
    """A repaired question with the names of its fields, and those of their values that the query box takes, in the reader's language."""
    own = FIELDS.get(language(), {})
    return FIELD.sub(lambda found: f"{own.get(found[1], found[1])}:{_value(found[1], found[2])}" if found[1] else found[0], query)


def _value(field: str, value: str) -> str:
    said = str(names.PARTS[value] if field == "part" else names.of_value(field, value)).lower() if value else ""
    known = field in ("part", "kind", "outcome", "category", "language") and value_of(field, said) == value
    return (f'"{said}"' if " " in said else said) if known else value
