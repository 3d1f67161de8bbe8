"""Acts with their data written in other ways and with more sentences."""
from pathlib import Path
from random import Random

import pytest

from models.act import Language
from training.annotated import marked, parse, read
from training.widen import widened, with_sentences

ACTS = Path(__file__).parent.parent / "anonymizer" / "acts"


@pytest.mark.parametrize("path", sorted(ACTS.rglob("*.txt"))[::5], ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_names_stay_where_they_are_named(path: Path) -> None:
    """The tags of a widened act hold what they held, or another way to write it; persons are the same and in the same order."""
    act = read(path)
    wider = widened(act, Language(path.parent.name), Random(5))
    assert parse(marked(wider)) == wider
    kept = [(t.id, wider.text[t.start : t.stop]) for t in wider.tags if t.category == "PERSON" and not t.id.startswith("said")]
    assert kept == [(t.id, act.text[t.start : t.stop]) for t in act.tags if t.category == "PERSON"]


def test_sentences_stand_between_lines() -> None:
    """A sentence is put at the end of a line, never into a datum that goes over two."""
    act = parse('Иск <e t="ADDRESS" id="a1">г. Семей,\nул. Абая, 5</e> принят.\nСуд решил:')
    more = parse('Он живёт в <e t="ADDRESS" id="s0">г. Аксу</e>.')
    for seed in range(20):
        new = with_sentences(act, [more, more], Random(seed))
        assert [new.text[t.start : t.stop] for t in new.tags] == ["г. Семей,\nул. Абая, 5", "г. Аксу", "г. Аксу"]
        assert new.text.startswith("Иск г. Семей,\nул. Абая, 5 принят.") and new.text.endswith("\nСуд решил:")
