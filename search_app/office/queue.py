"""What waits for a person, and why: filtered by reason, sorted by risk or age."""
from flask import Blueprint, Response, current_app, g, redirect, render_template, request, url_for

from archive_store.catalogue import Entry, State
from indexer.archive import Archive
from search_app.office.rights import may, needs
from search_app.public.addresses import pages_shown
from search_app.public.parameters import LAST_PAGE

PAGE_SIZE = 25
DECIDABLE, STUCK = (State.REVIEW,), (State.HELD, State.RECEIVED)
WAITING = DECIDABLE + STUCK
MOST = 5_000  # rows of either sort put in order at once; more wait for those to be decided

blueprint = Blueprint("queue", __name__)


@blueprint.get("/")
def first() -> Response:
    """The page with which this role begins its day."""
    page = "queue.queue" if may("see_queue") else "trail.audit"
    return redirect(url_for(page))


@blueprint.get("/queue")
@needs("see_queue")
def queue() -> str:
    """`?reason=` shows one reason alone, `?sort=` is risk or age, `?page=` counts from 1."""
    archive: Archive = current_app.extensions["archive"]
    counts = archive.catalogue.counts()
    reasons = sorted(((code, n) for (state, code), n in counts.items() if state in WAITING and code), key=lambda r: -r[1])
    code, order, page = request.args.get("reason", ""), request.args.get("sort", "risk"), number(request.args.get("page", ""))
    found = [entry for states in (DECIDABLE, STUCK) for entry in archive.catalogue.waiting(states, 0, MOST, code)]
    rows = sorted(found, key=ORDERS.get(order, by_risk))
    last = max(1, -(-len(rows) // PAGE_SIZE))
    return render_template(
        "office/queue.html", rows=rows[(page - 1) * PAGE_SIZE : page * PAGE_SIZE], total=len(rows), reasons=reasons,
        reason=code, order=order if order in ORDERS else "risk", page=page, pages=pages_shown(page, last), name=g.account.name,
        published=sum(n for (state, _), n in counts.items() if state is State.PUBLISHED),
        page_address=lambda n: url_for("queue.queue", reason=code or None, sort=order, page=n),
    )


def by_risk(entry: Entry) -> tuple[bool, float, float]:
    """What can be decided before what is held, the riskiest first; without a risk first of its sort: nobody has measured it."""
    return (entry.state not in DECIDABLE, -(entry.risk if entry.risk is not None else 2.0), entry.received_at.timestamp())


def by_age(entry: Entry) -> float:
    return entry.received_at.timestamp()


def number(text: str) -> int:
    """The page asked for; the first when it is no number."""
    return min(max(int(text), 1), LAST_PAGE) if text.isascii() and text.isdigit() and len(text) < 5 else 1


ORDERS = {"risk": by_risk, "age": by_age}
