"""Articles of law that an act cites, in any spelling, in Kazakh and in Russian.

«п. 2 ч. 3 ст. 188 УК РК», «статьями 223-226 ГПК», «188-бап ҚК», «ҚК-нің 188-бабы 3-бөлігінің 2) тармағы»: all become act, article, part,
point. A point directly under the article (Civil Code) has no part; of point and subpoint (Labour Code) the point stands as part.
"""
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from language.citation_tokens import Piece, chunks
from language.laws import law_of
from models.act import Citation
from models.mention import Span

LONGEST_RANGE = 40  # articles; a longer one is a misprint, and only its ends are kept
APK = "АПК"  # in Kazakh «Азаматтық процестік кодекс», of civil procedure; in Russia the code of its commercial courts
_ARBITRAZH = re.compile(r"арбитражн\w{1,4}\s(?:\w{1,20}\s)?(?:суд|процессуальн)|АПК\s(?:РФ|Российск)", re.IGNORECASE)
LARGEST_PART = 30  # no article has more parts: a larger number in «434 ч.1, 812» is the next article

Levels = dict[str, list[str]]  # part, point, subpoint -> numbers


@dataclass(slots=True)
class Article:
    """An article as read so far; `groups` are the places inside it, each with its own part and point."""

    span: Span
    numbers: list[str]
    groups: list[Levels] = field(default_factory=list)


@dataclass(slots=True)
class Laws:
    """The law named last, of each sort: what «Кодекс», «Закон» and a bare «ст. 5» mean."""

    arbitrazh: bool
    last: str = ""
    code: str = ""
    statute: str = ""

    def named(self, piece: Piece, kazakh: bool) -> str:
        """The law that `piece` names; remembered for the following."""
        if piece.kind == "other":
            return ""
        if piece.kind == "same":
            return (self.code if "кодекс" in piece.value else self.statute) or ""
        name, _, land = piece.value.rpartition("|")
        if not (kazakh or land or self.arbitrazh):
            kazakh = law_of(name, kazakh=False) == APK
        law = law_of(name, kazakh) + land
        self.last = law
        if law.startswith(("Закон", "Заң")):
            self.statute = law
        else:
            self.code = law
        return law


def of_arbitrazh(text: str) -> bool:
    """Whether `text` speaks of Russia's commercial courts, so that a bare «АПК» is their code.

    >>> of_arbitrazh("Арбитражный апелляционный суд"), of_arbitrazh("ст. 223 АПК"), of_arbitrazh("арбитражная оговорка")
    (True, False, False)
    """
    return _ARBITRAZH.search(text) is not None


def citations(text: str, arbitrazh: bool = False) -> tuple[Citation, ...]:
    """Every citation of `text`, once each, in the order of the text; with `arbitrazh` read as `of_arbitrazh`.

    >>> [c.key for c in citations("по п. 2 ч. 3 ст. 188 УК РК; АПК 223, 226-баптары; 188-бап ҚК; ст.ст. 10, 62 Закона «О нотариате»")]
    ['УК:188:3:2', 'ГПК:223', 'ГПК:226', 'УК:188', 'Закон о нотариате:10', 'Закон о нотариате:62']
    """
    return tuple(dict.fromkeys(citation for _, citation in cited(text, arbitrazh)))


def cited(text: str, arbitrazh: bool = False) -> Iterator[tuple[Span, Citation]]:
    """Places of the numbers of articles with what they cite, in the order of the text."""
    laws = Laws(arbitrazh or of_arbitrazh(text))
    for chunk in chunks(text):
        kinds = {piece.kind for piece in chunk}
        if "bap" in kinds or "b" in kinds:
            found = _kazakh(chunk, laws)
        elif "article" in kinds:
            found = _russian(chunk, laws)
        else:
            found = []
            for piece in chunk:
                if piece.kind == "law":
                    laws.named(piece, kazakh=not law_of(piece.value.rpartition("|")[0], False))
        for law, article in found:
            if law:
                yield from ((article.span, citation) for citation in _written_out(law, article))


def _russian(chunk: list[Piece], laws: Laws) -> list[tuple[str, Article]]:
    """Russian order: parts and points stand before «ст.» (seldom after the number), the law comes last (seldom first)."""
    done: list[tuple[str, Article]] = []
    waiting: list[Article] = []
    groups: list[Levels] = [{}]
    unit, leading, marked = "", None, False
    for index, piece in enumerate(chunk):
        if piece.kind == "article":
            unit, marked = "article", True
        elif piece.kind in ("part", "point", "points", "subpoint"):
            unit = _unit(chunk, index)
            after = bool(waiting) and not _article_ahead(chunk, index)
            target = (waiting[-1].groups if after else groups)
            _open_group(target, unit)
        elif piece.kind == "number":
            unit, groups = _russian_number(piece, unit, groups, waiting, chunk, index)
        elif piece.kind in ("law", "same", "other"):
            law = laws.named(piece, kazakh=False)
            done += [(law, article) for article in waiting]
            leading = law if not waiting else None
            waiting, groups, marked = [], [{}], False
            unit = "article" if done else ""
    if marked or leading:
        done += [(leading if leading is not None else laws.last, article) for article in waiting]
    return done


def _russian_number(
    piece: Piece, unit: str, groups: list[Levels], waiting: list[Article], chunk: list[Piece], index: int
) -> tuple[str, list[Levels]]:
    """What a number means after `unit`; gives the unit and the groups that go on."""
    if unit == "article":
        waiting.append(Article(Span(piece.start, piece.stop), _range(piece.value), groups))
        return unit, [{}]
    if unit and waiting and not _article_ahead(chunk, index):
        if int(piece.value.split("-")[0]) > LARGEST_PART:
            waiting.append(Article(Span(piece.start, piece.stop), _range(piece.value)))
            return "article", groups
        waiting[-1].groups[-1].setdefault(unit, []).extend(_range(piece.value))
    elif unit:
        groups[-1].setdefault(unit, []).extend(_range(piece.value))
    return unit, groups


def _unit(chunk: list[Piece], index: int) -> str:
    """«пп. 8) п. 1 ст. 52» is a subpoint of a point; «пп. 1), 3) ч. 3» are points."""
    if chunk[index].kind != "points":
        return chunk[index].kind
    following = next((piece.kind for piece in chunk[index + 1 :] if piece.kind != "number"), "")
    return "subpoint" if following == "point" else "point"


def _article_ahead(chunk: list[Piece], index: int) -> bool:
    """Whether «ст.» comes before the next law: then a part belongs to the following article."""
    for piece in chunk[index + 1 :]:
        if piece.kind == "article":
            return True
        if piece.kind in ("law", "same", "other"):
            return False
    return False


def _open_group(groups: list[Levels], unit: str) -> None:
    """A unit named again begins the next place: «п. 4) ч. 2, п. 1) ч. 3 ст. 190»."""
    if not groups or groups[-1].get(unit):
        groups.append({})


KAZAKH_UNITS = {"bolik": "part", "tarmaq": "point", "tarmaqsha": "subpoint"}


def _kazakh(chunk: list[Piece], laws: Laws) -> list[tuple[str, Article]]:
    """Kazakh order: the law first (seldom last), each number before its unit; the last number of a list bears the unit."""
    done: list[tuple[str, Article]] = []
    current: list[Article] = []
    numbers: list[Piece] = []
    law: str | None = None
    for piece in chunk:
        if piece.kind == "number":
            numbers.append(piece)
        elif piece.kind == "bap" or (piece.kind == "b" and not current):
            fresh = [Article(Span(n.start, n.stop), _range(n.value)) for n in numbers]
            done, current, numbers = done + [(_law(law, laws), a) for a in current], fresh, []
        elif piece.kind in KAZAKH_UNITS or piece.kind == "b":
            _deepen(current, KAZAKH_UNITS.get(piece.kind, "part"), numbers)
            numbers = [] if current else numbers[:-1]  # «134, 135 (3-тармақша), 140-баптары»
        elif piece.kind in ("law", "same", "other"):
            named = laws.named(piece, kazakh=True)
            after = law is None and bool(current)  # «188-бап ҚК»
            done, current = done + [(named if after else _law(law, laws), a) for a in current], []
            law = None if after else named
    return done + [(_law(law, laws), article) for article in current]


def _law(law: str | None, laws: Laws) -> str:
    return laws.last if law is None else law


def _deepen(articles: list[Article], unit: str, numbers: list[Piece]) -> None:
    """Puts a part or a point under the article just read."""
    if articles and numbers:
        groups = articles[-1].groups
        if not groups or unit in groups[-1]:
            groups.append({})
        groups[-1][unit] = [value for n in numbers for value in _range(n.value)]


def _range(value: str) -> list[str]:
    """«223-226» is four articles, «73-1» is one.

    >>> _range("223-226"), _range("829-14"), _range("3-1")
    (['223', '224', '225', '226'], ['829-14'], ['3-1'])
    """
    first, _, last = value.partition("-")
    if not last.isdigit() or int(last) <= int(first):
        return [value]
    if int(last) - int(first) > LONGEST_RANGE:
        return [first, last]
    return [str(number) for number in range(int(first), int(last) + 1)]


def _written_out(law: str, article: Article) -> Iterator[Citation]:
    """One citation for each article, part and point."""
    groups = [group for group in article.groups if group] or [{}]
    for number in article.numbers:
        for index, group in enumerate(groups):
            yield from _of_group(law, number, _with_part(groups, index) if "part" not in group else group)


def _with_part(groups: list[Levels], index: int) -> Levels:
    """«п. 1), п. 2) ч. 3 ст. 5»: a place without a part takes the part named next, else the one named before."""
    parts = [group["part"] for group in (*groups[index:], *reversed(groups[:index])) if "part" in group]
    return {**groups[index], "part": parts[0]} if parts else groups[index]


def _of_group(law: str, number: str, group: Levels) -> Iterator[Citation]:
    parts, points = group.get("part"), group.get("point") or group.get("subpoint")
    if not parts and group.get("point") and group.get("subpoint"):
        parts, points = group["point"], group["subpoint"]
    for part in parts or [""]:
        for point in points or [""]:
            yield Citation(law, number, part, point)
