"""Every person of an annotated act gets another name, in all the forms in which the act has the old one."""
from collections.abc import Iterator
from random import Random

from anonymizer.surrogates.grammar import hinted_cases
from anonymizer.text.alphabet import fold, skeleton
from anonymizer.text.paradigms import KK_CASES, readings
from anonymizer.text.transliterate import cyrillic, is_latin
from anonymizer.text.words import Page
from models.act import Language
from models.mention import Category, Mention
from training import invent
from training.annotated import Annotated, Tag
from training.cast import PARTICLE, Bearer, Stem, bearers, is_father, is_initial, is_patronymic, words_of
from training.inflect import harmonized, kazakh, patronymic, russian
from training.shape import bare, like

_ORDER = ("nom", "gen", "dat", "ins", "acc", "loc")
_WOMAN_IN_A = ("ов", "ев", "ин", "ын")


class NewNames:
    """The new names of an act: one for each old surname, given name and father's name, whoever bears it."""

    def __init__(self, random: Random, kazakh_text: bool) -> None:
        self.random, self.kazakh_text = random, kazakh_text
        self.surnames: dict[str, str] = {}
        self.given: dict[tuple[str, str], str] = {}
        self.style = random.choice(("russian", "kazakh", "kazakh")) if kazakh_text else random.choice(("russian", "russian", "russian", "kazakh"))

    def surname(self, base: str) -> str:
        key = skeleton(base).rstrip("аи")
        return self.surnames.setdefault(key, invent.surname(self.random, self.kazakh_text))

    def given_name(self, base: str, gender: str) -> str:
        key = (skeleton(base).rstrip("аеиоу"), gender)
        return self.given.setdefault(key, invent.given(self.random, gender, self.kazakh_text))


class Renamed:
    """One person with the new names."""

    def __init__(self, bearer: Bearer, names: NewNames) -> None:
        self.bearer, self.names = bearer, names
        self.given = [names.given_name(s.base, bearer.gender) for s in bearer.given] or [names.given_name("?" + bearer.id, bearer.gender)]
        self.surnames = [names.surname(s.base) for s in bearer.surnames] or [names.surname("?" + bearer.id)]
        self.father = names.given_name(next(iter(bearer.fathers), "?" + bearer.id), "m")

    def letter(self, old: str, place: int, alone: bool) -> str:
        """What an initial becomes: of the name that begins with the old letter, else by its place among the initials."""
        olds = [*(s.base for s in self.bearer.given), *self.bearer.fathers[:1]]
        if alone and self.bearer.surnames and self.bearer.surnames[0].base[:1] == fold(old)[:1] and not any(o[:1] == fold(old)[:1] for o in olds):
            return self.surnames[0][0]
        return (self.given[0], self.father)[min(place, 1)][0]


def renamed(act: Annotated, random: Random) -> dict[int, str]:
    """The new texts of all PERSON tags of an act, by the number of the tag."""
    page = Page(act.text)
    kazakh_text = page.language(0) is Language.KK or Language.KK in page.languages and Language.RU not in page.languages
    names = NewNames(random, kazakh_text)
    people = {one: Renamed(bearer, names) for one, bearer in bearers(act).items()}
    return {
        number: "".join(_name(page, tag, people[tag.id.split("+")[0]]))
        for number, tag in enumerate(act.tags) if tag.category == "PERSON"
    }


def _name(page: Page, tag: Tag, person: Renamed) -> Iterator[str]:
    """The new name in the old one's form, with all that stands between its words."""
    value = page.text[tag.start : tag.stop]
    words = words_of(value)
    case, at, initials = _case(page, tag, person), 0, 0
    letters = sum(is_initial(value, s, e) for s, e, _ in words)
    keys = [fold(bare(w)) for _, _, w in words]
    for number, (start, stop, word) in enumerate(words):
        yield value[at:start]
        at = stop
        if is_initial(value, start, stop):
            yield like(person.letter(word, initials, letters == 1 and len(words) > 1), word + word) if len(word) == 1 else person.given[0][:1]
            initials += 1
        elif PARTICLE.fullmatch(fold(word)):
            yield word
        elif is_father(keys, number):
            yield like(person.father, word)
        else:
            yield like(_word(page, tag, person, bare(word), case), word)
    yield value[at:]


def _word(page: Page, tag: Tag, person: Renamed, word: str, case: tuple[str, bool]) -> str:
    """One word of the name anew, in the case of the mention (Russian) or of the word (Kazakh)."""
    gender = "" if case[1] else person.bearer.gender
    key = fold(cyrillic(word) if is_latin(word) else word)
    if is_patronymic(key):
        style = "kazakh" if any(e in key for e in ("ұлы", "қызы", "улы", "кызы")) else "russian"
        new, old = patronymic(person.father, person.bearer.gender, style), key
        if style == "russian" and page.language(tag.start) is Language.RU:
            return russian(new, case[0], person.bearer.gender)
        stems = [key[:n] for n in range(len(key), 3, -1) if key[:n].endswith(("ұлы", "улы", "қызы", "кызы", "ич", "овна", "евна"))]
        return _kazakh(new, old, stems[:1] or [key])
    stem, new, is_surname = _stem_of(person, key)
    if is_latin(word):
        return russian(new, "nom", gender) if is_surname else new
    if page.language(tag.start) is Language.RU:
        return russian(new, case[0], gender, case[1] and is_surname)
    base = stem.base if stem else key
    olds = [base + "а", base[:-2] + "ая", base] if is_surname else [base, *(stem.words if stem else ())]
    womans = is_surname and person.bearer.gender == "f" and new.endswith((*_WOMAN_IN_A, "ский", "цкий"))
    return _kazakh(russian(new, "nom", "f") if womans else new, key, olds)


def _stem_of(person: Renamed, key: str) -> tuple[Stem | None, str, bool]:
    """The stem that a word belongs to, its new name, and whether it is a surname."""
    mine = skeleton(key)
    found = []
    for stems, news, is_surname in ((person.bearer.surnames, person.surnames, True), (person.bearer.given, person.given, False)):
        for stem, new in zip(stems, news, strict=False):
            other = skeleton(stem.base)
            same = next((i for i, (a, b) in enumerate(zip(mine, other, strict=False)) if a != b), min(len(mine), len(other)))
            found.append(((key in stem.words, same), stem, new, is_surname))
    found.sort(key=lambda f: f[0])
    if found:
        return found[-1][1], found[-1][2], found[-1][3]
    return None, person.given[0], False


def _case(page: Page, tag: Tag, person: Renamed) -> tuple[str, bool]:
    """The Russian case of a mention and whether it is a plural: what its words agree on, then what stands around."""
    possible, plural = set(_ORDER), False
    bases = {s.base for s in (*person.bearer.given, *person.bearer.surnames)}
    for _, _, word in words_of(page.text[tag.start : tag.stop]):
        key = fold(bare(word))
        mine = [r for r in readings(key, Language.RU) if r.base in bases or is_patronymic(key) and r.base.endswith(("ич", "вна", "ична"))]
        fitting = [r for r in mine if r.gender in ("", person.bearer.gender) and not r.plural] if "+" not in tag.id else [r for r in mine if r.plural]
        if fitting and possible & {r.case for r in fitting}:
            possible &= {r.case for r in fitting}
            plural = fitting[0].plural
    if "+" in tag.id:
        plural = True
    hinted = possible & hinted_cases(page, Mention(tag.start, tag.stop, Category.PERSON)) or possible
    return next(c for c in _ORDER if c in hinted), plural


def _kazakh(new: str, key: str, olds: list[str]) -> str:
    """The new name with the Kazakh ending that the old word `key` has after one of its stems."""
    for old in olds:
        if not key.startswith(old):
            continue
        ending = key[len(old) :]
        for case in KK_CASES:
            for plural in (False, True):
                if ending and harmonized(kazakh(old, case, plural)[len(old) :], "а") == harmonized(ending, "а"):
                    return kazakh(new, case, plural)
        return new + harmonized(ending, new) if len(ending) < 7 else new
    return new
