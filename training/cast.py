"""Who is named in an annotated act: which words of the tags are given name, surname and patronymic of whom."""
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from re import compile

from anonymizer.surrogates.grammar import hinted_cases
from anonymizer.text.alphabet import fold, skeleton
from anonymizer.text.lexicon import PATRONYMIC, Kind, kind
from anonymizer.text.lexicon import is_given as may_be_given
from anonymizer.text.paradigms import readings
from anonymizer.text.transliterate import cyrillic, is_latin
from anonymizer.text.words import Page
from anonymizer.wordlist import womens_names
from models.act import Language
from models.mention import Category, Mention
from training.annotated import Annotated, Tag
from training.shape import WORD, bare

PARTICLE = compile(r"(?:оглы|огли|оғлы|ұғлы|улы|кызы|кизи|қызы|ұлы|қ|к|ұ|у|о)")
_PARTICLES = frozenset("оглы огли оғлы ұғлы улы кызы кизи қызы ұлы".split())
_FATHER = compile(r"(.{2,}?)(?:ович|евич|овн|евн|иничн|ичн|ич|ұлы|улы|қызы|кызы|кизи|оглы).*")
_USUAL = compile(r".{2,}(?:ов|ев|ёв|ин|ын|ский|цкий)")
_WOMAN = compile(r".*(?:овн|евн|иничн|ичн|қызы|кызы|кизи).*")
_MAN = compile(r".*(?:ович|евич|ұлы|улы|оглы).*")
_WOMAN_SURNAME = compile(r".{2,}(?:ова|ева|ина|ская|цкая||овна|ованың|еваның|оваға|еваға|инаның)")


@dataclass
class Stem:
    """The words of one name of a person that are forms of each other."""

    words: Counter = field(default_factory=Counter)
    given: int = 0
    surname: int = 0

    @property
    def base(self) -> str:
        """The base form that most of the words may come from, a usual ending of surnames first."""
        votes: Counter = Counter()
        for word, count in self.words.items():
            for base in {r.base for language in Language for r in readings(word, language) if not r.plural or len(self.words) == 1}:
                votes[base] += count
        return max(votes, key=lambda b: (votes[b], bool(_USUAL.fullmatch(b)), b in self.words, -len(b), b))


@dataclass(frozen=True)
class Bearer:
    """A person of the act: the stems of the given names and surnames, the father's name, the gender."""

    id: str
    gender: str
    given: tuple[Stem, ...]
    surnames: tuple[Stem, ...]
    fathers: tuple[str, ...]  # stems of patronymics, levelled


def words_of(text: str) -> list[tuple[int, int, str]]:
    """The words of a tag's text with their places; a hyphen and small letters after it (a case ending, «ага») are left out."""
    found = []
    for match in WORD.finditer(text):
        word = match[0]
        if word.islower() and text[max(0, match.start() - 1) : match.start()] in ("-", "‑", ".") and len(word) < 5:
            continue  # «А.Б.-ның»: an ending, no name
        tail = compile(r"[-‑][a-zа-яёәіңғүұқөһ]+\Z").search(word) if "\n" not in word else None
        stop = match.start() + tail.start() if tail and word[:1].isupper() else match.end()
        found.append((match.start(), stop, text[match.start() : stop]))
    return found


def is_patronymic(key: str) -> bool:
    """Whether a folded word is a patronymic in any form.

    >>> is_patronymic("ильичке"), is_patronymic("омарқызына"), is_patronymic("ильин")
    (True, True, False)
    """
    return bool(PATRONYMIC.fullmatch(key)) or key.startswith(("ильич", "ильинич", "лукич", "фомич"))


def is_initial(text: str, start: int, stop: int) -> bool:
    """Whether the word at a place is a letter that stands for a name."""
    return stop - start == 1 and text[start].isupper() or stop - start == 2 and text[stop : stop + 1] == "." and text[start].isupper()


def father_of(word: str) -> str:
    """The levelled stem of the father's name in a patronymic.

    >>> father_of("сериковичу") == father_of("серікқызы")
    True
    """
    match = _FATHER.fullmatch(fold(word))
    return skeleton(match[1] if match else word).rstrip("аеиоу")


@lru_cache(maxsize=4096)  # acts and pieces of news are refilled again and again
def bearers(act: Annotated) -> dict[str, Bearer]:
    """The people of an act by their ids; plurals that name two are no evidence of either."""
    tags: dict[str, list[Tag]] = defaultdict(list)
    for tag in act.tags:
        if tag.category == "PERSON":
            for one in tag.id.split("+"):
                tags[one].append(tag)
    page = Page(act.text)
    return {one: _bearer(one, page, [t for t in mine if "+" not in t.id] or mine) for one, mine in tags.items()}


def _bearer(one: str, page: Page, tags: Iterable[Tag]) -> Bearer:
    stems: list[Stem] = []
    fathers: Counter = Counter()
    women = 0
    for tag in tags:
        value = page.text[tag.start : tag.stop]
        words = words_of(value)
        keys = [fold(bare(w)) for _, _, w in words]
        patronymics = [k for n, k in enumerate(keys) if is_patronymic(k) or is_father(keys, n)]
        fathers.update(father_of(k) for k in patronymics)
        women += _says_woman(keys, "nom" in hinted_cases(page, Mention(tag.start, tag.stop, Category.PERSON)))
        names = [w for (s, e, w), k in zip(words, keys, strict=True)
                 if not is_initial(value, s, e) and k not in patronymics and not PARTICLE.fullmatch(k)]
        _count(stems, names, len(patronymics), initials=any(is_initial(value, s, e) for s, e, _ in words))
    given, surnames = _split(stems)
    return Bearer(one, "f" if women > 0 else "m", tuple(given), tuple(surnames), tuple(f for f, _ in fathers.most_common()))


def is_father(keys: list[str], n: int) -> bool:
    """Whether a word is the father's name before a particle («Бахтияр кизи»)."""
    return 0 < n < len(keys) - 1 and keys[n + 1] in _PARTICLES


def _says_woman(words: list[str], nominative: bool) -> int:
    """More than nothing where the words of a mention are a woman's name; «адвоката Есенова» is a man's."""
    votes = 0
    for word in words:
        if is_patronymic(word):
            votes += 3 * bool(_WOMAN.fullmatch(word)) - 3 * bool(_MAN.fullmatch(word))
        else:
            womans = {skeleton(r.base) for language in Language for r in readings(word, language)} & womens_names()
            votes += 2 * bool(womans) + (1 if nominative else -1) * bool(_WOMAN_SURNAME.fullmatch(word)) - 2 * word.endswith(("ов", "ев", "ин", "ский"))
        votes += 3 * (word in ("кизи", "кызы", "қызы")) - 3 * (word in ("оглы", "огли", "ұлы", "улы"))
    return votes


def _count(stems: list[Stem], names: list[str], patronymics: int, initials: bool) -> None:
    """Add the names of one mention to the stems, with what the mention says of their kind."""
    for place, word in enumerate(names):
        key = fold(cyrillic(word) if is_latin(word) else bare(word))
        stem = _stem(stems, key)
        if not is_latin(word):
            stem.words[key] += 1
        elif not stem.words:
            stem.words[key] += 1
        language = Language.KK if any(c in "әіңғүұқөһ" for c in key) else Language.RU
        stem.given += may_be_given(bare(word).capitalize(), language) + 2 * (patronymics > 0 and place == len(names) - 1)
        stem.surname += 2 * (kind(bare(word).capitalize(), language) is Kind.SURNAME) + 2 * (initials and len(names) == 1)
        stem.surname += patronymics > 0 and len(names) > 1 and place == 0


def _stem(stems: list[Stem], key: str) -> Stem:
    """The stem that a word belongs to, a new one where none is like it."""
    mine = skeleton(key)
    for stem in stems:
        for word in stem.words:
            other = skeleton(word)
            same = next((i for i, (a, b) in enumerate(zip(mine, other, strict=False)) if a != b), min(len(mine), len(other)))
            if same >= max(2, min(len(mine), len(other)) - 2) and max(len(mine), len(other)) - same <= 5:
                return stem
    stems.append(Stem())
    return stems[-1]


def _split(stems: list[Stem]) -> tuple[list[Stem], list[Stem]]:
    """The given name and the surnames among the stems."""
    if len(stems) == 1:
        return (stems, []) if stems[0].given > stems[0].surname else ([], stems)
    ordered = sorted(stems, key=lambda s: s.surname - s.given)
    given = [s for s in ordered[:1] if s.given or s.surname < 2]
    given += [s for s in ordered[1:] if s.given > s.surname + 1]
    return given, [s for s in stems if s not in given]
