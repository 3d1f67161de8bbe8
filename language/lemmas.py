"""The dictionary form of a word, Kazakh or Russian: what makes all forms of a word one in the search."""
from language import kazakh, russian
from models.act import Language


def lemma(word: str, language: Language) -> str:
    """The lemma of a folded word in `language`; cached.

    >>> lemma("сотының", Language.KK), lemma("суда", Language.RU)
    ('сот', 'суд')
    """
    return kazakh.lemma(word) if language is Language.KK else russian.lemma(word)


def lemmas(word: str) -> tuple[str, ...]:
    """The lemmas of a folded word in both languages, each once: a query does not say its language.

    >>> lemmas("шешімі"), lemmas("2024")
    (('шешім', 'шешімі'), ('2024',))
    """
    return tuple(dict.fromkeys((kazakh.lemma(word), russian.lemma(word))))
