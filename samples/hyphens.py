"""Where a Kazakh or Russian word may be broken: enough to typeset a page as a court's office does, no dictionary."""
import re

SHY = "\N{SOFT HYPHEN}"
VOWELS = "аеёиоуыэюяәіөұү"
LONG = re.compile(r"[а-яёәғқңөұүһі]{7,}")  # a surname or a heading in capitals is never broken
BREAK = re.compile(rf"(?<=[{VOWELS}])(?=[^{VOWELS}ьъй][{VOWELS}])|(?<=[{VOWELS}][^{VOWELS}])(?=[^{VOWELS}ьъ][{VOWELS}])")
AT_AN_END = 3  # letters that stay together at either end


def hyphenated(text: str) -> str:
    """The text with soft hyphens where its long words may be broken.

    >>> hyphenated("заявление").replace(SHY, "|")
    'заяв|ле|ние'
    """
    return LONG.sub(lambda word: _broken(word[0]), text)


def _broken(word: str) -> str:
    places = [m.start() for m in BREAK.finditer(word) if AT_AN_END <= m.start() <= len(word) - AT_AN_END]
    return SHY.join(word[i:j] for i, j in zip([0, *places], [*places, len(word)], strict=True))
