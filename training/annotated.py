"""Acts with inline tags over every personal datum, `<e t="PERSON" id="p1" role="party">…</e>`: read and written back."""
from dataclasses import dataclass
from pathlib import Path
from re import compile

from models.mention import OFFICIALS

_TAG = compile(r"<e\b([^>]*)>([^<]*)</e>")
_ATTRIBUTE = compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True, order=True)
class Tag:
    """A datum at `start:stop` of the text; `id` is the same for all places that name it, `role` says who a person is."""

    start: int
    stop: int
    category: str
    id: str
    role: str = ""

    @property
    def official(self) -> bool:
        return self.role in OFFICIALS


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text without tags, and its tags in the order of the text; they do not overlap."""

    text: str
    tags: tuple[Tag, ...]


def parse(marked: str) -> Annotated:
    """The act of a tagged text.

    >>> act = parse('Иск <e t="PERSON" id="p1" role="party">Пака</e>.')
    >>> act.text, act.tags[0].category
    ('Иск Пака.', 'PERSON')
    """
    pieces, tags, at, length = [], [], 0, 0
    for match in _TAG.finditer(marked):
        attributes = dict(_ATTRIBUTE.findall(match[1]))
        pieces += [marked[at : match.start()], match[2]]
        length += match.start() - at
        tags.append(Tag(length, length + len(match[2]), attributes["t"], attributes["id"], attributes.get("role", "")))
        length += len(match[2])
        at = match.end()
    return Annotated("".join([*pieces, marked[at:]]), tuple(tags))


def marked(act: Annotated) -> str:
    """The tagged text of an act; `parse` reads it back.

    >>> text = 'Иск <e t="PERSON" id="p1" role="party">Пака</e>, <e t="IIN" id="i1">900101300006</e>'
    >>> marked(parse(text)) == text
    True
    """
    pieces, at = [], 0
    for tag in act.tags:
        role = f' role="{tag.role}"' if tag.role else ""
        pieces += [act.text[at : tag.start], f'<e t="{tag.category}" id="{tag.id}"{role}>', act.text[tag.start : tag.stop], "</e>"]
        at = tag.stop
    return "".join([*pieces, act.text[at:]])


def read(path: Path) -> Annotated:
    """The act of a tagged file."""
    return parse(path.read_text("utf-8"))


def rewritten(act: Annotated, values: dict[int, str]) -> Annotated:
    """The act with new words at its tags: `values` by the number of the tag; the others keep theirs."""
    pieces, tags, at, length = [], [], 0, 0
    for number, tag in enumerate(act.tags):
        value = values.get(number, act.text[tag.start : tag.stop])
        pieces += [act.text[at : tag.start], value]
        length += tag.start - at
        tags.append(Tag(length, length + len(value), tag.category, tag.id, tag.role))
        length += len(value)
        at = tag.stop
    return Annotated("".join([*pieces, act.text[at:]]), tuple(tags))
