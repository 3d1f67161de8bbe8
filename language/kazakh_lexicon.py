"""How likely a Kazakh stem and a row of endings are: counted by `training.stems` on public texts, read from `kazakh_stems.txt`.

A line holds a stem and how many different words were made of it as a noun and as a verb; a line that begins with "+" an ending
with the one that follows it, and their count. "n" and "v" are a stem without any, "." is the end.
"""
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path

from language.kazakh_endings import HARD, Parted, endings
from language.kazakh_words import NOUNS, OWN_VERBS, VERBS

COUNTS = Path(__file__).with_name("kazakh_stems.txt")
UNKNOWN, LETTER = 0.5, 2.2  # how an unknown stem's likelihood falls: at once, and with each letter
UNSEEN = 0.5  # the count of two endings that were not met together
PLAIN = 2.5  # what each ending speaks for itself: else «елдер-ге» and «ал-ған-ын» would make stems of елдер and алған
DOUBTFUL = frozenset("p1 pres more time am like by will do we".split())  # endings that many stems only seem to have: шеш-ім, қал-а
RARER = 3.0  # against an unknown verb: new words are nouns and names
PASSIVE = 2.0  # against a passive that was not counted of a verb that was
BY_HAND = 30.0  # the count of a stem that `kazakh_words` names


@dataclass(frozen=True)
class Lexicon:
    """Logarithms of likelihood: of stems as nouns and as verbs, of rows of endings by their tags."""

    stems: tuple[dict[str, float], dict[str, float]]
    rows: dict[str, float]
    unknown: tuple[float, ...]  # by the number of letters

    def score(self, parted: Parted) -> float:
        """The likelihood of a word parted so."""
        stem, ending, cost, _ = parted
        known = self.stems[ending.verb].get(stem)
        if known is None:
            known = self.unknown[len(stem)] - RARER * ending.verb
            if ending.verb and stem[-1] in "лн" and (root := self.root(stem)) != stem:
                known = self.stems[True][root] - PASSIVE
        return known + self.rows[ending.tags] - cost

    def root(self, stem: str) -> str:
        """A verb's stem without the passive, where the verb without it is known: қарал-, өндіріл-, анықтал-."""
        verbs = self.stems[True]
        while stem not in OWN_VERBS:
            shorter = [stem[:-1]] if stem[-1] in "лн" and stem[-2] in "аеыіуи" else []
            if stem.endswith(("ыл", "іл", "ын", "ін")):
                shorter.append(stem[:-3] + stem[-3:-2].translate(HARD))
            stem, longer = max((root for root in shorter if root in verbs), key=verbs.__getitem__, default=stem), stem
            if stem == longer:
                break
        return stem


def steps(tags: str) -> Iterator[tuple[str, str]]:
    """Each ending of a row with the one before it.

    >>> list(steps("n.pl.gen"))
    [('n', 'pl'), ('pl', 'gen'), ('gen', '.')]
    """
    return pairwise((*tags.split("."), "."))


def lexicon(stems: Iterable[tuple[str, float, float]], pairs: dict[tuple[str, str], float]) -> Lexicon:
    """The lexicon of counted stems (as a noun, as a verb) and pairs of endings."""
    counts = {stem: [noun, verb] for stem, noun, verb in stems}
    for kind, words in enumerate((NOUNS, VERBS)):
        for word in sorted(words):
            counts.setdefault(word, [0.0, 0.0])[kind] += BY_HAND
    whole = log(sum(map(sum, counts.values())) + 1)
    kinds = [{stem: log(both[kind]) - whole for stem, both in counts.items() if both[kind] > 0} for kind in (0, 1)]
    return Lexicon((kinds[0], kinds[1]), _rows(pairs), tuple(-UNKNOWN - LETTER * letters - whole / 2 for letters in range(80)))


def _rows(pairs: dict[tuple[str, str], float]) -> dict[str, float]:
    """The likelihood of every row of endings that there is, by the likelihood of each ending after the one before."""
    possible = {ending.tags for table in endings() for found in table.values() for ending in found}
    sums: dict[str, float] = defaultdict(float)
    for step in {step for tags in possible for step in steps(tags)}:
        sums[step[0]] += pairs.get(step, 0.0) + UNSEEN
    stems = sums["n"] + sums["v"]
    likely = {step: log((pairs.get(step, 0.0) + UNSEEN) / sums[step[0]]) for tags in possible for step in steps(tags)}
    return {tags: log(sums[tags[0]] / stems) + sum(map(likely.__getitem__, steps(tags))) + _plain(tags) for tags in possible}


def _plain(tags: str) -> float:
    return PLAIN * sum(tag not in DOUBTFUL for tag in tags.split(".")[1:])


@cache
def shipped() -> Lexicon:
    """The lexicon of the program."""
    stems: list[tuple[str, float, float]] = []
    pairs: dict[tuple[str, str], float] = {}
    for line in COUNTS.read_text("utf-8").splitlines():
        name, *counts = line.split(" ")
        if name.startswith("+"):
            pairs[name[1:], counts[0]] = float(counts[1])
        elif not name.startswith("#"):
            stems.append((name, float(counts[0]), float(counts[1])))
    return lexicon(stems, pairs)
