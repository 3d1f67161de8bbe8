"""Tables whose columns are headed by the name of a datum: what stands under «откуда», «место работы», «г.р.», «тел.», «карта» in the rows of persons."""
from collections.abc import Iterator
from re import IGNORECASE, compile

from anonymizer.particulars.place_words import CAPITAL
from models.mention import Category, Mention

Columns = tuple[tuple[int, int, int, Category], ...]
_ROWS = 60  # rows under one header
_CELL = compile(r"[^\s|](?:[^\n|\t]*?[^\s|])??(?=\s{2,}|[ \t]*\||\t|[ \t]*$)")
_OF_ROW = compile(r"[^\s;](?:[^\n;]*?[^\s;])??(?=\s*;|\s*$)")  # cells that semicolons part
_BARS = str.maketrans("│┃║¦", "||||")
_RULES = frozenset("-=+|_—– ─━┄┈┼╪╫╬├┤┬┴┌┐└┘╞╡╟╢╠╣╤╧╔╗╚╝╥╨═╒╓╕╖╘╙╛╜┏┓┗┛┣┫┳┻╋*:")
_HEADS = (
    (
        Category.ADDRESS,
        compile(r"(?:домашн\w+\s|факт\w*\.?\s)?адрес\w{0,2}(?:\s\w{4,14}){0,2}|место\s(?:жит|прож|регистр)\S*|откуда|где\s(?:жив[её]т|прожива\w+)|прож\S*|прописка|мекен-?\s?жай\w*(?:\s\w{4,12})?|(?:тұрғылықты|тіркелген)\s\w{3,12}|тұрағы|тұр\S*\sжері|қайдан|қайда\sтұр\w+", IGNORECASE),
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
        compile(r"(?:дом\S*\s|моб\S*\s|сот\S*\s|конт\S*\s|ұялы\s|номер\s)?тел\S*(?:\s(?:номер\S*|нөмірі))?|сот\S*|моб\S*|ұялы\S*|контакт\S*|байланыс\S*|(?:номер|нөмірі)\sтел\S*|тел\S*[\s,/]{1,3}(?:адрес|e-?mail|мекен)\S*|whatsapp|ватсап", IGNORECASE),
    ),
    (
        Category.BANK,
        compile(r"(?:№\s?|номер\s)?(?:банк\S*\s)?(?:карт\S{1,5}|сч[её]т\S{0,2}|шот\S{0,3}|ИИК|ЖСК|IBAN|реквизит\S*|деректемелер\S*)(?:[\s,/(]{1,3}(?:карт\S*|сч[её]т\S*|шот\S*|№|номер\S*|нөмірі|получател\S*|алушы\S*)){0,2}|куда(?:\s\w{4,12})?|қайда|на\sкакую\sкарту|қандай\sкартаға", IGNORECASE),
    ),
    (
        Category.DOC_ID,
        compile(r"(?:№\s)?(?:уд\S*(?:\sлич\S*)?|документ\S*|паспорт\S*|жеке\sкуәл\S*|куәлі\S*|ж/к|төлқұжат\S*)(?:\s(?:№|номер|нөмірі))?|(?:№\s)?(?:свид\S*|св-в\S|акт\S*\sзап\S*)(?:\sо\s\w{3,10})?", IGNORECASE),
    ),
    (
        Category.DEATH_DATE,
        compile(r"(?:дата\s|день\s)?смерт\S|умер\S*|қайтыс\s\S{4,7}(?:\sкүні)?|өлген\sкүні", IGNORECASE),
    ),
)
_NUMBERED = {  # what a cell under such a head holds, and nothing else
    Category.BIRTH_DATE: compile(r"((?:(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-])?(?:(?:19|20)\d\d|\d\d)|\d{1,2}\s[а-яәіңғүұқөһ]{3,11}\s\d{4})(?:\s?(?:г|ж)\.?(?:\s?[рт]\.?)?)?"),
    Category.PHONE: compile(r"([\d+(][\d ()+./-]{3,20}\d(?:\s?\([^()\d]{2,20}\))?)"),
    Category.BANK: compile(r"((?=(?:[^\n\d]{0,6}\d){4})(?:[KК][ZЗ][\dA-ZА-Я *•.…-]{4,30}|[\d*•xXхХ][\d *•.…xXхХ-]{6,22}|[*•….xXхХ]{1,6}\s?\d{4}))(?:\s[а-яёәіңғүұқөһ()]{3,15})?"),
    Category.DOC_ID: compile(r"(?:№\s?)?((?:[A-ZА-ЯІҚӘҒӨҰҮҢ]{1,3}\s?(?:-\s?[A-ZА-ЯІ\d]{1,2}\s?)?№?\s?)?\d[\d -]{4,10}\d)"),
}
_NUMBERED[Category.DEATH_DATE] = _NUMBERED[Category.BIRTH_DATE]
_PERSONS = compile(
    r"(?:кто|кем|кого|кому|ф\.?\s?и\.?\s?о\.?|фамили\w+|имя|имена|свидетел\w+|потерпевш\w+|лиц[оа]|больн(?:ой|ые)|жилец|жильцы|ответчик\w*|истец|истцы|истц\w{1,2}|должник\w*|взыскател\w*|за[её]мщик\w*|вкладчик\w*|дольщик\w*|пострадавш\w+|"
    r"клиент\w*|граждан\w+|гр-н\w*|осужд[её]нн\w+|подсудим\w+|обвиняем\w+|наследник\w*|работник\w*|сотрудник\w*|собственник\w*|член\w*\sсемьи|родственник\w*|участник\w*|супруг\w*|дети|реб[её]нок|несовершеннолетн\w+|отправител\w*|получател\w*|"
    r"кім\w{0,4}|аты(?:-жөні|\sжөні)?|т\.?а\.?ә\.?|тегі|куә\w*|балалар\w*|бала|жәбірленуші\w*|сотталушы\w*|сотталған\w*|айыпталушы\w*|талап\s?қоюшы\w*|талапкер\w*|жауапкер\w*|борышкер\w*|өндіріп\sалушы\w*|мұрагер\w*|азамат\w*|адам\w*|"
    r"қарыз\s?алушы\w*|салымшы\w*|үлескер\w*|қызметкер\w*|жұмыскер\w*|отбасы\sмүше\w*|туыс\w*|тұлға\w*|қатысушы\w*)(?:[\s,/(].{0,40})?",
    IGNORECASE,
)
_OF_COMPANIES = compile(r"наименование|организаци|атауы|предприяти|ТОО|ЖШС|БИН|БСН|объект|адвокат|эксперт|судебн|нотариус|сарапшы", IGNORECASE)
_IN_ROW = compile(r"(?<!\w)(?:ТОО|АО|НАО|ЖШС|АҚ|БИН|БСН|ГУ|РГУ|КГУ|КММ|РММ|ОО)(?!\w)")
_NOTHING = compile(r"\W*(?:не\s|нет\b|нету|неизв|без\b|отсут|там\s?же|он\s?же|она\s?же|то\s?же|тот\s?же|та\s?же|см\.|прежн|выше|жоқ|белгісіз|сол\b|сонда|осы\b|дәл\s|көрсетілме|наличн|қолма|[-–—]|\d{1,2}[./]\d\d?[./]\d)|\W*$", IGNORECASE)
_NOWORK = compile(r"\W*(?:не\s|нет\b|без|пенс|домохоз|там\sже|он\sже|жоқ|жұмыссыз|зейнет|үй\sшар|[-–—]|\d{1,2}[./]\d)", IGNORECASE)
_INSTITUTION = compile(
    r"(?<!\w)(?:ТОО|АО|ИП|КГУ|ГКП|ЖШС|АҚ|КММ|СШ|СОШ|СТО|ТД|ТРЦ|маг\.|магазин|школа|гимназия|лицей|я/с|д/с|детсад|садик|завод|кафе|рынок|депо|шахта|больница|поликлиника|мектеп|мектебі|дүкен\w*|емхана\w*|аурухана\w*|балабақша\w*|зауыт\w*|базар\w*)(?!\w)",
    IGNORECASE,
)
_HOME = compile(rf"(?=.*(?:{CAPITAL}|\d[,\s/-]+(?:кв\.?\s?)?\d|кв|пәт|үй|дом|д\.))(?!.*(?:ИИН|ЖСН|\d{{2}}[./]\d{{2}}[./]\d{{2}}|\d{{7,}}|\d\s\d{{3}}(?!\d)|тенге|теңге))")
_WORK = compile(rf".*(?:{CAPITAL}{{2,}}|[«\"№]|{CAPITAL}\w{{2,}})")


def tabled(text: str) -> Iterator[Mention]:
    """Homes, workplaces, days of birth, telephones and papers in the rows of a table that names persons and whose head names the column.

    >>> text = "N   кто            откуда\\n1   Ким Вера       Ленина 25/1 - 11\\n2   Пак Отто       маг. «Верный», продавец\\n"
    >>> [(m.category.value, text[m.start:m.stop]) for m in tabled(text)]
    [('ADDRESS', 'Ленина 25/1 - 11'), ('WORKPLACE', 'маг. «Верный»')]
    """
    at, columns, rows = 0, (), 0
    for line in text.splitlines(keepends=True):
        line = line.translate(_BARS)
        cells = _cells(line)
        if headed := _head(line, cells):
            columns, rows = headed, 0
        elif columns and len(cells) > 1 and rows < _ROWS:
            rows += 1
            for start, stop, category in _values(line, cells, columns):
                yield Mention(at + start, at + stop, category, "tabled")
        elif not set(line.strip()) <= _RULES:
            columns = ()
        at += len(line)


def _cells(line: str) -> list[tuple[int, int]]:
    """The cells of a line that gaps, bars, tabulators or at least two semicolons part."""
    if len(line) >= _LONGEST:
        return []
    if "  " in line.strip() or "|" in line or "\t" in line:
        return [m.span() for m in _CELL.finditer(line)]
    return [m.span() for m in _OF_ROW.finditer(line)] if line.count(";") > 1 else []


_LONGEST = 400  # characters of a row


def _head(line: str, cells: list[tuple[int, int]]) -> Columns:
    """The columns of such data, when the line is the head of a table of persons: their place, their number, of how many."""
    words = [line[slice(*cell)].strip(" :*") for cell in cells]
    if not any(_PERSONS.fullmatch(word) for word in words) or any(_OF_COMPANIES.match(word) for word in words):
        return ()
    return tuple((cells[i][0], i, len(cells), category) for i, word in enumerate(words) for category, head in _HEADS if head.fullmatch(word))


def _values(line: str, cells: list[tuple[int, int]], columns: Columns) -> Iterator[tuple[int, int, Category]]:
    """The cells of a row that stand under a head: in the same order when none is empty, else where the head stands; none of a company."""
    if _IN_ROW.search(line[slice(*cells[0])] + " " + line[slice(*cells[1])]):
        return
    for head, order, count, category in columns:
        start, stop = cells[order] if len(cells) == count else min(cells, key=lambda cell: abs(cell[0] - head))
        value = line[start:stop]
        reach = 20 if category in _NUMBERED and order + 1 == count and stop == cells[-1][1] else 8
        if len(cells) != count and abs(start - head) > reach or _NOTHING.match(value) and category not in _DATED:
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


_DATED = frozenset({Category.BIRTH_DATE, Category.DEATH_DATE})


def _without_job(value: str) -> str:
    """The value up to the comma before a word in small letters: the post, which stays."""
    job = _JOB.search(value)
    return value[: job.start()] if job else value


_JOB = compile(r"(?<=[\w»\"]),\s(?=[а-яәіңғүұқөһ]{4,}(?:\s|$))")
