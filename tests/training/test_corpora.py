"""Corpora are read with their spans, noise moves no place, figures count what they say."""
import gzip
import io
import tarfile
from pathlib import Path
from random import Random

import pytest

from anonymizer.ner.reader import Seen
from training.corpora import apart, factrueval, kaznerd, put_together
from training.figures import scores
from training.noise import noisy
from training.samples import Sample


def test_kaznerd(tmp_path: Path) -> None:
    """A sentence is put together from its words; a span goes from the first to the last word of a name."""
    path = tmp_path / "IOB2.txt.gz"
    path.write_bytes(gzip.compress("Дәрігер O\nДиляра B-PERSON\nҚайдарова I-PERSON\nАлматыда B-GPE\n. O\n\n« O\nҚара B-ART\n» O\n".encode()))
    first, second = kaznerd(path)
    assert first == Sample("Дәрігер Диляра Қайдарова Алматыда.", ((8, 24, "PERSON"), (25, 33, "LOC")), news=True)
    assert second.text == "«Қара»" and second.spans == ()
    both = put_together([first, second])[0]
    assert [both.text[a:b] for a, b, _ in both.spans] == ["Диляра Қайдарова", "Алматыда"]


def test_factrueval(tmp_path: Path) -> None:
    """An object spans from its first to its last part."""
    texts = {"txt": "Иск Юрия Лужкова", "spans": "1 name 4 4 7 1  # 7 Юрия\n2 surname 9 7 8 1  # 8 Лужкова\n", "objects": "5 Person 1 2 # Юрия Лужкова\n"}
    path = tmp_path / "fact.tar.xz"
    with tarfile.open(path, "w:xz") as archive:
        for kind, text in texts.items():
            data = text.encode()
            info = tarfile.TarInfo(f"devset/book_1.{kind}")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    assert list(factrueval(path, "devset")) == [Sample("Иск Юрия Лужкова", ((4, 16, "PERSON"),), news=True)]


def test_spans_are_taken_apart() -> None:
    """A person inside an organization's name stays, the organization goes."""
    assert apart([(0, 20, "ORG"), (5, 9, "PERSON"), (21, 25, "LOC")]) == [(5, 9, "PERSON"), (21, 25, "LOC")]


@pytest.mark.parametrize("seed", range(40))
def test_noise_moves_no_place(seed: int) -> None:
    """A noisy text is as long as it was, with the same spans."""
    sample = Sample("Взыскать с Қасымова Ә.Б. и Іңкәр Ғ. в пользу Ёлкиной", ((11, 24, "PERSON"), (27, 36, "PERSON"), (46, 53, "OFFICIAL")))
    noise = noisy(sample, Random(seed))
    assert len(noise.text) == len(sample.text) and noise.spans == sample.spans


def test_scores() -> None:
    """A name found with a word too many is covered and not exact; officials count as persons; final dots do not matter."""
    class Fixed:
        def read(self, text: str) -> tuple[Seen, ...]:
            return (Seen(0, 8, "PERSON", 0.9), Seen(10, 22, "PERSON", 0.9))

    sample = Sample("Пак А.Б., свидетель Ким", ((0, 8, "OFFICIAL"), (20, 23, "PERSON")))
    score = scores(Fixed(), [sample])["PERSON"]
    assert score.asked == 2 and score.covered == 0.5 and score.exact == 0.5
