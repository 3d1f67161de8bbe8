"""Words of a question that look for nothing by themselves: prepositions, «можно ли», «дело о», «қалай», «туралы»; `light_words.txt`."""
from functools import cache
from pathlib import Path

from language.lemmas import lemma
from language.tokens import fold
from models.act import Language

LIST = Path(__file__).with_name("light_words.txt")
# Words that a term of the law is the same with and without: «восстановление на работе», «жарамсыз деп тану».
FUNCTION_WORDS = frozenset("""
    в во на не по с со о об обо от без к ко из за для при и или а до у под над же бы ли как
    және мен пен бен да де ма ме деп үшін туралы бойынша жөнінде жөніндегі қатысты байланысты немесе не ретінде арқылы
""".split())

# Those of them that tell terms apart all the same, «отказ от иска» from «отказ в иске»; no act is looked for by them.
TELLING = frozenset({"от", "без"})


def is_light(word: str, language: Language) -> bool:
    """Whether a word of a question in `language` is not to be required of an act when other words are left.

    >>> is_light("Можно", Language.RU), is_light("туралы", Language.KK), is_light("долга", Language.RU)
    (True, True, False)
    """
    folded = fold(word)
    return folded in light_words() or lemma(folded, language) in light_words()


@cache
def light_words() -> frozenset[str]:
    """All of them, folded."""
    lines = LIST.read_text("utf-8").splitlines()
    return FUNCTION_WORDS | {word for line in lines if not line.startswith("#") for word in line.split()}
