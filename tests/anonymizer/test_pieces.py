"""What a model saw in pieces is one datum again."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymizer.ner.network import LABELS
from anonymizer.ner.pieces import together
from anonymizer.ner.reader import Seen

# A text with what the model saw in it, «[LABEL words]», and the data that it becomes.
JOINED = [
    ("живёт: [ADDRESS г.] [LOC Аксу], ул. [PERSON Абая], [ADDRESS 5]", ["г. Аксу, ул. Абая, 5"]),
    ("[ADDRESS Тауелсиздик 83]-[ADDRESS 45]", ["Тауелсиздик 83-45"]),
    ("паспорт [DOC_ID FA][PLATE 7714032] выдан", ["FA7714032"]),
    ("родом из [BIRTH_PLACE с. Мерке] [LOC Жамбылской] [BIRTH_PLACE области]", ["с. Мерке Жамбылской области"]),
    ("работает в [WORKPLACE ТОО] «[ORG Алтын]» [WORKPLACE Дән]", ["ТОО «Алтын» Дән"]),
    ("[ADDRESS ул. Абая, 5] и находится там же, где [ADDRESS ул. Сатпаева, 7]", ["ул. Абая, 5", "ул. Сатпаева, 7"]),
    ("[ADDRESS ул. Абая, 5]\n\n[ADDRESS ул. Сатпаева, 7]", ["ул. Абая, 5", "ул. Сатпаева, 7"]),
    ("[PERSON Ким] [PERSON Пак]", ["Ким", "Пак"]),
]


def _read(marked: str) -> tuple[str, list[Seen]]:
    text, found = "", []
    for piece in marked.replace("]", "[").split("["):
        label, _, words = piece.partition(" ")
        if label in LABELS:
            found.append(Seen(len(text), len(text) + len(words), label, 0.5 + len(found) / 10))
            text += words
        else:
            text += piece
    return text, found


@pytest.mark.parametrize(("marked", "whole"), JOINED)
def test_pieces_of_one_datum_are_joined(marked: str, whole: list[str]) -> None:
    """Pieces with nothing but a place, a name or a short word between them are one; data of two sentences stay two."""
    text, found = _read(marked)
    assert [text[s.start : s.stop] for s in together(text, found)] == whole


@given(st.text("аб ,.\n5", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.sampled_from(LABELS)), max_size=12))
def test_nothing_seen_is_lost(text: str, places: list[tuple[int, str]]) -> None:
    """Whatever was seen lies in what comes out, in order and without overlap."""
    starts = sorted({start: label for start, label in places if start < len(text)}.items())
    found = [Seen(start, min([start + 3, len(text), *(s for s, _ in starts if s > start)]), label, 0.5) for start, label in starts]
    whole = together(text, found)
    assert all(any(w.start <= s.start and s.stop <= w.stop for w in whole) for s in found)
    assert all(a.stop <= b.start for a, b in zip(whole, whole[1:], strict=False))
