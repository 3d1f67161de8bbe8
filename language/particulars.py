"""Courts, judges and dates that a plain question names: what the archive knows of an act beside its words.

The words stay an alternative, so that nothing is lost where no court or judge was meant.
"""
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from language import russian
from language.dates_asked import dates
from language.lemmas import lemmas
from language.letters import bare
from language.particular_words import (
    ADMINISTRATIVE,
    AFTER_PLACE,
    BEFORE_PLACE,
    COURT_JOINTS,
    COURT_LEVELS,
    COURTS_IN_SHORT,
    INTER_DISTRICT,
    JUDGES,
    JUDGES_GENITIVE,
    LEVELS_IN_SHORT,
    LOOSE,
    OF_OFFENCES,
    OF_REPUBLIC,
    OTHERWISE_IN_NAMES,
    REGIONS_IN_SHORT,
    SPECIAL,
    UNWRITTEN,
)
from language.places_asked import as_in_courts, places, region_of
from language.tokens import fold
from models.query import And, Either, Named, Node, Value, Word

LONGEST_COURT = 9  # words on either side of «суд»
LONGEST_JUDGE = 4  # words of a judge's name
IN_REGION = 0.9  # a court of the region that is named, whatever the register calls it
OTHERWISE_NAMED = 0.8
OWN_WORDS_ALONE = 0.45  # a court by its place alone: the register may name its level otherwise
HER = 0.8  # a name in the genitive that is a woman's in the nominative
SURNAME_ALONE = 0.7  # a judge's surname weighs less than the whole name, which registers hold with initials
OF_PLACE = re.compile("[а-яәғқңөұүһі]{2,30}(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)")
KAZAKH_GENITIVE = re.compile("[а-яәғқңөұүһі]{3,30}[нтд][ыі]ң")
HIS_OR_HERS = re.compile("[а-яәғқңөұүһі]{2,30}(?:[ое]в|[иы]н)а")  # «Мукашева»: a woman, or of a man


Weighed = tuple[Node, float]


class Particular(NamedTuple):
    """Words `start` to `stop` of a question name what `node` asks for."""

    start: int
    stop: int
    node: Node


def particulars(words: Sequence[Word]) -> list[Particular]:
    """The courts, judges and dates that the words of a plain question name, in their order, none over another.

    >>> from language.query import parse
    >>> [(p.start, p.stop) for p in particulars(parse("решения Алматинского городского суда за март 2023").node.nodes)]
    [(1, 4), (5, 7)]
    """
    found = [Particular(where.start, where.stop, node) for where, node in dates(words)]
    for rule in (court, judge):
        for at in range(len(words)):
            start = max((other.stop for other in found if other.start <= at), default=0)
            stop = min((other.start for other in found if other.start > at), default=len(words))
            if start <= at and (one := rule(words[start:stop], at - start)):
                found.append(Particular(start + one.start, start + one.stop, one.node))
    taken = {at for one in found for at in range(one.start, one.stop)}
    found += [Particular(where.start, where.stop, node) for where, node in places(words) if taken.isdisjoint(where)]
    return sorted(found, key=lambda one: one.start)


def court(words: Sequence[Word], at: int) -> Particular | None:
    """A court by a word of its own beside «суд» or «сот», which stands at `at`: «суд города Алматы», «Көкшетау қалалық соты»."""
    if not _court(words[at]):
        return None
    start, stop = at, at + 1
    while start and at - start < LONGEST_COURT and (_common(words[start - 1]) or _place(words, start - 1)):
        start -= 1
    while stop < len(words) and stop - at <= LONGEST_COURT and (_common(words[stop]) or _place(words, stop)):
        stop += 1
    start, stop = _closed(words, at, start, stop)
    asked = _names(words[start:stop])
    return Particular(start, stop, Either(_all(words[start:stop]), asked)) if asked else None


def _closed(words: Sequence[Word], at: int, start: int, stop: int) -> tuple[int, int]:
    """Where a court's name begins and ends without joints that lead nowhere; a region keeps its «область»."""
    whole = next((found[0] for number in range(start, stop) if (found := region_of(words[:stop], number))), range(0))
    while start < at and start not in whole and fold(words[start].text) in LOOSE and not (start == at - 1 and fold(words[start].text) in LEVELS_IN_SHORT):
        start += 1
    while stop > at + 1 and stop - 1 not in whole and fold(words[stop - 1].text) in LOOSE:
        stop -= 1
    return start, stop


def _names(words: Sequence[Word]) -> tuple[Weighed, ...]:
    """What is asked of courts' names: all words, or those of this court alone; nothing when it has none of its own."""
    own = _own(words)
    if not own:
        return ()
    whole = tuple(named for word in words for named in _written_out(word))
    asked = [(Named("court", names), weight) for names, weight in _of_its_kind(whole)]
    if region := next((found for at in range(len(words)) if (found := region_of(words, at))), None):
        place, key = region
        rest = tuple(named for at, word in enumerate(words) if at not in place for named in _written_out(word))
        there = Value("region", (key,))
        asked.append((And((there, Named("court", rest))) if rest else there, IN_REGION))
        own = own if rest else whole
    return tuple(asked) if own == whole else (*asked, (Named("court", own), OWN_WORDS_ALONE))


def _own(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that tell a court: of its place, else of what it alone tries."""
    named = [word for word in words if not _court(word) and not (_common(word) and OF_REPUBLIC.isdisjoint(word.lemmas))]
    special = [word for word in words if fold(word.text) in COURTS_IN_SHORT or not SPECIAL.isdisjoint(word.lemmas)]
    return tuple(map(as_in_courts, named)) or tuple(full for word in special for full in _written_out(word))


def _of_its_kind(whole: tuple[Word, ...]) -> Iterator[tuple[tuple[Word, ...], float]]:
    """The words; of an administrative court first those of courts that try the state, which are inter-district, not of offences."""
    lemmas_of_all = {lemma for word in whole for lemma in word.lemmas}
    if not lemmas_of_all.isdisjoint(ADMINISTRATIVE) and lemmas_of_all.isdisjoint(OF_OFFENCES | INTER_DISTRICT):
        yield (*whole, Word("межрайонный", ("межрайонный",))), 1.0
        yield whole, OTHERWISE_NAMED
    else:
        yield whole, 1.0


def _written_out(word: Word) -> tuple[Word, ...]:
    """A word as the register has it in the court's name; none for «суд» itself, of which the two languages' names differ.

    >>> [full.text for full in _written_out(Word("СМАС", ("смас",)))]
    ['межрайонный', 'административный']
    """
    folded = fold(word.text)
    full = COURTS_IN_SHORT.get(folded) or next((OTHERWISE_IN_NAMES[lemma] for lemma in word.lemmas if lemma in OTHERWISE_IN_NAMES), "")
    if full:
        return tuple(Word(part, lemmas(part)) for part in full.split())
    return () if _court(word) or folded in UNWRITTEN else (as_in_courts(word),)


def _court(word: Word) -> bool:
    return not {"суд", "сот"}.isdisjoint(word.lemmas) or fold(word.text) in COURTS_IN_SHORT


def _common(word: Word) -> bool:
    """Whether many courts have the word in their names; a court's number is none of its own."""
    common = COURT_LEVELS | OF_REPUBLIC
    return not common.isdisjoint((*word.lemmas, fold(word.text))) or fold(word.text) in COURT_JOINTS or word.text.isdigit() and len(word.text) < 3


def _place(words: Sequence[Word], at: int) -> bool:
    """Whether the word at `at` says of which place a court is: by its form, by its neighbours, or as a known place's name."""
    word = fold(words[at].text)
    before = fold(words[at - 1].text) if at else ""
    after = fold(words[at + 1].text) if at + 1 < len(words) else ""
    if word in REGIONS_IN_SHORT:
        return True
    if not word.isalpha() or len(word) < 3:
        return False
    beside = any(_court(neighbour) for neighbour in (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2]))
    if beside and words[at].text.istitle() and not russian.is_known(word):
        return True
    if words[at].text.istitle() and KAZAKH_GENITIVE.fullmatch(word) and after and _common(words[at + 1]):
        return True
    return bool(OF_PLACE.fullmatch(word)) or before in BEFORE_PLACE or after in AFTER_PLACE or _tagged(word, "Geox")


def judge(words: Sequence[Word], at: int) -> Particular | None:
    """A judge named after the office («судья Ахметова А.Б.»), or by a surname with initials: other people have none in public acts."""
    office = not JUDGES.isdisjoint(words[at].lemmas)
    start = stop = at + office
    while stop < len(words) and stop - start < LONGEST_JUDGE and (_initial(words[stop]) or _surname(words[stop], office)):
        stop += 1
    name = tuple(words[start:stop])
    whole = tuple(word for word in name if not _initial(word))
    if not whole or not office and len(whole) == len(name):
        return None
    of_a_judge = office and fold(words[at].text) in JUDGES_GENITIVE
    sought = tuple(_as_registered(word, of_a_judge) for word in name)
    asked: list[Weighed] = [(Named("judge", sought), 1.0)]
    if of_a_judge and any(HIS_OR_HERS.fullmatch(fold(word.text)) for word in name):  # «судьи Мукашева» is said of a woman too
        asked.append((Named("judge", tuple(_as_registered(word, False) for word in name)), HER))
    if len(name) > 1:
        asked.append((Named("judge", (_as_registered(whole[0], of_a_judge),)), SURNAME_ALONE))
    return Particular(at, stop, Either(_all(name), tuple(asked)))


def _as_registered(word: Word, genitive: bool) -> Word:
    """A judge's name as registers have it: in the nominative, and also without Kazakh letters, since acts of either language spell it.

    >>> _as_registered(Word("Төребаев", ("төребаев",)), False).lemmas, _as_registered(Word("Мукашева", ("мукашева",)), True).lemmas
    (('төребаев', 'торебаев'), ('мукашев',))
    """
    folded = fold(word.text)
    found = (folded[:-1],) if genitive and HIS_OR_HERS.fullmatch(folded) else word.lemmas
    return Word(word.text, tuple(dict.fromkeys((*found, *map(bare, found)))))


def _initial(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalpha() and word.text.isupper()


def _surname(word: Word, office: bool) -> bool:
    """Whether a word may be a person's name: after the office any capitalized or unknown one, elsewhere a surname alone."""
    text, folded = word.text, fold(word.text)
    if len(text) < 3 or not text.isalpha():
        return False
    known = russian.is_known(folded)
    return _tagged(folded, "Surn") or not known and (office or text[0].isupper()) or office and text.istitle()


def _tagged(folded: str, tag: str) -> bool:
    """Whether the Russian dictionary knows a word as a surname («Surn») or a place («Geox»)."""
    return russian.is_known(folded) and any(tag in parse.tag for parse in russian.parses(folded))


def _all(words: Sequence[Word]) -> Node:
    return words[0] if len(words) == 1 else And(tuple(words))


