"""The corpora that the recipe reads from a folder beside the project; none of their files is part of it."""
import gzip
import tarfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from training.samples import Sample

_KAZNERD = {"PERSON": "PERSON", "GPE": "LOC", "LOCATION": "LOC", "FACILITY": "LOC", "ORGANISATION": "ORG"}
_FACTRUEVAL = {"Person": "PERSON", "Location": "LOC", "LocOrg": "LOC", "Org": "ORG"}
_GLUED_BEFORE, _GLUED_AFTER = frozenset(",.;:!?)»%…"), frozenset("(«№")
SENTENCES = 12  # of KazNERD in a sample


def kaznerd(path: Path) -> Iterator[Sample]:
    """KazNERD's sentences (CC BY 4.0), each as a sample."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for blank, group in groupby(lines, key=lambda line: not line.strip()):
            if not blank:
                yield _sentence([tuple(line.rsplit(None, 1)) for line in group])


def _sentence(rows: list[tuple[str, ...]]) -> Sample:
    text, spans = "", []
    for word, tag in rows:
        if text and word not in _GLUED_BEFORE and text[-1] not in _GLUED_AFTER:
            text += " "
        start, label = len(text), _KAZNERD.get(tag[2:])
        text += word
        if label and tag[0] == "I" and spans and spans[-1][2] == label:
            spans[-1] = (spans[-1][0], len(text), label)
        elif label:
            spans.append((start, len(text), label))
    return Sample(text, tuple(spans), news=True)


def put_together(sentences: list[Sample], size: int = SENTENCES) -> list[Sample]:
    """Samples of several sentences, as texts are."""
    whole = []
    for at in range(0, len(sentences), size):
        text, spans = "", []
        for sentence in sentences[at : at + size]:
            spans += [(a + len(text), b + len(text), label) for a, b, label in sentence.spans]
            text += sentence.text + "\n\n"
        whole.append(Sample(text, tuple(spans), news=True))
    return whole


def factrueval(path: Path, part: str) -> Iterator[Sample]:
    """factRuEval's documents of `part`, «devset» or «testset» (MIT)."""
    with tarfile.open(path) as archive:
        for name in sorted(n for n in archive.getnames() if n.startswith(f"{part}/book_") and n.endswith(".txt")):
            text, spans, objects = (archive.extractfile(name[:-3] + kind).read().decode("utf-8") for kind in ("txt", "spans", "objects"))
            yield Sample(text, tuple(_objects(spans, objects)), news=True)


def _objects(spans: str, objects: str) -> list[tuple[int, int, str]]:
    """The spans of a document's objects: from the first to the last part, where nothing but spaces and dots is between."""
    places = {}
    for line in spans.splitlines():
        if line.strip():
            number, _, start, length = line.split()[:4]
            places[number] = (int(start), int(start) + int(length))
    found: list[tuple[int, int, str]] = []
    for line in objects.splitlines():
        fields = line.split("#")[0].split()
        if len(fields) > 2 and fields[1] in _FACTRUEVAL:
            parts = sorted(places[n] for n in fields[2:] if n in places)
            found.append((parts[0][0], parts[-1][1], _FACTRUEVAL[fields[1]]))
    return apart(found)


def apart(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Spans without overlap, persons first, then the longer."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: (s[2] != "PERSON", s[0] - s[1])):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return sorted(kept)
