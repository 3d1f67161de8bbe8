"""What a question may have meant whose words no act has: another keyboard, Latin letters, no Kazakh letters, a slip.

Only words of public acts and of the thesaurus are offered. A rule is a function from a chunk (what stands between spaces) to
readings of it; the first rule that has one wins, the surest first.
"""
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from language.query_signs import OPERATORS
from language.spelling.keyboard import rekeyed
from language.spelling.latin import transcribed
from language.spelling.vocabulary import Vocabulary
from language.tokens import fold, tokens

MOST_CHUNKS = 30  # chunks of a question that are looked at; a longer one is a pasted text
MOST_SLIPS = 8  # strange words of a question in which slips are looked for; with more of them it is another language or none
SHORTEST_READ = 3  # letters of a word whose reading is looked for by itself
SHORTEST_HALF = 4  # letters of each of two words written without the space between them
FAR_MORE = 2  # a word with Kazakh letters is meant when so many times as many acts have it as the one typed


class Slip(StrEnum):
    """How a word came to be written otherwise."""

    KEYBOARD = "keyboard"
    LETTERS = "letters"
    LATIN = "latin"
    SPACE = "space"
    TYPO = "typo"


@dataclass(frozen=True, slots=True)
class Change:
    """One word as it was typed and as it was probably meant."""

    typed: str
    meant: str
    slip: Slip


@dataclass(frozen=True, slots=True)
class Correction:
    """The question as it was probably meant, and what was changed in it."""

    text: str
    changes: tuple[Change, ...]


Readings = tuple[str, ...]
Rule = Callable[[str, Vocabulary], Readings]


def corrected(text: str, words: Vocabulary) -> Correction | None:
    """What `text` probably meant; None when every word of it is known, or when no unknown one has a likely reading.

    >>> words = Vocabulary({"взыскание": 3, "алиментов": 2, "қарыз": 1, "шарты": 1})
    >>> [corrected(text, words).text for text in ("dpscrfybt fkbvtynjd", "karyz sharty", "взыскание алиментво")]
    ['взыскание алиментов', 'қарыз шарты', 'взыскание алиментов']
    >>> corrected("взыскание алименты", words) is None
    True
    """
    chunks = list(CHUNK.finditer(text))[:MOST_CHUNKS]
    rules = _rules([match[0] for match in chunks], words)
    if len({match[0] for match in chunks if _doubtful(match[0], words)}) > MOST_SLIPS:
        rules = [(slip, rule) for slip, rule in rules if slip is not Slip.TYPO]
    changes = {match.start(): change for match in chunks if (change := _change(match[0], rules, words))}
    for match in chunks:
        if match.start() not in changes and (change := _follower(match[0], changes.values())):
            changes[match.start()] = change
    if not changes:
        return None
    meant = CHUNK.sub(lambda match: changes[match.start()].meant if match.start() in changes else match[0], text)
    return Correction(meant, tuple(changes[start] for start in sorted(changes)))


def _rules(chunks: list[str], words: Vocabulary) -> list[tuple[Slip, Rule]]:
    """RULES in the order that explains most of the Latin chunks: a question is typed on one keyboard."""
    latin = [chunk for chunk in chunks if LATIN.search(chunk)]
    explained = {slip: sum(len(chunk) for chunk in latin if rule(chunk, words)) for slip, rule in RULES if slip in WHOLE}
    return sorted(RULES, key=lambda rule: -explained.get(rule[0], 0) if rule[0] in WHOLE else 1)


def _change(chunk: str, rules: list[tuple[Slip, Rule]], words: Vocabulary) -> Change | None:
    """How to read a chunk; None when it is known, a number, or cannot be read otherwise."""
    if not _doubtful(chunk, words):
        return None
    for slip, readings in rules:
        for reading in readings(chunk, words):
            if reading != chunk.lower():
                return Change(chunk.strip(SIGNS) or chunk, reading, slip)
    return None


def _doubtful(chunk: str, words: Vocabulary) -> bool:
    if chunk in OPERATORS:
        return False
    forms = [fold(token.text) for token in tokens(chunk)]
    if SIGN_INSIDE.search(chunk):
        return True
    long = [form for form in forms if len(form) >= SHORTEST_READ and not form.isdigit()]
    return any(not words.knows(form) or words.far_more_often(form, FAR_MORE) for form in long) or _struck_short(chunk, forms)


def _struck_short(chunk: str, forms: list[str]) -> bool:
    """A word of two letters that needs the row of digits: «8q» for «үй»."""
    return any(len(form) == SHORTEST_READ - 1 and form[0].isdigit() and form[1].isalpha() for form in forms)


def _follower(chunk: str, changes: Iterable[Change]) -> Change | None:
    """A short Latin word beside words that were typed on another keyboard, or in Latin letters, was typed so too."""
    slips = [change.slip for change in changes if change.slip in WHOLE]
    if not slips or not LATIN.search(chunk) or len(chunk) >= SHORTEST_READ:
        return None
    reading = rekeyed(chunk)[-1] if slips[0] is Slip.KEYBOARD else transcribed(chunk)
    return Change(chunk, reading, slips[0])


def keyboard(chunk: str, words: Vocabulary) -> Readings:
    """Typed while another keyboard was on, perhaps on the Russian one without Kazakh letters."""
    readings = rekeyed(chunk)
    known = [reading for reading in readings if _known(reading, words)]
    if not known:
        known = [plain for reading in readings if reading.isalpha() for plain in words.written_plainly(reading)[:1]]
    return tuple(sorted(known, key=lambda reading: -words.count(fold(reading))))


def letters(chunk: str, words: Vocabulary) -> Readings:
    """Kazakh typed without Kazakh letters."""
    form = fold(chunk.strip(SIGNS))
    return words.written_plainly(form) or words.of_lemma_written_plainly(form)


def latin(chunk: str, words: Vocabulary) -> Readings:
    """Kazakh or Russian in Latin letters; of words that sound alike first the one that is so spelt, «алименты» before «алиментті»."""
    if not LATIN.search(chunk):
        return ()
    core = chunk.strip(SIGNS)
    meant = transcribed(core)
    alike = tuple(sorted(words.sounding(core), key=lambda word: word != meant))
    return alike or words.of_lemma_written_plainly(meant) or ((meant,) if words.knows(meant) else ())


def space(chunk: str, words: Vocabulary) -> Readings:
    """Two known words that were written as one."""
    form = fold(chunk.strip(SIGNS))
    cuts = ((form[:at], form[at:]) for at in range(SHORTEST_HALF, len(form) - SHORTEST_HALF + 1))
    known = [(left, right) for left, right in cuts if words.count(left) and words.count(right)]
    return (" ".join(max(known, key=lambda both: min(map(words.count, both)))),) if known else ()


def typo(chunk: str, words: Vocabulary) -> Readings:
    """A letter too many, missing, wrong, or two swapped."""
    form = fold(chunk.strip(SIGNS))
    return words.close(form) if form.isalpha() and not words.knows(form) else ()


def _known(reading: str, words: Vocabulary) -> bool:
    forms = [fold(token.text) for token in tokens(reading)]
    return "".join(forms) == fold(reading) and all(words.knows(form) for form in forms)


RULES: tuple[tuple[Slip, Rule], ...] = (
    (Slip.KEYBOARD, keyboard),
    (Slip.LATIN, latin),
    (Slip.LETTERS, letters),
    (Slip.SPACE, space),
    (Slip.TYPO, typo),
)
WHOLE = (Slip.KEYBOARD, Slip.LATIN)  # they are of a whole question, not of one word
SIGNS = "\"'«»“”„()[]{}<>.,;:!?*~-"
CHUNK = re.compile(r"[^\s\"«»“”„()|&]+")
LATIN = re.compile("[A-Za-zÀ-ɏ]")
SIGN_INSIDE = re.compile(r"[A-Za-z][,.;'\[\]`][A-Za-z]")
