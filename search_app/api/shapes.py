"""Acts, answers and the log as the JSON of the API."""
from collections.abc import Mapping
from html import escape

from archive_store.log import Head
from archive_store.published import Version
from models.act import Language, PublicAct
from models.query import FacetValue, Query
from models.signature import PublicSignature
from search_app.public.finding import Found, Row
from search_app.public.text import Piece
from search_app.titles import title

Shape = dict[str, object]


def answer(found: Found, query: Query) -> Shape:
    """The answer of a search; `cursor` leads to the next page, None is after the last."""
    return {
        "total": found.total,
        "took_ms": round(found.took_ms, 3),
        "relaxed": found.relaxed,
        "near": found.near or None,
        "did_you_mean": found.did_you_mean or next((hint.query for hint in query.hints if hint.query not in ("", query.text)), None),
        "corrected": found.correction.text if found.correction else None,
        "hints": [{"code": hint.code, "query": hint.query} for hint in query.hints],
        "hits": [hit(row) for row in found.rows],
        "facets": facets(found.facets),
        "cursor": found.cursor or None,
    }


def hit(row: Row) -> Shape:
    """One found act with its snippets."""
    return {**particulars(row.act), "snippets": [marked(pieces) for pieces in row.snippets], "places": row.places}


def particulars(act: PublicAct) -> Shape:
    """What lists and pages say of an act."""
    return {
        "id": act.id,
        "title": title(act),
        **court(act),
        "number": act.number,
        "date": act.date.isoformat(),
        "kind": act.kind.value,
        "language": act.language.value,
        "category": act.category.value,
        "instance": act.instance.value,
        "outcome": act.outcome.value,
    }


def marked(pieces: tuple[Piece, ...]) -> str:
    """A snippet as HTML in which nothing but our marks is a tag.

    >>> marked((Piece("a<b "), Piece("иск", mark=1)))
    'a&lt;b <mark>иск</mark>'
    """
    return "".join(f"<mark>{escape(p.text)}</mark>" if p.mark else escape(p.text) for p in pieces)


def facets(counted: Mapping[str, tuple[FacetValue, ...]]) -> Shape:
    return {name: [{"value": v.value, "count": v.count} for v in values] for name, values in counted.items()}


def court(act: PublicAct) -> Shape:
    """The court by its name in the act's language, and by the key that filters take."""
    name = act.court.name_kk if act.language is Language.KK else act.court.name_ru
    return {"court": name, "court_key": act.court.key, "court_level": act.court.level.value, "region": act.court.region}


def whole_act(act: PublicAct, version: Version) -> Shape:
    """Everything that is public of one act. Places are half open and count characters of `text`."""
    return {
        **particulars(act),
        "version": version.number,
        "corrected": version.number > 1,
        "published_at": version.published_at.isoformat(),
        "policy_version": act.policy_version,
        "related_numbers": list(act.related_numbers),
        "subject": act.subject,
        "judges": list(act.judges),
        "secretary": act.secretary,
        "prosecutors": list(act.prosecutors),
        "citations": [{"key": c.key, "act": c.act, "article": c.article, "part": c.part, "point": c.point} for c in act.citations],
        "text": act.text,
        "parts": [{"kind": p.kind.value, "start": p.start, "stop": p.stop} for p in act.parts],
        "paragraphs": [{"language": p.language.value, "start": p.start, "stop": p.stop} for p in act.paragraphs],
        "masked": [{"category": m.category.value, "start": m.start, "stop": m.stop} for m in act.masked],
        "signatures": [signature(s) for s in act.signatures],
    }


def signature(found: PublicSignature) -> Shape:
    return {
        "form": found.form, "organization": found.organization, "bin": found.bin,
        "signed_at": found.signed_at.isoformat() if found.signed_at else None, "algorithm": found.algorithm,
        "intact": found.intact, "trusted": found.trusted, "covers_whole_file": found.covers_whole_file,
    }


def log_head(head: Head) -> Shape:
    """A signed head; hashes, key and signature in hex, the time in milliseconds since 1970."""
    return {
        "size": head.size, "timestamp": head.timestamp, "root": head.root.hex(), "signature": head.signature.hex(),
        "public_key": head.public_key.hex(),
    }
