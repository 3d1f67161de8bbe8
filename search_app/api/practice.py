"""Practice as the JSON of the API: the figures of the page, each with the address of its acts."""
from werkzeug.datastructures import MultiDict

from models.act import Outcome
from search_app.api.shapes import Shape, particulars
from search_app.public.acts import read
from search_app.public.parameters import Asked, asked
from search_app.public.practice.likeness import likeness
from search_app.public.practice.pairs import Pair
from search_app.public.practice.passages import Passage
from search_app.public.practice.question import question
from search_app.public.practice.tables import Figure, Line, Table
from search_app.public.practice.view import Ground, Practice, practice
from search_app.public.sources import site_address, sources


def answered(arguments: MultiDict[str, str]) -> Shape:
    """Practice on the act `act`, or on a question asked as in a search. Raises BadParameter, NotFound and SearchUnavailable."""
    return shape(practice(_ground(arguments), sources().shelf))


def _ground(arguments: MultiDict[str, str]) -> Ground:
    shelf, engine = sources().shelf, sources().engine
    if act_id := arguments.get("act"):
        return likeness(shelf, engine, read(act_id), Asked().filters)
    return question(shelf, engine, asked(arguments))


def shape(found: Practice) -> Shape:
    """The whole answer."""
    return {
        "acts": figure(found.all),
        "outcomes": [{"outcome": group.outcome.value, **figure(group.figure), "acts": [particulars(act) for act in group.acts]}
                     for group in found.groups],
        "tables": {table.name: rows(table) for table in found.tables},
        "pairs": [pair(one) for one in found.pairs],
        "fates": {"told": found.fates.told, "first": found.fates.first,
                  "fates": [{"fate": fate.value, **figure(one)} for fate, one in found.fates.figures.items()]},
    }


def figure(found: Figure) -> Shape:
    """A number of acts, and the page that lists them; none for no acts."""
    address = f"{site_address().rstrip('/')}{found.address}" if found.address else None
    return {"count": found.count, "address": address}


def rows(table: Table) -> list[Shape]:
    """One court, region or year each."""
    return [{"value": line.value, **figure(line.total), "outcomes": cells(line, table.outcomes)} for line in table.lines]


def cells(line: Line, outcomes: tuple[Outcome, ...]) -> list[Shape]:
    return [{"outcome": outcome.value, **figure(cell)} for outcome, cell in zip(outcomes, line.cells, strict=True) if cell.count]


def pair(found: Pair) -> Shape:
    """Two acts side by side; places count characters of the text of each act."""
    return {
        "left": particulars(found.left), "right": particulars(found.right),
        "facts": round(found.facts, 3), "reasons": round(found.reasons, 3),
        "alike": [{"left": passage(left), "right": passage(right)} for left, right in found.alike],
        "decided": [passage(side) for side in found.decided if side],
    }


def passage(found: Passage) -> Shape:
    return {"act": found.act_id, "start": found.start, "stop": found.stop, "paragraph": found.paragraph, "text": found.text, "cut": found.cut}
