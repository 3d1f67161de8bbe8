"""What the archive asks of a search engine; tantivy and Elasticsearch both answer it, with the same sets of acts."""
from collections.abc import Iterable
from typing import Protocol

from models.act import PublicAct
from models.query import Hit, Query, Results


class Engine(Protocol):
    """A search index of public acts. Every method raises SearchUnavailable when the engine or its index cannot be reached."""

    def add(self, acts: Iterable[PublicAct]) -> None:
        """Put acts in, in place of those with the same id; they are found when this returns."""

    def remove(self, ids: Iterable[str]) -> None:
        """Take acts out; unknown ids are passed over."""

    def search(self, query: Query) -> Results:
        """One page of the acts that the query asks for, their number, and counts for `query.facets`.

        A facet's own filter does not narrow its counts. Equal ranks follow the id. Folded, of the first hits (`folding.WINDOW`)
        those that are nearly the same as an earlier one are left out of the pages, and of the counts nothing."""

    def explain(self, query: Query, act_id: str) -> tuple[tuple[str, float], ...]:
        """Why the act is where it is: what raised it («text:долг», «subject:заем», «beside:взыскать долг») and by how much,
        the most first; empty when it is not found by `query`, or when nothing ranks."""

    def similar(self, act_id: str, size: int = 5) -> tuple[Hit, ...]:
        """Acts with the same significant words, the act itself excluded; empty for an unknown id."""

    def key_phrases(self, act_id: str) -> tuple[str, ...]:
        """The key phrases of one act, the weightiest first; empty for an unknown id."""

    def count(self) -> int:
        """The number of acts in the index."""

    def ids(self) -> frozenset[str]:
        """The ids of all acts in the index, to compare it with the shelf."""

    def rebuild(self, acts: Iterable[PublicAct]) -> int:
        """Build a new index beside the live one and put it in its place; the number of acts in it.

        Searches go on meanwhile; when this is interrupted the old index stays live."""
