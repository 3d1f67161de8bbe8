"""The label of every mention of a person: its case, whether the act has said the role already, where the sentence ends."""
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from re import compile

from anonymizer.cast.resolve import Person
from anonymizer.cast.role_words import is_inflected, role_head, says_role
from anonymizer.names.parts import Name, name_of
from anonymizer.surrogates.grammar import case_among, case_of, possible_cases
from anonymizer.surrogates.kazakh_cases import ENDING, ending_case
from anonymizer.surrogates.labels import kazakh_ending, label
from anonymizer.surrogates.neighbours import beside
from anonymizer.surrogates.sentence_ends import ends_sentence
from anonymizer.text.alphabet import fold, skeleton
from anonymizer.text.lexicon import can_be_plural, cases
from anonymizer.text.paradigms import RU_CASES, readings
from anonymizer.text.words import Page, Word
from language.russian import reading
from models.act import Language
from models.mention import Mention, Replacement, Role

_JOINED = compile(r"(?:\s?\([^()]{1,60}\))?(?:,?\s+(?:и|или|а также|және|мен|бен|пен)\s+|,\s+)")
_LOOSE = compile(rf"[-‑](?P<end>{ENDING})(?![\w-])")
_NEAR = 5  # words between a word of role and the name that it is said of
_OPEN_INITIAL = compile(r"[ .][А-ЯЁӘІҢҒҮҰҚӨҺ]\.(?=[,;)]|\s+[а-яёәіңғүұқөһ(])")  # the dot of the last initial stayed behind
_NUMBER = compile(r"\s+\d")
_PLURAL = compile(r".+[лдт][ае]р[іы]?")
_PERSON = compile(r"лиц(?:о|а|у|ом|е)?|тұлға")


@dataclass(frozen=True, slots=True)
class _Known:
    """What all mentions of one person share: bases that several of its words agree on, genders, whom a plural names."""

    number: int
    bases: frozenset[str]
    genders: frozenset[str]
    named: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """One mention, joined with another of the same person right after it."""

    mention: Mention
    name: Name
    who: _Known


@dataclass(frozen=True, slots=True)
class _Act:
    """The act with the roles and numbers of its people, who of them is called by a woman's noun, and the places by their start."""

    page: Page
    roles: dict[int, Role]
    numbers: dict[int, int]
    women: frozenset[int]
    places: dict[int, _Place]


def labelled(page: Page, people: Sequence[Person], roles: dict[int, Role], numbers: dict[int, int]) -> Iterator[Replacement]:
    """The replacement of every mention of `people`, and the changes of the words beside them."""
    known = {p.number: _known(p, numbers) for p in people}
    places = {p.mention.start: p for p in _places(page, sorted((m, p.number) for p in people for m in p.mentions), known)}
    act = _Act(page, roles, numbers, frozenset(p.number for p in people if _called_woman(page, p, roles[p.number])), places)
    for run in _runs(page, places.values()):
        common, listed = _common(page, run), _said_of_all(act, run)
        for place in run:
            yield from _labelled(act, place, common, listed)


def _known(person: Person, numbers: dict[int, int]) -> _Known:
    pieces = {p.text.lower(): p for name in person.names for p in (*name.words, name.patronymic) if p}
    votes = Counter(base for piece in pieces.values() for base in {skeleton(r.base) for r in piece.readings})
    named = tuple(o.number for o in person.others if o.number in numbers) or (person.number,)
    return _Known(person.number, frozenset(b for b, n in votes.items() if n > 1), person.genders(), named)


def _called_woman(page: Page, person: Person, role: Role) -> bool:
    """Whether the act calls the person by a woman's noun: «подсудимая», «истица»."""
    return any(
        says_role(word.text) is role and reading(word.key).tag.gender == "femn" and "plur" not in reading(word.key).tag
        for mention in person.mentions if page.language(mention.start) is Language.RU
        for word in (role_head(page, mention.start), *_same_clause(page, mention)) if word
    )


def _same_clause(page: Page, mention: Mention) -> Iterator[Word]:
    """The words right before a mention, back to the last mark or name: «в качестве потерпевшей признана Ли»."""
    stop = mention.start
    for word in reversed(page.before(mention.start, _NEAR)):
        if page.text[word.stop : stop].strip() or word.capital and not page.opens_sentence(word.start):
            return
        yield word
        stop = word.start


def _places(page: Page, mentions: Iterable[tuple[Mention, int]], known: dict[int, _Known]) -> Iterator[_Place]:
    """Each mention with its name; two of one person with nothing but space between are one."""
    last: tuple[Mention, int] | None = None
    for mention, number in mentions:
        if last and last[1] == number and not page.text[last[0].stop : mention.start].strip(" \t\r\n"):
            last = replace(last[0], stop=max(mention.stop, last[0].stop)), number
            continue
        if last:
            yield _Place(last[0], name_of(page, last[0]), known[last[1]])
        last = mention, number
    if last:
        yield _Place(last[0], name_of(page, last[0]), known[last[1]])


def _runs(page: Page, places: Iterable[_Place]) -> Iterator[list[_Place]]:
    """Mentions that «и» or a comma joins into one part of the sentence."""
    run: list[_Place] = []
    for place in places:
        if run and not _JOINED.fullmatch(page.text, run[-1].mention.stop, place.mention.start):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _common(page: Page, run: Sequence[_Place]) -> frozenset[str]:
    """The case of all names of a Russian list; nothing where their forms have none in common."""
    first = run[0]
    if len(run) == 1 and len(first.who.named) == 1 or page.language(first.mention.start) is Language.KK:
        return frozenset()
    common = frozenset.intersection(*map(_possible, run))
    if not common:
        return common
    return frozenset({case_among(page, first.mention, common)})


def _possible(place: _Place) -> frozenset[str]:
    """The cases of which a name has the form; of a couple's name in the plural."""
    if len(place.who.named) > 1 and place.name.alone:
        text = (place.name.words or (place.name.patronymic,))[0].text
        plural = frozenset(r.case for r in readings(fold(text), Language.RU) if r.plural)
        return plural or frozenset(RU_CASES)
    return possible_cases(place.name, place.who.bases, place.who.genders)


def _labelled(act: _Act, place: _Place, common: frozenset[str], listed: bool) -> Iterator[Replacement]:
    """One mention's label in the case `common` to its list, or its own; `listed` where a plural has said the role of all."""
    page, mention, who = act.page, place.mention, place.who
    loose = _LOOSE.match(page.text, mention.stop) if page.language(mention.start) is Language.KK else None
    case = ending_case(loose["end"]) if loose else next(iter(common), "") or _case(act, place)
    bare = listed or len(who.named) == 1 and _said(page, mention, act.roles[who.named[0]], case)
    labels = [(act.roles[n], act.numbers[n], n in act.women) for n in who.named]
    text = _joined(labels, case, page.language(mention.start), bare)
    stop = loose.end() if loose else mention.stop
    if text[-1:].isdigit() and _NUMBER.match(page.text, stop):  # «в пользу истца 1, 100 000 тенге» is not a million
        text += ","
    elif not loose and ends_sentence(page, mention) and not _goes_on(act, mention):
        stop -= 1  # the dot of the initial is the dot of the sentence too
    elif _OPEN_INITIAL.match(page.text, max(mention.start, stop - 2)):
        stop += 1
    yield Replacement(mention.start, stop, mention.category, f"PERSON-{who.number}", text)
    yield from beside(page, replace(mention, stop=stop), text, labels[-1][1])


def _case(act: _Act, place: _Place) -> str:
    return case_of(act.page, place.mention, place.name, place.who.bases, place.who.genders, act.roles[place.who.named[0]])


def _goes_on(act: _Act, mention: Mention) -> bool:
    """Whether a name that begins no sentence follows: «подарена Ким А.Б. Ли Вере»."""
    word = next(iter(act.page.after(mention.stop, 1)), None)
    following = act.places.get(word.start) if word else None
    return following is not None and _case(act, following) != "nom"


def _joined(labels: Sequence[tuple[Role, int, bool]], case: str, language: Language, bare: bool) -> str:
    """The labels of all whom a mention names; in Kazakh the last alone takes the ending."""
    if language is Language.RU:
        return " и ".join(label(role, number, case, language, bare, woman) for role, number, woman in labels)
    text = ""
    for role, number, _ in labels[:-1]:
        text += f"{label(role, number, 'nom', language, bare)} {kazakh_ending(number, 'ins')} "
    return text + label(labels[-1][0], labels[-1][1], case, language, bare)


def _before(page: Page, mention: Mention) -> Word | None:
    """The word right before a mention, also one that a dot shortens: «подс. Ли»."""
    word = next(iter(page.before(mention.start, 1)), None)
    between = page.text[word.stop : mention.start].strip(" \t\r\n\u00a0") if word else ""
    return word if word and (not between or between == "." and len(word.text) < 7) else None


def _said(page: Page, mention: Mention, role: Role, case: str) -> bool:
    """Whether the word before a name says the label's role already, of this one person: «истец 1», not «истец Истец 1»."""
    word = _before(page, mention)
    if word is None or not _same_role(page, word, role):
        return False
    if page.language(mention.start) is Language.KK:
        return not is_inflected(word) and not _PLURAL.fullmatch(word.key)
    tag = reading(word.key).tag
    return page.text[word.stop] == "." or "plur" not in tag and case in cases(word.key)


def _same_role(page: Page, word: Word, role: Role) -> bool:
    """Whether a word says a role as its label does; «лицо» is the label's own word, of a third or an interested person."""
    if _PERSON.fullmatch(word.key):
        interested = any(says_role(w.text) is Role.INTERESTED for w in page.before(word.start, 1))
        return role is (Role.INTERESTED if interested else Role.OTHER)
    return says_role(word.text) is role and role is not Role.OTHER and word.key != "толмаған"  # «кәмелетке толмаған» is no noun


def _said_of_all(act: _Act, run: Sequence[_Place]) -> bool:
    """Whether a plural before a list says the role of all whom the list names: «ответчиков 1 и 2»."""
    page, word = act.page, _before(act.page, run[0].mention)
    named = [act.roles[n] for place in run for n in place.who.named]
    if word is None or len(named) < 2 or not all(_same_role(page, word, role) for role in named):
        return False
    return bool(_PLURAL.fullmatch(word.key)) if page.language(run[0].mention.start) is Language.KK else can_be_plural(word.key)
