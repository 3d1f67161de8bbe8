"""`make bench-anonymizer`: what is hidden and how fast, beside natasha, airlock-pii and Presidio on the same acts; writes docs/anonymizer.md.

The peers know neither roles nor pseudonyms, so that every span they find counts as hidden, and their labels are not scored.
Presidio is given natasha's persons, the best that exists for Russian outside this archive, beside its own recognizers."""
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from airlock_pii import detect
from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter
from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.nlp_engine import SpacyNlpEngine

from anonymizer.mask import mask
from training.annotated import Annotated, read
from training.protection import Hidden, counts, figures

HERE = Path(__file__).parent.parent
ACTS = HERE / "tests/anonymizer"
SETS = {
    "Acts that nobody looked at": ACTS / "sealed", "Passages that nobody looked at": ACTS / "sealed_passages",
    "Acts in which every line is a trap": ACTS / "traps", "Acts that the rules were made by": ACTS / "acts",
}
REPORT = HERE / "docs/anonymizer.md"
MARK = "<!-- measured -->"
ROUNDS = 3  # of reading acts whose words are known, as a process that has read for a day knows nearly all
SHOWN = ("protected_direct", "protected_quasi", "precision", "keep", "b3", "merged", "leaking", "unseen", "review")


@dataclass(frozen=True, slots=True)
class System:
    """A way to hide data in a text: what is hidden, and what happens with the act."""

    name: str
    hide: Callable[[str, str], tuple[list[Hidden], str]]
    labels: bool = False


def ours(text: str, language: str) -> tuple[list[Hidden], str]:
    """The archive's anonymizer."""
    masked = mask(text)
    return [Hidden(r.start, r.stop, r.entity) for r in masked.replacements], masked.decision.value


@cache
def _natasha() -> tuple[Segmenter, NewsNERTagger]:
    return Segmenter(), NewsNERTagger(NewsEmbedding())


def natasha(text: str, language: str) -> tuple[list[Hidden], str]:
    """The persons of natasha's model, as its documentation shows it."""
    segmenter, tagger = _natasha()
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_ner(tagger)
    return [Hidden(s.start, s.stop) for s in doc.spans if s.type == "PER"], "publish"


def airlock(text: str, language: str) -> tuple[list[Hidden], str]:
    """The rules of airlock-pii as they come."""
    return [Hidden(e.start, e.end) for e in detect(text)], "publish"


class Persons(EntityRecognizer):
    """natasha's persons as one of Presidio's recognizers."""

    def load(self) -> None:
        _natasha()

    def analyze(self, text: str, entities: list[str], nlp_artifacts: object = None) -> list[RecognizerResult]:
        return [RecognizerResult("PERSON", h.start, h.stop, 0.85) for h in natasha(text, self.supported_language)[0]]


@cache
def _presidio() -> AnalyzerEngine:
    engine = SpacyNlpEngine()
    engine.nlp = {"ru": spacy.blank("ru"), "kk": spacy.blank("xx")}  # words alone: no pretrained pipeline exists for Kazakh
    known = RecognizerRegistry(supported_languages=["ru", "kk"])
    known.load_predefined_recognizers(languages=["ru", "kk"])
    for language in ("ru", "kk"):
        known.add_recognizer(Persons(supported_entities=["PERSON"], supported_language=language))
    return AnalyzerEngine(registry=known, nlp_engine=engine, supported_languages=["ru", "kk"])


def presidio(text: str, language: str) -> tuple[list[Hidden], str]:
    """Presidio's recognizers with natasha's persons."""
    return [Hidden(r.start, r.end) for r in _presidio().analyze(text, language)], "publish"


SYSTEMS = (System("archive", ours, labels=True), System("natasha", natasha), System("airlock-pii", airlock), System("Presidio", presidio))


def rows(acts: list[Annotated], language: str) -> Iterator[tuple[str, dict[str, float], float, float]]:
    """Name, figures and seconds of processor time of every system: for the first reading of the acts, and for later ones.

    The later rounds are the systems' in turn, so that whatever else the machine does slows all of them; the least of each counts."""
    for system in SYSTEMS:
        system.hide(acts[0].text, language)  # loads its models
    first = [_timed(system, acts, language) for system in SYSTEMS]
    later = [[_timed(system, acts, language)[1] for system in SYSTEMS] for _ in range(ROUNDS)]
    for system, (answers, taken), *known in zip(SYSTEMS, first, *later, strict=True):
        yield system.name, figures(counts(a, *answer) for a, answer in zip(acts, answers, strict=True)), taken, min(known)


def _timed(system: System, acts: list[Annotated], language: str) -> tuple[list[tuple[list[Hidden], str]], float]:
    started = time.process_time()
    return [system.hide(act.text, language) for act in acts], time.process_time() - started


def table(language: str, title: str, acts: list[Annotated]) -> Iterator[str]:
    """The figures of one set of acts as Markdown, a system a column; speed as a ratio to natasha's."""
    measured = list(rows(acts, language))
    new, known = next(times for name, _, *times in measured if name == "natasha")
    yield f"### {title}, {language}: {len(acts)} acts\n"
    yield "| figure | " + " | ".join(name for name, *_ in measured) + " |"
    yield "|---|" + "---|" * len(measured)
    recalls = sorted({name for _, shares, *_ in measured for name in shares if name.startswith("recall ")})
    for name in (*SHOWN, *recalls):
        yield f"| {name} | " + " | ".join(_cell(name, system, shares) for system, shares, *_ in measured) + " |"
    yield "| speed, natasha is 1 | " + " | ".join(f"{known / taken:.2f}" for *_, taken in measured) + " |"
    yield "| speed at the first reading | " + " | ".join(f"{new / taken:.2f}" for *_, taken, _ in measured) + " |\n"


def _cell(name: str, system: str, shares: dict[str, float]) -> str:
    silent = name in ("b3", "merged", "unseen", "review") and not next(s for s in SYSTEMS if s.name == system).labels
    return "–" if silent or name not in shares else f"{shares[name]:.3f}"


def main(folders: list[str]) -> None:
    """Measure the acts of the tests, and of further folders `NAME=PATH` with `ru` and `kk` in them, and write the report."""
    sets = SETS | {name: Path(path) for name, path in (folder.split("=", 1) for folder in folders)}
    lines = []
    for title, folder in sets.items():
        for language in ("ru", "kk"):
            lines += table(language, title, [read(p) for p in sorted((folder / language).rglob("*.txt"))])
    print("\n".join(lines))
    told = REPORT.read_text("utf-8").split(MARK)[0]
    REPORT.write_text(told + MARK + "\n\n" + "\n".join(lines), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
