"""Rows of capitalised words and initials that nothing but space separates: where the rules of names look."""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from re import compile

from anonymizer.text.lexicon import PARTICLE, Kind, is_inflected_kazakh, kind
from anonymizer.text.words import Page, Word
from models.act import Language

_GAP = compile(r"[ \t\u00a0]{1,3}|[ \t]{0,3}\r?\n[ \t>]{0,12}")
_GAP_AFTER_DOT = compile(r"\.[-‑]?(?:[ \t\u00a0]{0,2}|[ \t]{0,3}\r?\n[ \t>]{0,12})")
_SON_OR_DAUGHTER = compile(r"(?:ұлы|қызы)(?:н|на|ның|нан|мен)?")  # apart from the father's name; «Serik's son» would be «Серіктің ұлы»
_FOREIGN = {  # small words inside foreign names; in Kazakh «бен» is «and»
    Language.RU: frozenset("ван дер ден вон фон ибн бин бен бинт аль эль ди де ла ле дель делла дос лос лас тер".split()),
    Language.KK: frozenset("ван дер фон ибн бин бинт аль эль әл".split()),
}
_FOREIGN_AT_ALL = frozenset().union(*_FOREIGN.values())
_BEGIN = {Language.RU: frozenset("фон ван де ди дель делла дос аль эль van von de di del della dos bin ibn al el".split()), Language.KK: frozenset("фон ван аль эль".split())}
_IN_CAPITALS = frozenset("де ла дер фон дель аль эль".split())
_WITH_FURTHER = frozenset("де ван ден дер ла ле лос лас".split())  # in capitals too where one more follows
_ARABIC = frozenset("аль эль".split())
_FOREIGN_LATIN = frozenset("van der den de von zu di la le del della dos da bin ben ibn al el ter ten du".split())
_WITH_ARTICLE = compile(r"(?:аль|эль|әл|ал|ад|ас|аз|аш|ат|ар|ан|де|д|о|al|el|d|o)[-‑'’][А-ЯЁӘІҢҒҮҰҚӨҺA-Z][\w'’-]{1,30}")
LONGEST_RUN = 12  # elements; headings in capitals are longer


@dataclass(frozen=True, slots=True)
class Element:
    """A word or an initial of a run, with what it may be."""

    word: Word
    kind: Kind
    initial: bool = False
    particle: bool = False  # «ван», «дер», «ибн»

    @property
    def nameable(self) -> bool:
        return not self.initial and self.kind > Kind.COMMON


def runs(page: Page) -> Iterator[tuple[Element, ...]]:
    """Rows of capitalised words, initials and particles («оглы») with nothing but space between."""
    row: list[Element] = []
    for word in page.words:
        element = _element(page, word, row)
        if row and (element is None or _ended(page, row[-1], word) or len(row) == LONGEST_RUN):
            yield _without_tail(row)
            row = []
        if element and (row or word.capital or _begins(page, word)):
            row.append(element)
    if row:
        yield _without_tail(row)


def _begins(page: Page, word: Word) -> bool:
    """Whether a name may begin with a particle: «фон Берг Е.», «де ла Крус», but not «де» that reports what was said."""
    following = page.after(word.stop, 2)
    named = [w for w in following if w.capital and not w.initial or w.key not in _FOREIGN_LATIN and w.key not in _FOREIGN[Language.RU]]
    return word.key in _BEGIN[page.language(word.start)] and bool(named) and named[0].capital


def _without_tail(row: list[Element]) -> tuple[Element, ...]:
    """The run without particles at its end: «Асхат де» said that."""
    while row and row[-1].particle:
        row.pop()
    return tuple(row)


def _element(page: Page, word: Word, row: Sequence[Element]) -> Element | None:
    if word.initial:
        return Element(word, Kind.UNKNOWN, initial=True)
    if row and (PARTICLE.fullmatch(word.key) or _SON_OR_DAUGHTER.fullmatch(word.key) and row[-1].nameable and all(e.kind is not Kind.PATRONYMIC for e in row)):
        return Element(word, Kind.PATRONYMIC)
    if word.capital and not (word.upper and word.key in _IN_CAPITALS or word.key in _WITH_FURTHER | _ARABIC and _goes_on_in_particles(page, word)):
        return Element(word, kind(word.text, page.language(word.start)))
    if word.key in _FOREIGN_LATIN or word.key in _FOREIGN_AT_ALL and word.key in _FOREIGN[page.language(word.start)]:
        return Element(word, Kind.ORDINARY, particle=True)
    return Element(word, Kind.UNKNOWN) if row and _WITH_ARTICLE.fullmatch(word.text) else None


def _goes_on_in_particles(page: Page, word: Word) -> bool:
    """Whether another particle follows, or a name after an Arabic one: «Де ла Вега», «Ван дер Меер», «Аль Масри»."""
    following = page.after(word.stop, 1)
    if word.key in _ARABIC:
        return bool(following) and following[0].capital and not following[0].initial and page.text[word.stop : following[0].start] == " "
    return bool(following) and following[0].key in _WITH_FURTHER | _IN_CAPITALS and page.text[word.stop : following[0].start] == " "


def _ended(page: Page, element: Element, word: Word) -> bool:
    """Whether a name cannot go on from `element` to `word`: something stands between, or a Kazakh case ending."""
    if not _adjacent(page, element, word):
        return True
    kazakh = page.language(element.word.start) is Language.KK and not element.initial and not element.word.upper
    return kazakh and is_inflected_kazakh(element.word.text) and not (word.initial and _LAST_INITIALS.match(page.text, word.start))


_LAST_INITIALS = compile(r"(?:[^\W\d_]\.\s?){1,3}(?!\s{0,2}[А-ЯЁӘІҢҒҮҰҚӨҺA-Z])")  # «Абильдин С. (көрші)»: of nobody but the name before them


def _adjacent(page: Page, element: Element, word: Word) -> bool:
    between = page.text[element.word.stop : word.start]
    return bool((_GAP_AFTER_DOT if element.initial else _GAP).fullmatch(between) or element.initial and _GAP.fullmatch(between))
