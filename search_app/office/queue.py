"""What waits for a person, and why: narrowed by reason, language and kind, sorted by urgency, risk or age."""
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime

from flask import Blueprint, Response, current_app, g, redirect, render_template, request, url_for

from anonymizer.second_reading.scale import scale
from archive_store.catalogue import Entry, State
from indexer.archive import Archive
from indexer.reviewing import urgency
from models.act import ActKind, Language
from search_app import names
from search_app.office.rights import may, needs
from search_app.office.words import state_or_reason
from search_app.public.addresses import pages_shown
from search_app.public.parameters import LAST_PAGE

PAGE_SIZE = 25
DECIDABLE, STUCK = (State.REVIEW,), (State.HELD, State.RECEIVED)
MOST = 5_000  # rows of either sort put in order at once; more wait for those to be decided
FACETS: dict[str, Callable[[Entry], str]] = {"reason": lambda e: e.code, "language": lambda e: e.language, "kind": lambda e: e.kind}

blueprint = Blueprint("queue", __name__)


@blueprint.get("/")
def first() -> Response:
    """The page with which this role begins its day."""
    page = "queue.queue" if may("see_queue") else "trail.audit"
    return redirect(url_for(page))


@blueprint.get("/queue")
@needs("see_queue")
def queue() -> str:
    """`?reason=`, `?language=`, `?kind=` show one alone, `?sort=` is a key of ORDERS, `?page=` counts from 1."""
    archive: Archive = current_app.extensions["archive"]
    asked = {facet: request.args.get(facet, "") for facet in FACETS}
    order, page = request.args.get("sort", ""), number(request.args.get("page", ""))
    order = order if order in ORDERS else "urgency"
    waiting = [entry for states in (DECIDABLE, STUCK) for entry in archive.catalogue.waiting(states, 0, MOST)]
    waiting += archive.catalogue.corrected(MOST)
    rows = sorted(narrowed(waiting, asked), key=ORDERS[order])
    last = max(1, -(-len(rows) // PAGE_SIZE))
    kept = {facet: value for facet, value in asked.items() if value}
    return render_template(
        "office/queue.html", rows=rows[(page - 1) * PAGE_SIZE : page * PAGE_SIZE], total=len(rows), facets=facets(waiting, asked),
        asked=asked, kept=kept, order=order, page=page, pages=pages_shown(page, last), name=g.account.name, days=days_waiting,
        published=sum(n for (state, _), n in archive.catalogue.counts().items() if state is State.PUBLISHED),
        page_address=lambda n: url_for("queue.queue", **kept, sort=order, page=n),
    )


def narrowed(waiting: list[Entry], asked: dict[str, str], but: str = "") -> list[Entry]:
    """The entries that have what is asked of every facet, `but` one."""
    return [e for e in waiting if all(not value or facet == but or FACETS[facet](e) == value for facet, value in asked.items())]


def facets(waiting: list[Entry], asked: dict[str, str]) -> dict[str, list[tuple[str, str, int]]]:
    """The values of each facet with their names and how many acts each would leave, the most frequent first."""
    found = {}
    for facet, of in FACETS.items():
        counts = Counter(value for e in narrowed(waiting, asked, but=facet) if (value := of(e)))
        found[facet] = [(value, name_of(facet, value), count) for value, count in counts.most_common()]
    return found


def name_of(facet: str, value: str) -> str:
    """What a value of a facet is called."""
    if facet == "reason":
        return state_or_reason(State.REVIEW, value)
    return str(names.TEXT_LANGUAGES[Language(value)] if facet == "language" else names.KINDS[ActKind(value)])


def stuck(entry: Entry) -> bool:
    """Whether no reviewer can decide the act: one that is held for a leak he can mend, one that is public he can correct."""
    return entry.state in STUCK and entry.code not in scale().chances


def by_urgency(entry: Entry) -> tuple[bool, float, float]:
    """What can be decided before what is held; the riskier first, and what has waited longer."""
    return (stuck(entry), -urgency(entry, datetime.now(UTC)), entry.received_at.timestamp())


def by_risk(entry: Entry) -> tuple[bool, float, float]:
    """What can be decided before what is held, the riskiest first; without a risk first of its sort: nobody has measured it."""
    return (stuck(entry), -(entry.risk if entry.risk is not None else 2.0), entry.received_at.timestamp())


def by_age(entry: Entry) -> float:
    return entry.received_at.timestamp()


def days_waiting(entry: Entry) -> int:
    return (datetime.now(UTC) - entry.received_at).days


def number(text: str) -> int:
    """The page asked for; the first when it is no number."""
    return min(max(int(text), 1), LAST_PAGE) if text.isascii() and text.isdigit() and len(text) < 5 else 1


ORDERS = {"urgency": by_urgency, "risk": by_risk, "age": by_age}
