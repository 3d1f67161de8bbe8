"""The lines of pages to one text: edges go, margins are brought over each other, paragraphs are told."""

from collections.abc import Sequence

from indexer.extract.assemble import Text, assemble
from indexer.extract.edges import without_edges
from indexer.extract.layout import paragraphs
from indexer.extract.lines import Line
from indexer.extract.shape import aligned


def joined(pages: Sequence[Sequence[Line]]) -> Text:
    """The text of pages of lines, in reading order. Raises Unreadable: empty, too_much_text."""
    return assemble(paragraphs(aligned(without_edges(pages))), len(pages))
