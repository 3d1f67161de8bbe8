"""Personal data and sentences around them, put together from the lists `wordlists/phrases_ru.txt` and `phrases_kk.txt`.

The lists are grammars without context: a heading is what is written, each line below it one way to write it. So a model
meets the ways of authors whose acts nobody had, and a way that was forgotten is one line more.
"""
from functools import cache
from pathlib import Path
from random import Random
from re import Match, compile

from models.act import Language
from training import invent
from training.annotated import Annotated, Tag
from training.inflect import kazakh, patronymic, russian
from training.invent import lists
from training.shape import latin

_FOLDER = Path(__file__).parent / "wordlists"
_PART = compile(r"\{(\w+)\}|\(([^()]*\|[^()]*)\)|#")
_CASE = compile(r"(\w+)~(gen|dat|acc|loc|abl|ins)")
_MARKED = compile(r"<([A-Z_]+)>")
_KAZAKH_LETTERS = compile("[әіңғүұқөһӘІҢҒҮҰҚӨҺ]")
DEEPEST = 8  # parts within parts
LISTED = 0.75  # share of the places that are of the program's lists
NOTHING = 0.25  # share of the sentences that hold no personal datum


@cache
def ways(language: Language) -> dict[str, tuple[str, ...]]:
    """The lines of a language's list under each heading."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in (_FOLDER / f"phrases_{language.value}.txt").read_text("utf-8").splitlines():
        if line.startswith("## "):
            heading = line[3:]
        elif line and heading:
            found.setdefault(heading, []).append(line)
    return {name: tuple(lines) for name, lines in found.items()}


def written(category: str, language: Language, random: Random) -> str:
    """A datum of a category as some author would write it.

    >>> sum(c.isdigit() for c in written("BIRTH_DATE", Language.KK, Random(6))) in range(9)
    True
    """
    return _put_together(f"{{{category}}}", language, random)


def sentence(language: Language, random: Random) -> Annotated:
    """A sentence with data, or one whose numbers, dates and places are nobody's."""
    heading = "nothing" if random.random() < NOTHING else "sentences"
    plan = _put_together(random.choice(ways(language)[heading]), language, random)
    pieces, tags, at, length = [], [], 0, 0
    for number, match in enumerate(_MARKED.finditer(plan)):
        value = written(match[1], language, random)
        pieces += [plan[at : match.start()], value]
        length += match.start() - at
        tags.append(Tag(length, length + len(value), match[1], f"said{number}", "other" if match[1] == "PERSON" else ""))
        length += len(value)
        at = match.end()
    return Annotated("".join([*pieces, plan[at:]]), tuple(tags))


def _put_together(plan: str, language: Language, random: Random, deep: int = 0) -> str:
    """The plan with its parts chosen, and the parts of those."""
    def part(match: Match) -> str:
        if match[0] == "#":
            return random.choice("0123456789")
        chosen = random.choice(match[2].split("|")) if match[2] is not None else _part(match[1], language, random)
        return _put_together(chosen, language, random, deep + 1) if deep < DEEPEST else chosen
    whole = plan
    for _ in range(DEEPEST):  # a choice may stand in a choice
        if not _PART.search(whole):
            break
        whole = _PART.sub(part, whole)
    return _CASE.sub(lambda m: kazakh(m[1], m[2]), whole) if deep == 0 else whole


def _part(name: str, language: Language, random: Random) -> str:
    """One way to write `name`: of the list, of the places that the program knows, or invented."""
    if name in ways(language):
        return random.choice(ways(language)[name])
    native = language is Language.KK
    if name in ("towns", "streets", "quoted") and random.random() < LISTED or name.startswith("districts"):
        return random.choice(_places(name, native))
    gender = random.choice("mf")
    given, family = invent.given(random, gender, native), invent.surname(random, native)
    if name == "PERSON":
        return _person(random, given, family, gender, native)
    named_after = given if name == "quoted" else random.choice((given, family))  # villages, streets and firms are called after people
    return {"given": given, "surname": family, "initial": given[0], "latin": latin(random.choice((given, family))).lower()}.get(name, named_after)


@cache
def _places(name: str, native: bool) -> tuple[str, ...]:
    """The names of a kind; in a Russian text those without Kazakh letters."""
    known = lists().places[name.removesuffix("of")]
    if name == "districtsof":
        return tuple(k.removesuffix("ий") + "ого" for k in known)
    return tuple(k for k in known if native or not _KAZAKH_LETTERS.search(k))


def _person(random: Random, given: str, family: str, gender: str, native: bool) -> str:
    """A name as forms and lists have it: in the nominative, whole, short or with initials."""
    father = invent.given(random, "m", native)
    family = russian(family, "nom", gender)
    middle = patronymic(father, gender, random.choice(("kazakh", "kazakh", "russian") if native else ("russian", "russian", "kazakh")))
    return random.choice((f"{family} {given} {middle}", f"{family} {given} {middle}", f"{family} {given}", f"{family} {given[0]}.{father[0]}.",
                          f"{given[0]}.{father[0]}. {family}", f"{family} {given[0]}.", f"{given} {family}", f"{given}"))
