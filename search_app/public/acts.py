"""The pages of one act: its text, its print view, the report on its signature."""
import re

from flask import Blueprint, render_template, request
from flask_babel import gettext, ngettext

from language.expansion import expanded
from language.marks import marks
from language.query import parse
from models.act import PublicAct
from models.errors import NotFound, SearchUnavailable
from models.mention import Span
from search_app import names
from search_app.laws import article_name
from search_app.public.addresses import address
from search_app.public.log_entry import inclusion
from search_app.public.parameters import Asked, forgiving
from search_app.public.sources import site_address, sources
from search_app.public.text import MOST_MARKS, sections
from search_app.titles import citation

SIMILAR = 5
ACT_ID = re.compile(r"[0-9a-f]{16}")

blueprint = Blueprint("acts", __name__, url_prefix="/acts")


@blueprint.get("/<act_id>")
def act(act_id: str) -> str:
    """The act with the words of `?q=` marked; the other parameters of the search keep the way back to it.

    Parameters that are wrong are passed over, since the act itself must be shown."""
    found = read(act_id)
    what, _ = forgiving(request.args)
    places = asked_places(found, what)[:MOST_MARKS] if what.text else ()
    return render_template(
        "public/act.html", **common(found), **beside(found), **words(), sections=sections(found, places), marks=len(places),
        back=address(what, what.page, after=what.after) if what.anything else "", cited=cited(found), same_case=same_case(found),
        signature_summary=signature_summary(found), replaced=sorted(found.replaced().items(), key=lambda item: -item[1]),
    )


@blueprint.get("/<act_id>/print")
def print_view(act_id: str) -> str:
    """The text and the citation alone, for paper. Raises NotFound."""
    found = read(act_id)
    return render_template("public/print.html", **common(found), sections=sections(found))


@blueprint.get("/<act_id>/signature")
def signature(act_id: str) -> str:
    """What was verified of the signed file, and the entry in the log. Raises NotFound."""
    found = read(act_id)
    shown = common(found)
    return render_template("public/signature.html", **shown, inclusion=inclusion(sources(), act_id, shown["version"]))


def asked_places(act: PublicAct, what: Asked) -> tuple[Span, ...]:
    """What the question means in the act, widened as the search widened it; the search itself need not be asked again.

    Where a question is widened, synonyms are marked beside its own words; a mended one is mended in the address already."""
    return marks(act.text, expanded(parse(what.text), thesaurus=what.synonyms).node, act.parts)


def read(act_id: str) -> PublicAct:
    """The act with this id; raises NotFound, also for what cannot be an id."""
    if not ACT_ID.fullmatch(act_id):
        raise NotFound("no_such_act")
    return sources().shelf.get(act_id)


def common(found: PublicAct) -> dict[str, object]:
    """What all pages of an act say: its version, its address, how to cite it."""
    version = sources().shelf.versions(found.id)[-1]
    permalink = f"{site_address()}acts/{found.id}"
    return {
        "act": found, "version": version.number, "published_at": version.published_at, "corrected": version.number > 1, "permalink": permalink,
        "citation": citation(found, permalink, version.number),
    }


def beside(found: PublicAct) -> dict[str, object]:
    """What the index knows of the act; nothing when it does not answer, since the text must stay readable."""
    try:
        engine = sources().engine
        ids = [hit.id for hit in engine.similar(found.id, SIMILAR)]
        phrases = engine.key_phrases(found.id)
    except SearchUnavailable:
        return {"similar": (), "key_phrases": (), "search_down": True}
    return {"similar": sources().shelf.many(ids), "key_phrases": phrases, "search_down": False}


def words() -> dict[str, object]:
    """Words that stand at every paragraph or label, translated once for the page."""
    return {
        "paragraph_word": gettext("Link to paragraph"),
        "previous_mark": gettext("Previous place found"),
        "next_mark": gettext("Next place found"),
        "hidden_titles": {datum: gettext("Hidden: %(what)s", what=name) for datum, name in names.DATA.items()},
    }


def cited(found: PublicAct) -> list[tuple[str, str]]:
    """Keys and names of the cited articles, each once, as the laws stand in the act."""
    return [(c.key, article_name(c)) for c in dict.fromkeys(found.citations)]


def same_case(found: PublicAct) -> list[PublicAct]:
    """All acts of the case in the order of their dates, this one among them; empty when it stands alone."""
    others = sources().shelf.same_case(found.id)
    return sorted((found, *others), key=lambda other: (other.date, other.id)) if others else []


def signature_summary(found: PublicAct) -> str:
    """One line that leads to the report."""
    if not found.signatures:
        return gettext("The file came without a signature")
    good = sum(s.intact and s.trusted and s.covers_whole_file for s in found.signatures)
    if good < len(found.signatures):
        return gettext("The signature could not be confirmed in full")
    return ngettext("Signature verified", "%(num)s signatures verified", good)
