"""The command: `python -m training --data DIR [--gold DIR] [--language ru|kk]` makes the models anew and prints their figures."""
import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from re import compile

import numpy as np

from anonymizer.ner.network import Weights
from anonymizer.ner.reader import Reader
from models.act import Language
from training.annotated import Annotated, read
from training.corpora import factrueval, kaznerd, put_together
from training.figures import scores
from training.samples import Sample, of_act
from training.train import acts, learn, sources
from training.usage import usage_of

ROOT = Path(__file__).parent.parent
SEED = 1
STEPS = {Language.RU: 2000, Language.KK: 2000}
FOLDERS = ("acts", "traps")  # of the tests; those of sealed/ stay unknown
_NUMBERED = compile(r"(a|b|)(\d+)(?:\.(?:ru|kk))?\.txt")
_LAST = {"a": 26, "b": 20, "": 28}  # of the gold, the acts after these are kept out of training


def main(arguments: Sequence[str]) -> int:
    """Train the models asked for, keep them in `anonymizer/ner`, print figures on what they have not learnt from."""
    options = _parser().parse_args(arguments)
    for language in [Language(options.language)] if options.language else list(Language):
        own, other = (_acts(options.gold, one) for one in (language, _other(language)))
        print(f"{language}: {len(own)} acts", flush=True)
        weights = learn(sources(language, own, other, options.data), usage_of(options.data), SEED, options.steps or STEPS[language], lambda line: print(line, flush=True))
        keep(weights, (options.out or ROOT / "anonymizer" / "ner") / language.value)
        _figures(Reader(weights), language, options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with kaznerd/ and factrueval/")
    parser.add_argument("--gold", type=Path, help="a folder with more annotated acts in ru/, kk/ and twins/; a third of them is kept for the figures")
    parser.add_argument("--language", choices=[language.value for language in Language], help="only the model of this language")
    parser.add_argument("--steps", type=int, help=f"steps of training, {STEPS[Language.RU]} unless told")
    parser.add_argument("--out", type=Path, help="where the models go, anonymizer/ner unless told")
    return parser


def _other(language: Language) -> Language:
    return Language.KK if language is Language.RU else Language.RU


def _acts(gold: Path | None, language: Language) -> list[Annotated]:
    """The acts to learn from: the tests' own, and those of the gold that are not kept out."""
    own = acts([ROOT / "tests" / "anonymizer" / folder / language.value for folder in FOLDERS])
    return own + [read(path) for path in _gold(gold, language) if not held_out(path.name)]


def _gold(gold: Path | None, language: Language) -> list[Path]:
    return [*sorted((gold / language.value).glob("*.txt")), *sorted((gold / "twins").glob(f"*.{language}.txt"))] if gold else []


def held_out(name: str) -> bool:
    """Whether an act of the gold is kept out of training.

    >>> held_out("a26.txt"), held_out("a27.txt"), held_out("b21.txt"), held_out("30.kk.txt")
    (False, True, True, True)
    """
    match = _NUMBERED.fullmatch(name)
    return bool(match) and int(match[2]) > _LAST[match[1]]


def keep(weights: Weights, folder: Path) -> None:
    """The weights as a file of half precision that holds numbers alone."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(folder / "weights.npz", **{name: value.astype(np.float16) for name, value in weights.items()})


def _figures(reader: Reader, language: Language, options: argparse.Namespace) -> None:
    """Print how good a model is on each corpus."""
    data = options.data
    corpora: dict[str, list[Sample]] = {"factRuEval testset": list(factrueval(data / "factrueval" / "factRuEval-2016.tar.xz", "testset"))}
    if language is Language.KK:
        corpora = {"KazNERD test": put_together(list(kaznerd(data / "kaznerd" / "IOB2_test.txt.gz")), 1)}
    corpora["held-out acts"] = [of_act(read(path)) for path in _gold(options.gold, language) if held_out(path.name)]
    for name, samples in corpora.items():
        for label, score in scores(reader, samples).items():
            print(f"{language} {name:20} {label:12} {score}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
