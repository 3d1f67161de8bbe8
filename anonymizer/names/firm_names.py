"""Later mentions of companies that sound like people: «Марин Лоджистик» without its legal form, where nobody of that name is in the act."""
from collections.abc import Sequence
from re import IGNORECASE, compile

from anonymizer.cast.role_words import role_of
from anonymizer.names.parts import name_of
from anonymizer.particulars.companies import company_names
from anonymizer.text.words import Page
from models.mention import Mention

# What a person does and a company does not, and words of address: beside them the name is a person's.
_HUMAN = compile(
    r"\s{1,3}(?:не\s)?(?:показал|пояснил|сказал|рассказал|видел|слышал|позвонил|приш[её]л|уехал|приехал|прожива|жил|родил|умер|апа|аға|ага|ата|әже|деген|айтты|көр|кел|тұр|қайтыс)",
    IGNORECASE,
)
ENDING = 3  # letters that a case may add to a company's name


def without_firms(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions but those of a company's whole name, where no word says that a person bears it.

    >>> text = "Истец ТОО «Марин Лоджистик». Марин Лоджистик иск поддержал."
    >>> without_firms(Page(text), [Mention(29, 44, "PERSON")])
    []
    """
    names = {frozenset(name_of(page, m).bases): m for m in mentions if _is_firm(page, m)}
    people = {bases for m in mentions if not _is_firm(page, m) or _human(page, m) for bases in name_of(page, m).bases}
    firms = {bases for bases in names if not bases & people}
    return [m for m in mentions if not (_is_firm(page, m) and name_of(page, m).bases in firms)]


def _is_firm(page: Page, mention: Mention) -> bool:
    """Whether a mention is the whole name of a company of the act, in any case of its last word."""
    said = " ".join(page.text[mention.start : mention.stop].lower().split())
    names = company_names(page.text)[0]
    return any(said[: len(said) - ending] in names for ending in range(min(len(said), ENDING + 1)))


def _human(page: Page, mention: Mention) -> bool:
    lone = len(name_of(page, mention).words) == 1  # «представители Марин Лоджистик» are not a person's
    return lone and bool(role_of(page, mention.start)) or bool(_HUMAN.match(page.text, mention.stop))
