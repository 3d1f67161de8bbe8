"""Addresses, workplaces, places and dates of birth, by-names, papers and plates that the models see where no rule looks: taken when the model is
sure and the words fit."""
from collections.abc import Iterator
from re import IGNORECASE, compile

from anonymizer.ner.persons import seen
from anonymizer.ner.pieces import together
from anonymizer.ner.reader import Seen
from anonymizer.particulars.address_edges import grown
from anonymizer.particulars.companies import among_companies, is_of_company
from anonymizer.particulars.workplaces import parties
from anonymizer.text.words import Page
from models.mention import Category, Mention

CERTAIN = 0.9  # what the model alone sees, and less surely, is hidden and a person is asked
_SURE = {
    Category.ADDRESS: 0.5, Category.WORKPLACE: 0.35, Category.BIRTH_PLACE: 0.45, Category.HANDLE: 0.75,
    Category.BIRTH_DATE: 0.8, Category.DOC_ID: 0.8, Category.PLATE: 0.6,
}
_NAME = r"[А-ЯЁӘІҢҒҮҰҚӨҺA-Z][\w’'-]{2,}"
_LIKE = {
    Category.ADDRESS: compile(rf".*{_NAME}|.*\d"),  # «в посёлке Саксаульский, за депо» has no number
    Category.WORKPLACE: compile(rf".*(?:[«\"№]|\s{_NAME}|{_NAME}\s|[А-ЯӘІҢҒҮҰҚӨҺ]{{3,}})"),
    Category.BIRTH_PLACE: compile(rf".*{_NAME}"),
    Category.HANDLE: compile(r"[^<>]{3,40}$"),
    Category.BIRTH_DATE: compile(r"(?=.*\d|.*(?:інші|ыншы|нші|[оь]го|тысяч|мың)).{4,60}$"),
    Category.DOC_ID: compile(r"(?=(?:\D{0,4}\d){5,14}\D{0,3}$).{5,24}$"),
    Category.PLATE: compile(r"(?=(?:\D{0,5}\d){2,6}\D{0,5}$).{4,14}$"),
}
_OFFICE = compile(
    r"суд(?!им)|сот(?!талу)|прокур|полиц|департамент|министр|акимат|әкімдік|администрац|маслихат|мәслихат|прокуратур|нотариус|контор|кеңсе|юридическ|заңды\s+мекен|колони|мекемесі|тоо|жшс|филиал|л\.\s?д\.|бет|листы",
    IGNORECASE,
)
_HAPPENED = compile(  # what is done on a day that nobody is born on
    r"(?:(?<!\w)(?:от|с|до|по|к|от\s«?|не\sпозднее)|(?:куплен|переоформлен|заключ|зарегистрирован|выдан|составлен|подан|оформлен|приобрет|подписан|вынес|поступ|прекра[тщ]|расторг|удостоверен|получ|открыт|закрыт|прописан|снят|принят|уволен|направлен)\w*)\s$",
    IGNORECASE,
)
_BORN = compile(r"рожд|род[аеиы]|рожен|урож|г\.\s?р|т[уұ][гғ]ан|тума|туылған|д[уү]ниеге|т\.\s?ж|ж\.\s?т|шыққан|выход", IGNORECASE)
_NUMBERED_MATTER = compile(r"(?:протокол|хаттама|постановлени|қаулы|ЕРДР|КУИ|СДТБТ|дел[оаеу]|договор|шарт|акт)\w{0,6}\s(?:за\s)?№?\s?$", IGNORECASE)
_BODY = compile(r"[»\"]?[\s-]{1,2}(?:парти|банк|компан|газет|канал|групп|топ|тоб|АҚ|ЖШС)")
_MEASURE = compile(r"\.?\s?(?:м(?!\w)|м²|метр|тенге|теңге)")
_LISTED = compile(r"(?:\d{1,3}[,;]\s?){3}|[А-Я]\.,?\s?[А-Я]\.,|\d\s?(?:кв\.?\s?м|м²|га\b|тенге|теңге|%|г\.)")
_OPENS = compile(r"(?:(?<!\w)(?:ТОО|АО|НАО|ИП|КХ|КГУ|ГКП|КГП|ГККП|РГП|РГУ|ГУ|ООО|СОШ|СШ)\s)?[«\"]$")
_REGION = compile(r"[ -]?\d{2}(?!\w)")
_SHUTS = compile(r"[»\"]{1,2}(?:\s(?:ЖШС|АҚ|КММ|МКК|МКҚК|РММ|ЖК|ШҚ|ПИК)(?:-\w{1,5})?(?!\w))?")


def data_by_model(page: Page) -> Iterator[Mention]:
    """What the models see on `page` and the words around do not gainsay; wider by the quotation marks and forms of companies beside."""
    found = together(page.text, seen(page))
    named = parties(page.text) if any(one.label == Category.WORKPLACE for one in found) else set()
    for one in found:
        category = Category(one.label) if one.label in Category.__members__ else None
        if category in _SURE and one.chance >= _SURE[category] and _fits(page.text, one, category, named):
            yield Mention(*whole(page.text, one), category, "model", sure=one.chance >= CERTAIN)


def _fits(text: str, one: Seen, category: Category, named: set[str]) -> bool:
    start, stop = whole(text, one)
    written = text[start:stop]
    if not _LIKE[category].match(written.replace("\n", " ")) or _OFFICE.search(written):
        return False
    before = text[max(0, one.start - 80) : one.start]
    if category is Category.BIRTH_DATE and _HAPPENED.search(before) or category is Category.DOC_ID and _NUMBERED_MATTER.search(before):
        return False
    if category is Category.BIRTH_PLACE and not _BORN.search(text, max(0, one.start - 90), min(len(text), one.stop + 50)):
        return False
    if category is Category.HANDLE:
        return not _BODY.match(text, one.stop)
    if category is Category.ADDRESS:
        near = text[max(0, one.start - 70) : one.start].rsplit("\n\n", 1)[-1]
        return not (_MEASURE.match(text, one.stop) or _LISTED.search(written) or _OFFICE.search(near) or among_companies(text) or is_of_company(text, one.start))
    return category is not Category.WORKPLACE or not any(name in written.lower() for name in named)


def whole(text: str, one: Seen) -> tuple[int, int]:
    """The borders with an opening «ТОО «» before and a closing «» ЖШС» after, or the region of a plate, when the model left them out.

    >>> text = "работает в ТОО «Алтын Дән»."
    >>> start, stop = whole(text, Seen(16, 25, "WORKPLACE", 0.9))
    >>> text[start:stop]
    'ТОО «Алтын Дән»'
    """
    start, stop = grown(text, one.start, one.stop) if one.label == "ADDRESS" else (one.start, one.stop)
    if (opens := _OPENS.search(text[max(0, start - 8) : start])) and "»" not in text[start : stop - 1]:
        start -= len(opens[0])
    if ends := (_REGION if one.label == "PLATE" else _SHUTS).match(text, stop):
        stop = ends.end()
    return start, stop
