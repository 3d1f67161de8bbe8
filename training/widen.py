"""An annotated act with its data written in other ways, and with sentences that hold more of them."""
from random import Random
from re import compile

from models.act import Language
from training.annotated import Annotated, Tag, rewritten
from training.phrases import sentence, written

# How large a share of the data of a category is written in another way, where it is at least so long: short ones hang on the words around.
_SHARES = {"ADDRESS": (0.45, 14), "WORKPLACE": (0.3, 8), "BIRTH_PLACE": (0.3, 6), "BIRTH_DATE": (0.3, 8), "HANDLE": (0.3, 3), "DOC_ID": (0.45, 6), "PLATE": (0.5, 6)}
_PLACES = compile(r"\n")
MOST = 8  # sentences put into an act


def widened(act: Annotated, language: Language, random: Random) -> Annotated:
    """The act with some of its data written as other authors would, and up to `MOST` sentences between its lines."""
    values = {}
    for number, tag in enumerate(act.tags):
        share, least = _SHARES.get(tag.category, (0.0, 0))
        if tag.stop - tag.start >= least and random.random() < share:
            values[number] = written(tag.category, language, random)
    return with_sentences(rewritten(act, values), [sentence(language, random) for _ in range(random.randrange(MOST + 1))], random)


def with_sentences(act: Annotated, sentences: list[Annotated], random: Random) -> Annotated:
    """The act with sentences at the ends of lines, outside its data."""
    free = [m.start() for m in _PLACES.finditer(act.text) if not any(t.start < m.start() < t.stop for t in act.tags)]
    places = sorted(random.choices(free, k=len(sentences))) if free else [len(act.text)] * len(sentences)
    pieces, tags, old, at, length = [], [], list(act.tags), 0, 0
    for place, one in zip(places, sentences, strict=True):
        gap = random.choice((" ", "\n", "\n", "\n\n"))
        while old and old[0].stop <= place:
            tags.append(_moved(old.pop(0), length - at))
        pieces += [act.text[at:place], gap, one.text]
        tags += [_moved(tag, length + place - at + len(gap)) for tag in one.tags]
        length += place - at + len(gap) + len(one.text)
        at = place
    return Annotated("".join([*pieces, act.text[at:]]), tuple(tags + [_moved(tag, length - at) for tag in old]))


def _moved(tag: Tag, by: int) -> Tag:
    return Tag(tag.start + by, tag.stop + by, tag.category, tag.id, tag.role)
