"""Tables whose columns are headed by the name of a datum: what stands under «откуда», «место работы», «г.р.», «тел.» in the rows of persons."""
from collections.abc import Iterator
from re import IGNORECASE, compile

from anonymizer.particulars.place_words import CAPITAL
from models.mention import Category, Mention

Columns = tuple[tuple[int, int, int, Category], ...]
_ROWS = 60  # rows under one header
_CELL = compile(r"[^\s|](?:[^\n|\t]*?[^\s|])??(?=\s{2,}|[ \t]*\||\t|[ \t]*$)")
_HEADS = (
    (
        Category.ADDRESS,
        compile(r"(?:домашн\w+\s|факт\w*\.?\s)?адрес\w{0,2}(?:\s\w{4,14})?|место\s(?:жит|прож|регистр)\S*|откуда|где\s(?:жив[её]т|прожива\w+)|прож\S*|прописка|мекен-?\s?жай\w*|тұрағы|тұр\S*\sжері|қайдан|қайда\sтұр\w+", IGNORECASE),
    ),
    (
        Category.WORKPLACE,
        compile(r"место\s(?:раб|уч|служ)\S*(?:[,/(]\s?\S+){0,2}|работа|где\sработает|занятость|школа|жұмыс\s?(?:орны|ы)?|оқу\sорны|қызмет\sорны|мектебі", IGNORECASE),
    ),
    (
        Category.BIRTH_DATE,
        compile(r"г\.?\s?р\.?|(?:год|дата|день|д\.|г\.)\s?(?:рожд\S*|р\.)|рожд\S*|д\.?[/.]?\s?р\.?|род\.|ж\.?\s?т\.?|т\.к\.|туған\s(?:жылы|күні|ж\.|к\.)|туылған\S*", IGNORECASE),
    ),
    (
        Category.PHONE,
        compile(r"(?:дом\S*\s|моб\S*\s|сот\S*\s|конт\S*\s|ұялы\s|номер\s)?тел\S*(?:\s(?:номер\S*|нөмірі))?|сот\S*|моб\S*|ұялы\S*|контакт\S*|байланыс\S*|(?:номер|нөмірі)\sтел\S*", IGNORECASE),
    ),
    (
        Category.DOC_ID,
        compile(r"(?:№\s)?(?:уд\S*(?:\sлич\S*)?|документ\S*|паспорт\S*|жеке\sкуәл\S*|куәлі\S*|ж/к|төлқұжат\S*)(?:\s(?:№|номер|нөмірі))?", IGNORECASE),
    ),
)
_NUMBERED = {  # what a cell under such a head holds, and nothing else
    Category.BIRTH_DATE: compile(r"((?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-])?(?:(?:19|20)\d\d|\d\d)|\d{1,2}\s[а-яәіңғүұқөһ]{3,11}\s\d{4})(?:\s?(?:г|ж)\.?(?:\s?[рт]\.?)?)?"),
    Category.PHONE: compile(r"([\d+(][\d ()+./-]{3,20}\d(?:\s?\([^()\d]{2,20}\))?)"),
    Category.DOC_ID: compile(r"(?:№\s?)?((?:[A-ZА-Я]{1,3}\s?№?\s?)?\d[\d ]{4,10}\d)"),
}
_PERSONS = compile(r"кто|ф\.?\s?и\.?\s?о\.?|фамили\w+.*|имя.*|свидетел\w+|лиц[оа]|больной|жилец|жильцы|ответчик\w*|должник\w*|член\w*\sсемьи|кім|аты-жөні|т\.?а\.?ә\.?|тегі.*|куә\w*|балалар\w*|дети|реб[её]нок", IGNORECASE)
_NOWORK = compile(r"\W*(?:не\s|нет\b|без|пенс|домохоз|там\sже|он\sже|жоқ|жұмыссыз|зейнет|үй\sшар|[-–—]|\d{1,2}[./]\d)", IGNORECASE)
_INSTITUTION = compile(
    r"(?<!\w)(?:ТОО|АО|ИП|КГУ|ГКП|ЖШС|АҚ|КММ|СШ|СОШ|СТО|ТД|ТРЦ|маг\.|магазин|школа|гимназия|лицей|я/с|д/с|детсад|садик|завод|кафе|рынок|депо|шахта|больница|поликлиника|мектеп|мектебі|дүкен\w*|емхана\w*|аурухана\w*|балабақша\w*|зауыт\w*|базар\w*)(?!\w)",
    IGNORECASE,
)
_HOME = compile(rf"(?=.*\d)(?=.*(?:{CAPITAL}|кв|пәт|үй|дом))(?!.*(?:ИИН|ЖСН|\d{{2}}[./]\d{{2}}[./]\d{{2}}|\d{{7,}}))")
_WORK = compile(rf".*(?:{CAPITAL}{{2,}}|[«\"№]|{CAPITAL}\w{{2,}})")


def tabled(text: str) -> Iterator[Mention]:
    """Homes, workplaces, days of birth, telephones and papers in the rows of a table that names persons and whose head names the column.

    >>> text = "N   кто            откуда\\n1   Ким Вера       Ленина 25/1 - 11\\n2   Пак Отто       маг. «Верный», продавец\\n"
    >>> [(m.category.value, text[m.start:m.stop]) for m in tabled(text)]
    [('ADDRESS', 'Ленина 25/1 - 11'), ('WORKPLACE', 'маг. «Верный»')]
    """
    at, columns, rows = 0, (), 0
    for line in text.splitlines(keepends=True):
        cells = [m.span() for m in _CELL.finditer(line)] if len(line) < 400 and ("  " in line or "|" in line or "\t" in line) else []
        if headed := _head(line, cells):
            columns, rows = headed, 0
        elif columns and len(cells) > 1 and rows < _ROWS:
            rows += 1
            for start, stop, category in _values(line, cells, columns):
                yield Mention(at + start, at + stop, category, "tabled")
        elif not set(line.strip()) <= set("-=+|_—– "):
            columns = ()
        at += len(line)


def _head(line: str, cells: list[tuple[int, int]]) -> Columns:
    """The columns of such data, when the line is the head of a table of persons: their place, their number, of how many."""
    words = [line[slice(*cell)].strip(" :*") for cell in cells]
    if not any(_PERSONS.fullmatch(word) for word in words):
        return ()
    return tuple((cells[i][0], i, len(cells), category) for i, word in enumerate(words) for category, head in _HEADS if head.fullmatch(word))


def _values(line: str, cells: list[tuple[int, int]], columns: Columns) -> Iterator[tuple[int, int, Category]]:
    """The cells of a row that stand under a head: in the same order when none is empty, else where the head stands."""
    for head, order, count, category in columns:
        start, stop = cells[order] if len(cells) == count else min(cells, key=lambda cell: abs(cell[0] - head))
        value = line[start:stop]
        if len(cells) != count and abs(start - head) > 8:
            continue
        if numbered := _NUMBERED.get(category):
            if number := numbered.fullmatch(value):
                yield start, start + number.end(1), category
        elif _NOWORK.match(value):
            continue
        elif category is Category.WORKPLACE or _INSTITUTION.search(value):
            if _WORK.match(value):
                yield start, start + len(_without_job(value)), Category.WORKPLACE
        elif _HOME.match(value):
            yield start, stop, Category.ADDRESS


def _without_job(value: str) -> str:
    """The value up to the comma before a word in small letters: the post, which stays."""
    job = _JOB.search(value)
    return value[: job.start()] if job else value


_JOB = compile(r"(?<=[\w»\"]),\s(?=[а-яәіңғүұқөһ]{4,}(?:\s|$))")
