"""Articles of law as people type them in a box: any order, small letters, no dots, no word for «article».

«ст.188 ч.2 УК», «188 ук рк», «УК РК 188 ч 2», «188 бап 2 бөлік қк», «Кодекс о браке 139». What several articles are
cited by is brought into the spelling of acts and left to `citations`.
"""
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from language.citation_tokens import chunks
from language.citations import APK, LARGEST_PART, citations, cited, of_arbitrazh
from language.laws import LANDS, STATUTES, law_of, pattern
from language.letters import KAZAKH, bare
from models.act import Citation
from models.mention import Span

# Names that only a box is given: shortened, in English, in Latin letters; made bare as in `laws`.
TYPED_LAWS: dict[str, str] = {
    "КоБС": r"(?:брачно-)?семейн\w+ кодекс\w*|кодекс\w* (?:рк )?«?о (?:браке|семье)(?:\s{1,3}супружестве)?(?:\s{1,3}и (?:семье|браке))?»?"
            r"|неке(?:\s{1,3}ерли-зайыптылык)?(?:\s{1,3}жане отбасы)?(?: туралы)? кодекс\w*",
    "КоАП": r"кодекс\w* (?:рк )?об (?:адм\w*\.?|административн\w+) (?:правонарушен\w+|нарушен\w+)|koap|кркоап",
    "НК": r"кодекс\w* (?:рк )?о налогах(?: и других обязательных платежах(?: в бюджет)?)?|nk|tax code",
    "УК": r"uk|criminal code",
    "УПК": r"upk|criminal procedure code",
    "ГК": r"gk|civil code",
    "ГПК": r"gpk|civil procedure code|гражданск\w+ процесс?\w* кодекс\w*",
    "АППК": r"appk|административн\w+ процедурн\w+ кодекс\w*",
    "ТК": r"tk|labou?r code",
    "Закон о защите прав потребителей": r"зозпп|закон\w* о правах потребителей",
    "Закон об исполнительном производстве и статусе судебных исполнителей":
        r"закон\w* (?:рк )?об исполнительном производстве(?! и статусе)|аткарушылык ис журги\w+ туралы зан\w*",
    "Закон о банках и банковской деятельности": r"закон\w* (?:рк )?о банках(?! и банковской)",
    "Закон о товариществах с ограниченной и дополнительной ответственностью": r"закон\w* (?:рк )?о тоо|жшс туралы зан\w*",
    "Закон об акционерных обществах": r"закон\w* (?:рк )?об ао",
    "Конституция": r"конституци\w*|constitution",
}
_STATUTES = {bare(kk): ru for ru, kk in STATUTES}
_TYPED = "|".join(TYPED_LAWS.values())
_TITLES = "|".join(sorted(map(re.escape, _STATUTES), key=len, reverse=True))
_ENDING = r"(?:-?(?:н[иы]н|т[иы]н|д[иы]н|г[аеи]|к[ае]|н[иы]|да|де|та|те|мен|бен|пен))?(?!\w)"
_LAND = "|".join(LANDS)
# Abbreviations that a number may touch, «УК188», «188УК»; «АК47» is a rifle.
_TOUCHED = "ук упк гк гпк коап аппк кобс кк кпк апк акбк тк нк uk upk gk gpk koap appk".split()
_TOKEN = re.compile(
    rf"(?<![^\W\d_])(?P<law>(?:{'|'.join(_TOUCHED)})(?=\d)|(?:{_TYPED})(?=\W|$)|{pattern()}|(?:{_TITLES}) зан\w*)(?:{_ENDING}|(?=\d))"
    rf"|(?<!\w)(?P<land>{_LAND}|рк|rk|кр|казакстан республикас\w*|республик\w казахстан){_ENDING}"
    r"|(?<!\w)(?P<article>ст\.?\s?ст(?![^\W\d])|ст(?![^\W\d])|стат(?:ь\w+|ей)(?!\w)|(?:article|art|statya)(?!\w)|st(?![^\W\d]))"
    r"|(?<![^\W\d_])(?P<part>ч\.?\s?ч(?![^\W\d])|ч(?![^\W\d])|част\w{1,3}(?!\w)|part(?!\w))"
    r"|(?<!\w)(?P<subpoint>подп(?:ункт\w*)?(?!\w))"
    r"|(?<!\w)(?P<points>п\.?\s?п(?![^\W\d]))"
    r"|(?<![^\W\d_])(?P<point>п(?![^\W\d])|пункт\w*|point(?!\w))"
    r"|(?<![^\W\d_])(?P<bap>ба[пб](?!а\b)\w*)"
    r"|(?<![^\W\d_])(?P<bolik>боли[гк]\w*)"
    r"|(?<![^\W\d_])(?P<tarmaqsha>тармакша\w*)"
    r"|(?<![^\W\d_])(?P<tarmaq>тарма[гк]\w*)"
    rf"|(?:(?<!\w)|(?<=ст)|(?<=st)|(?<=[\W\d]ч)|(?<=[\W\d]п)|{'|'.join(f'(?<={law})' for law in _TOUCHED)})"
    r"(?<!\d[-/.])(?P<number>\d{1,4}(?:-\d{1,4})?)"
    r"(?:-?(?:я|й|ой|ая|ую|ши)(?!\w))?(?![\d/]|-\d|\.\d|,\d{1,2}(?!\d)|\s?(?:год|жыл|тенге|тг|[гж]\.)"
    rf"|(?![чп]\.?\s?\d|ба[пб]|(?:{'|'.join(_TOUCHED)})(?!\w))[^\W\d_])"
)
_BETWEEN = re.compile(r"(?:[\s,.()№:«»\"-]|(?<!\w)(?:и|или|жане|мен|пен|бен|of|the|по|n)(?!\w)){0,12}")
_UNITS = {"article": "article", "part": "part", "subpoint": "subpoint", "points": "point", "point": "point",
          "bap": "article", "bolik": "part", "tarmaq": "point", "tarmaqsha": "subpoint"}
_AFTER_NUMBER = frozenset(("bap", "bolik", "tarmaq", "tarmaqsha"))  # Kazakh names the unit after its number
_SIGNS = {"article": "ст.", "part": "ч.", "subpoint": "подп.", "points": "пп.", "point": "п."}
_SHORTEST_SPELT = 5  # letters; shorter names of laws are abbreviations
# Abbreviations that are no words themselves, so that small letters will do.
_SMALL = frozenset("ук упк гк гпк коап аппк кобс апк кк кпк арпк акбк акбтк тк нк uk upk gk gpk koap appk tk nk".split())
_A_WORD = "как"  # with small letters never the code that is so abbreviated
_MOST = 24  # pieces of one citation in a box
_YEAR = re.compile(r"(?:19|20)\d\d")


class Piece(NamedTuple):
    """A piece of a citation: its kind, its letters made bare, its place."""

    kind: str
    value: str
    start: int
    stop: int


def articles(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Places of `text` that ask for articles of law, with the keys of these; what acts spell is read as in acts besides.

    >>> [keys for _, keys in articles("188 ук рк; УК РК 188 ч 2")]
    [('УК:188',), ('УК:188:2',)]
    >>> [keys for _, keys in articles("188 бап 2 бөлік қк; Кодекс о браке 139; ст 10 и 62 закона о нотариате")]
    [('УК:188:2',), ('КоБС:139',), ('Закон о нотариате:10', 'Закон о нотариате:62')]
    """
    kazakh, arbitrazh = any(letter in KAZAKH for letter in text.lower()), of_arbitrazh(text)
    found = [
        (Span(run[0].start, run[-1].stop), keys) for run in _runs(text) if (keys := _keys(text, run, kazakh, arbitrazh))
    ]
    yield from found
    for span, keys in _as_acts_cite(text):
        known = [key for place, some in found if place.start < span.stop and span.start < place.stop for key in some]
        if _depth(keys) > _depth(known):
            yield span, keys


def _depth(keys: Iterable[str]) -> int:
    """How much is said: articles, parts and points together."""
    return sum(len([level for level in key.split(":") if level]) for key in keys)


def _as_acts_cite(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Whole citations, from the first of their words to the last."""
    places = list(cited(text))
    for chunk in chunks(text):
        span = Span(chunk[0].start, chunk[-1].stop)
        keys = tuple(dict.fromkeys(citation.key for place, citation in places if span.start <= place.start < span.stop))
        if keys:
            yield span, keys


def _runs(text: str) -> Iterator[list[Piece]]:
    """Runs of pieces that stand together and have a law and a number among them."""
    low = bare(text)
    run: list[Piece] = []
    found = [Piece(str(match.lastgroup), match[str(match.lastgroup)], *match.span()) for match in _TOKEN.finditer(low)]
    for at, piece in enumerate(found):
        if run and (len(run) >= _MOST or _begins_another(piece, run, found[at : at + _MOST]) or not _BETWEEN.fullmatch(low, run[-1].stop, piece.start)):
            yield from _trimmed(run)
            run = []
        run.append(piece)
    yield from _trimmed(run)


def _begins_another(piece: Piece, run: list[Piece], following: list[Piece]) -> bool:
    """Whether the next citation begins: with its law, as one began the run, «УК 188, УК 190»; or with a law of its own to come, «188 УК, 190 УК»."""
    kinds = [one.kind for one in run if one.kind != "land"]
    if "number" not in kinds:
        return False
    if kinds[0] == "law":
        return piece.kind == "law"
    return kinds[-1] == "law" and piece.kind in ("number", "article") and any(one.kind == "law" for one in following)


def _trimmed(run: list[Piece]) -> Iterator[list[Piece]]:
    """The run without a year at its ends and a number that follows a whole citation: «188 УК 2023», «188 УК 5 лет»."""
    numbers = [piece for piece in run if piece.kind == "number"]
    if len(numbers) > 1 and run[0] is numbers[0] and _YEAR.fullmatch(run[0].value):
        run, numbers = run[1:], numbers[1:]
    if len(numbers) > 1 and run[-1] is numbers[-1] and run[-2].kind in ("law", "land") and run.count(run[-1]) == 1:
        run = run[:-1]
    if {"law", "number"} <= {piece.kind for piece in run}:
        yield run


def _keys(text: str, run: list[Piece], kazakh: bool, arbitrazh: bool) -> tuple[str, ...]:
    """The articles that a run asks for; none when one of its laws is no law here."""
    laws = [piece for piece in run if piece.kind == "law"]
    if not all(_meant(text, law, run) for law in laws):
        return ()
    single = _single(run) if len(laws) == 1 else None
    if single:
        land = next((LANDS[piece.value] for piece in run if piece.kind == "land" and piece.value in LANDS), "")
        kazakh = kazakh or any(piece.kind in _AFTER_NUMBER for piece in run)
        name = _law(text, laws[0], kazakh, plainly=not (land or arbitrazh))
        return (Citation(name + land, *single).key,) if name else ()
    return tuple(dict.fromkeys(citation.key for citation in citations(_as_in_acts(text, run), arbitrazh)))


def _meant(text: str, law: Piece, run: list[Piece]) -> bool:
    """Whether an abbreviation is a law: by its capitals, by itself, or because an article of it is named."""
    typed = text[law.start : law.start + len(law.value)]
    if len(law.value) >= _SHORTEST_SPELT or (typed[0].isupper() and typed[-1].isupper()):
        return True
    named = any(piece.kind in ("article", "bap") for piece in run)
    return law.value in _SMALL or (named and law.value != _A_WORD)


def _law(text: str, law: Piece, kazakh: bool, plainly: bool) -> str:
    """The Russian short name. «АПК» is in Kazakhstan the code of civil procedure, unless a Russian one is spoken of."""
    for name, spellings in TYPED_LAWS.items():
        if re.fullmatch(spellings, law.value):
            return name
    title = next((ru for kk, ru in _STATUTES.items() if law.value.startswith(kk)), "")
    if title:
        return f"Закон {title[0].lower()}{title[1:]}"
    typed = text[law.start : law.start + len(law.value)]
    return law_of(typed, kazakh or (plainly and law_of(typed, False) == APK))


def _single(run: list[Piece]) -> tuple[str, str, str] | None:
    """Article, part and point, when every number of the run has its unit and the one without it is the article."""
    free = {index: piece.value for index, piece in enumerate(run) if piece.kind == "number"}
    if any(_is_range(value) for value in free.values()):
        return None
    found: dict[str, str] = {}
    for index, piece in enumerate(run):
        unit = _UNITS.get(piece.kind, "")
        at = _number_of(unit, piece, index, free) if unit else None
        if at is not None:
            if unit in found:
                return None
            found[unit] = free.pop(at)
    if "article" not in found and len(free) == 1:
        found["article"] = free.popitem()[1]
    if free or "article" not in found:
        return None
    part, point, subpoint = (found.get(unit, "") for unit in ("part", "point", "subpoint"))
    return (found["article"], point, subpoint) if point and subpoint and not part else (found["article"], part, point or subpoint)


def _number_of(unit: str, piece: Piece, index: int, free: dict[int, str]) -> int | None:
    """The place of the number that a unit belongs to: in Russian the next one, in Kazakh the one before."""
    sides = (index - 1, index + 1) if piece.kind in _AFTER_NUMBER else (index + 1, index - 1)
    near = [side for side in sides if side in free]
    fits = [side for side in near if unit == "article" or int(free[side].partition("-")[0]) <= LARGEST_PART]
    return next(iter(fits), None)


def _is_range(value: str) -> bool:
    first, _, last = value.partition("-")
    return bool(last) and int(last) > int(first)


def _as_in_acts(text: str, run: list[Piece]) -> str:
    """The run in the spelling of acts: dots, capitals, a word for «article» before its numbers."""
    run = [piece for piece, after in pairwise([*run, None]) if piece and (piece.kind != "article" or after and after.kind == "number")]
    named = any(piece.kind in ("article", "bap") for piece in run)
    written = ""
    for before, piece in pairwise([None, *run]):
        assert piece is not None
        gap = text[before.stop : piece.start] if before else ""
        written += ", " if "," in gap else "-" if gap == "-" else " и " if gap.strip(" .") else " "
        if piece.kind == "number" and not named:
            written, named = written + "ст. ", True
        written += _spelt(text, piece)
    return written


def _spelt(text: str, piece: Piece) -> str:
    if piece.kind != "law":
        return _SIGNS.get(piece.kind, text[piece.start : piece.stop])
    name = next((name for name, spellings in TYPED_LAWS.items() if re.fullmatch(spellings, piece.value)), "")
    typed = text[piece.start : piece.start + len(piece.value)]
    return name or (typed.upper() if len(typed) < _SHORTEST_SPELT and typed.islower() else typed)
