"""Which public acts are of one case, told for many acts in few queries."""
from collections import defaultdict
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Engine, select

from archive_store.tables import case_numbers

AT_ONCE = 500  # acts in one query
STEPS = 4  # from an act to acts that share a number with it, and on: first instance, appeal, cassation, Supreme Court
CASE_LIMIT = 50  # acts that share a number; more are noise of a hostile text
MOST_ROWS = 20_000  # read in one query


def cases(database: Engine, ids: Iterable[str]) -> dict[str, frozenset[str]]:
    """For each of `ids` the other public acts of its case: those tied by numbers that they bear or name, at STEPS removes at most.

    A number that more than CASE_LIMIT acts share ties none of them."""
    wanted = list(dict.fromkeys(ids))
    numbers: dict[str, set[str]] = defaultdict(set)
    fresh, known = set(wanted), set(wanted)
    with database.begin() as connection:
        for _ in range(STEPS):
            for number, act_id in _sharing(connection, sorted(fresh)):
                numbers[number].add(act_id)
            reached = {act_id for sharing in numbers.values() if len(sharing) <= CASE_LIMIT for act_id in sharing}
            fresh = reached - known
            known |= fresh
            if not fresh:
                break
    return _together(wanted, [sharing for sharing in numbers.values() if len(sharing) <= CASE_LIMIT])


def _sharing(connection: Connection, ids: list[str]) -> Iterator[tuple[str, str]]:
    """Every number of the acts `ids`, with every act that has it."""
    for start in range(0, len(ids), AT_ONCE):
        theirs = select(case_numbers.c.number).where(case_numbers.c.act_id.in_(ids[start : start + AT_ONCE]))
        query = select(case_numbers.c.number, case_numbers.c.act_id).where(case_numbers.c.number.in_(theirs)).limit(MOST_ROWS)
        yield from ((row.number, row.act_id) for row in connection.execute(query))


def _together(ids: list[str], sharing: list[set[str]]) -> dict[str, frozenset[str]]:
    """The acts that hang together with each of `ids`, itself left out.

    >>> _together(["a", "d"], [{"a", "b"}, {"b", "c"}, {"d"}])["a"] == {"b", "c"}
    True
    """
    case = {act_id: {act_id} for act_id in ids}
    for acts in sharing:
        merged = set(acts).union(*(case[act_id] for act_id in acts if act_id in case))
        for act_id in merged:
            case[act_id] = merged
    return {act_id: frozenset(case[act_id] - {act_id}) for act_id in ids}
