"""The command `python -m training.shared_words --data DIR [--gold DIR]`: words that both languages know, and which of them means them.

«суда» is in Kazakh «in water», in Russian «of the court»; whoever asks for it means the court. A form that the Russian
dictionary and the Kazakh stems both know is counted in texts of both languages; where one has it far more often, the file says so.
"""
import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from re import compile

from language import kazakh, russian
from language.lemmas import SHARED
from language.letters import KAZAKH
from models.act import Language
from training.__main__ import ROOT, held_out
from training.annotated import read
from training.stems import is_russian, small_words, texts

KAZAKH_LETTER = compile(f"[{KAZAKH}]")
ENOUGH = 3  # times in Kazakh texts; fewer may be a Russian word in one of them
COMMON = 2000  # times in Russian texts, in any form
CLEARLY = 10  # times as often as in the other language, texts of equal length


def main(arguments: Sequence[str]) -> int:
    """Count, and write `language/shared_words.txt`."""
    parser = argparse.ArgumentParser(prog="python -m training.shared_words", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with kz_parliament.jsonl.gz and ru_verdicts.jsonl.gz")
    parser.add_argument("--gold", type=Path, help="a folder with annotated acts in ru/ and kk/; a third of them is left aside")
    options = parser.parse_args(arguments)
    ours = Counter(word for text in texts(options.data, options.gold) for word in small_words(text) if not is_russian(word))
    theirs = Counter(word for text in russian_texts(options.data, options.gold) for word in small_words(text))
    common = Counter()
    for word, count in theirs.items():
        common[russian.lemma(word)] += count
    rows = sorted(f"{word} {language}" for word in ours | theirs if (language := clear(word, ours, theirs, common)))
    head = "# Forms that both languages know, and the language that has them by far more often: made by training/shared_words.py, not by hand.\n"
    SHARED.write_text(head + "\n".join(rows) + "\n", "utf-8")
    print(f"{ours.total()} Kazakh words, {theirs.total()} Russian; {len(rows)} forms of one language")
    return 0


def clear(word: str, ours: Counter[str], theirs: Counter[str], common: Counter[str]) -> Language | None:
    """The language that a form of both clearly belongs to; a rare form of a Russian word that is `common` is in doubt («суды»)."""
    if not (kazakh.is_known(word) and russian.is_known(word)) or kazakh.lemma(word) == russian.lemma(word):
        return None
    in_kazakh, in_russian = ((counts[word] + 0.2) / counts.total() for counts in (ours, theirs))
    if in_russian > CLEARLY * in_kazakh:
        return Language.RU
    rare = theirs[word] < ENOUGH and common[russian.lemma(word)] < COMMON
    return Language.KK if ours[word] >= ENOUGH and in_kazakh > (CLEARLY if rare else CLEARLY**2) * in_russian else None


def russian_texts(data: Path, gold: Path | None) -> Iterator[str]:
    """Russian lines: Parliament, verdicts, annotated acts."""
    for name, field in (("kz_parliament.jsonl.gz", "text"), ("ru_verdicts.jsonl.gz", "marked")):
        with gzip.open(data / name, "rt", encoding="utf-8") as lines:
            for document in map(json.loads, lines):
                if document.get("language", "ru") == "ru":
                    yield from (line for line in document[field].splitlines() if not KAZAKH_LETTER.search(line))
    folders = [ROOT / "tests" / "anonymizer" / "acts" / "ru", *([gold / "ru"] if gold else [])]
    yield from (read(path).text for folder in folders for path in sorted(folder.glob("*.txt")) if not held_out(path.name))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
