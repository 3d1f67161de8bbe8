"""Names of natural persons in an act's head and signature: how they are written, and the nominative «Тлеубергенова Ж.М.»."""
import re
from dataclasses import dataclass

UPPER = "А-ЯЁӘҒҚҢӨҰҮҺІ"
LOWER = "а-яёәғқңөұүһіў"
_INITIAL = rf"[{UPPER}]\."
# Titles and role words with a capital letter that stand beside a name and are never part of it.
NOT_NAMES = (
    r"(?!(?:Судь|Истец|Истиц|Ответчи|Прокурор|Адвокат|Секретар|Представител|Заявител|Республик|Казахстан|Верховн|Суд\b|Судеб|Сот\b|Хатшы|Талап|Жауап|Борыш|Өкіл|Төраға"
    r"|Председат|Решени|Определени|Постановлени|Приговор|Копия|Көшірме|Дело|Город|Взыскат|Должни|Подсуди|Защитник|Потерпев|Қорғаушы|Сотталушы|Жәбірлен|Мемлекеттік|Алқа|Іс\b|Айып"
    r"|Дата|Место|Военн|Специализ|Межрайон|Руководств|Астана|Алматы|Шымкент|Электрон|Документ|Область|Российск|Арбитраж|Шешім|Үкім|Қаулы|Ұйғарым|Куә|Аудармашы|Рассылка|Верно"
    r"|СМЭС\b|СМАС\b|САС\b|СМУС\b|СМСДН\b|Исп\b|Расписка|Подпис|Сертификат|Владелец|Эцп|ЭЦП|ЭЦҚ)(?![а-я]+(?:ов|ев|ин|бек)))"
)
_WORD = rf"(?:{NOT_NAMES}(?:[{UPPER}][{LOWER}]+(?:-[{UPPER}]?[{LOWER}]+)*|[{UPPER}]{{3,}}(?:-[{UPPER}]+)*))"
NAME = re.compile(
    rf"(?<![\w-])(?:"
    rf"(?P<first>(?:{_INITIAL}[ ]?){{1,2}})[ ]?(?P<last>{_WORD})"
    rf"|(?P<surname>{_WORD})[ ]{{1,3}}(?P<initials>{_INITIAL}(?:[ ]?{_INITIAL})?|[{UPPER}] [{UPPER}](?![\w.])|[{UPPER}](?=\s*[,;)]))"
    rf"|(?P<whole>{_WORD}(?:[ ]{{1,2}}(?:{_INITIAL}|{_WORD}|оглы|кызы|кизи|угли|ұлы|қызы|ұғлы)){{1,3}})"
    rf"|(?P<alone>{_WORD}))"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as read: surname as written, initials with points, place in the text; `given` where the order of two words is unsure."""

    surname: str
    initials: str
    start: int
    stop: int
    given: str = ""


def read_name(text: str, start: int, stop: int, lone: bool = True) -> Name | None:
    """The name at the beginning of `text[start:stop]`; a surname alone only when `lone`."""
    match = NAME.match(text, start, stop)
    if not match or (match["alone"] and not lone):
        return None
    if match["last"]:
        return Name(match["last"], match["first"].replace(" ", ""), match.start(), match.end())
    if match["surname"]:
        initials = match["initials"].replace(" ", "")
        return Name(match["surname"], initials if "." in initials else ".".join(initials) + ".", match.start(), match.end())
    if match["alone"]:
        return Name(match["alone"], "", match.start(), match.end())
    words = _surname_first(match["whole"].split())
    initials = "".join(word[0].upper() + "." for word in words[1:3] if word[0].isupper())
    return Name(words[0], initials, match.start(), match.end(), given=words[1])


# Given names that end as surnames do.
_GIVEN = frozenset("екатерина ирина марина кристина регина полина карина алина валентина галина нина арина ангелина константин валентин мартин антонина элина".split())
_SURNAME = re.compile(r"(?:[оеё]в|ин|ын|ск|цк)(?:а|ой|ая|ий|ого|ым|у)?$", re.IGNORECASE)
_PATRONYMIC = re.compile(r"(?:вич|вна|ұлы|қызы|улы|кызы)(?:а|ем|ой|ы)?$", re.IGNORECASE)


def _surname_first(words: list[str]) -> list[str]:
    """«Марат Бақиров» and «Серік Әбілдаұлы Ыбыраев» begin with the given name."""
    if words[-1].isupper() and not words[0].isupper() and len(words[-1]) > 2:
        return [words[-1], *words[:-1]]
    if words[-1].lower() not in _GIVEN and _SURNAME.search(words[-1]) and not _SURNAME.search(words[0]) and not _PATRONYMIC.search(words[-1]):
        return [words[-1], *words[:-1]]
    return words


def written(name: Name, case: str = "nominative") -> str:
    """«Тлеубергенова Ж.М.»: surname in the nominative and initials. `case` is the case that the words before the name ask for.

    >>> written(Name("Тлеубергеновой", "Ж.М.", 0, 0), "genitive"), written(Name("КИМА", "С.", 0, 0), "genitive")
    ('Тлеубергенова Ж.М.', 'Ким С.')
    """
    surname = "-".join(part[:1].upper() + part[1:].lower() for part in name.surname.split("-")) if name.surname.isupper() else name.surname
    return f"{nominative(surname, case)} {name.initials}".strip()


# Ending in the oblique case -> ending in the nominative; the first that fits.
_GENITIVE = (
    (r"(ов|ев|ёв|ин|ын)ой$", r"\1а"), (r"(ск|цк)ой$", r"\1ая"), (r"(ов|ев|ёв|ин|ын)а$", r"\1"), (r"(ск|цк)ого$", r"\1ий"), (r"ого$", "ой"),
    (r"(?<=[бвгджзклмнпрстфхцчшщғқң])а$", ""), (r"(?<=[бвгжзкмнпрсфхцчшщ])ы$", "а"), (r"([жкгхшч])и$", r"\1а"),
    (r"(?<=[аеиоуыэюя])я$", "й"),
)
_PREPOSITIONAL = (
    (r"(ов|ев|ёв|ин|ын)ой$", r"\1а"), (r"(ск|цк)ой$", r"\1ая"), (r"(ов|ев|ёв|ин|ын)е$", r"\1"), (r"(ск|цк)ом$", r"\1ий"), (r"ом$", "ой"),
    (r"(ов|ев|ёв|ин|ын)ым$", r"\1"), (r"(?<=[бвгджзклмнпрстфхцчшщғқң])е$", ""), (r"ем$", ""),
)
_KAZAKH_CASE = (
    (r"(?<=[а-яәғқңөұүһі]{3})-(?:ға|ге|қа|ке|на|не|ны|ні|дан|ден|тан|тен|нан|нен)$", ""),
)
_KAZAKH_GENITIVE = re.compile(r"-?(?:ның|нің|дың|дің|тың|тің)$")
_RULES = {"genitive": _GENITIVE, "prepositional": _PREPOSITIONAL, "kazakh": _KAZAKH_CASE, "nominative": ()}
_INDECLINABLE = re.compile(r"(?:ұлы|қызы|оглы|кызы|кизи|улы|угли|ко|их|ых|(?<!ог)о|ұғлы)$", re.IGNORECASE)


def nominative(surname: str, case: str) -> str:
    """A surname in the nominative by its ending; where sexes read alike («Сериков», «Серикова»), the case decides.

    >>> nominative("Ибраимовой", "genitive"), nominative("Утегенова", "genitive"), nominative("Мозгового", "genitive")
    ('Ибраимова', 'Утегенов', 'Мозговой')
    """
    surname = _KAZAKH_GENITIVE.sub("", surname)
    if case != "kazakh" and _INDECLINABLE.search(surname):
        return surname
    if "-" in surname and case != "kazakh":
        return "-".join(nominative(part, case) for part in surname.split("-"))
    for pattern, plain in _RULES[case]:
        changed, count = re.subn(pattern, plain, surname)
        if count and len(changed) >= 2:
            return changed
    return surname
