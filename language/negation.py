"""Whether words of a question are denied: «иск не удовлетворён», «талап қанағаттандырылмады» tell of the opposite outcome."""
import re
from collections.abc import Sequence

from language.tokens import fold

NOT = "не"
AUXILIARIES = frozenset("был была было были будет".split())  # «не был удовлетворён»
KAZAKH = re.compile("[а-яәғқңөұүһі]{3,30}[мбп][ае](?:д[ыі]|ған|ген|й(?:д[ыі])?|с[ыі]н)")  # of verbs: «танылмады», «өндірілмеген», «қайтарылмасын»


def is_denied(words: Sequence[str], at: int) -> bool:
    """Whether the folded word at `at` is denied by its form, or by «не» before it.

    >>> [is_denied(text.split(), 1) for text in ("иск удовлетворен", "не удовлетворен", "талап танылмады", "талап танылды")]
    [False, True, True, False]
    """
    before = at - 1 - (at > 1 and words[at - 1] in AUXILIARIES)
    return before >= 0 and words[before] == NOT or bool(KAZAKH.fullmatch(words[at]))


def denied(text: Sequence[str]) -> frozenset[str]:
    """The folded words of a text that are denied in it."""
    folded = [fold(word) for word in text]
    return frozenset(word for at, word in enumerate(folded) if is_denied(folded, at))
