"""Words of the act beside a label that change with it: «с Ли» but «со Свидетелем 1», «Ким мен Ли» but «Куә 3 пен Куә 4».

Such a change hides nothing: it is a `Replacement` without a category, of as few letters as may be.
"""
from collections.abc import Iterator
from re import IGNORECASE, compile

from anonymizer.surrogates.kazakh_cases import ENDING, ending_case
from anonymizer.surrogates.labels import kazakh_ending
from anonymizer.text.words import Page
from models.act import Language
from models.mention import Mention, Replacement

_PREPOSITION = compile(r"(?<![\w-])(?P<word>со?|об?о?|ко?|во?|изо?|ото?|надо?|передо?)\s{1,3}[«\"]?\Z", IGNORECASE)
_CLUSTER = compile(r"[сзшжм][бвгджзклмнпрстфхцчшщ]", IGNORECASE)
_VOWEL = compile(r"[аэиоу]", IGNORECASE)
_APART = compile(r"\s{1,3}(?P<word>[мбп]ен|да|де|та|те)(?![\w-])")
_AFTER_QUOTE = compile(rf"[»\"“”)]{{1,2}}[-‑]?(?P<end>{ENDING})(?![\w-])")


def beside(page: Page, mention: Mention, text: str, number: int) -> Iterator[Replacement]:
    """The changes of the words beside a mention that becomes `text`, a label with `number` as its last word."""
    if page.language(mention.start) is Language.RU:
        yield from _preposition(page, mention, text)
    else:
        yield from _word_apart(page, mention, number)
        yield from _quoted_ending(page, mention, number)


def _preposition(page: Page, mention: Mention, text: str) -> Iterator[Replacement]:
    """The preposition before a label in the form that the label's first letters ask for."""
    found = _PREPOSITION.search(page.text, max(0, mention.start - 12), mention.start)
    if not found or not text[0].isalpha():
        return
    word = found["word"]
    bare = word if len(word) == 1 else word[0] if word.lower() in ("об", "обо") else word[:-1] if word[-1] in "оО" else word
    asked = bare + {"с": "о" if _CLUSTER.match(text) else "", "о": "б" if _VOWEL.match(text) else ""}.get(bare.lower(), "")
    yield from _changed(found.start("word"), word, asked)


def _word_apart(page: Page, mention: Mention, number: int) -> Iterator[Replacement]:
    """«мен» (and) and «да» (too) after a name sound as the number before them asks."""
    found = _APART.match(page.text, mention.stop)
    if found:
        yield from _changed(found.start("word"), found["word"], kazakh_ending(number, "ins" if found["word"].endswith("ен") else "too"))


def _quoted_ending(page: Page, mention: Mention, number: int) -> Iterator[Replacement]:
    """«Ахметов»тың: the ending that stands behind a quotation mark or a bracket."""
    found = _AFTER_QUOTE.match(page.text, mention.stop)
    if not found:
        return
    asked = kazakh_ending(number, ending_case(found["end"]))
    hyphen = "" if page.text[found.start("end") - 1] in "-‑" else "-"
    yield Replacement(found.start("end"), found.end("end"), None, "", hyphen + asked)


def _changed(start: int, word: str, asked: str) -> Iterator[Replacement]:
    """The change of `word` into `asked`, without the letters that stay."""
    if word == asked:
        return
    same = next((i for i, (a, b) in enumerate(zip(word, asked, strict=False)) if a != b), min(len(word), len(asked)))
    tail = 0
    while tail < min(len(word), len(asked)) - same and word[-1 - tail] == asked[-1 - tail]:
        tail += 1
    if same + tail == len(word):  # letters are added alone: a replacement is never of nothing
        same, tail = (same - 1, tail) if same else (same, tail - 1)
    yield Replacement(start + same, start + len(word) - tail, None, "", asked[same : len(asked) - tail])
