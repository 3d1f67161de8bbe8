"""The certificate of an act's anonymization: by what it was done, what it hid, who approved it, and its place in the log."""
from flask import Blueprint, render_template

from archive_store.published import Certified
from models.errors import NotFound
from search_app.public.acts import common, read
from search_app.public.log_entry import inclusion
from search_app.public.sources import sources

blueprint = Blueprint("certificates", __name__, url_prefix="/acts")


@blueprint.get("/<act_id>/certificate")
def page(act_id: str) -> str:
    """The certificate for people; no text of the act is in it. Raises NotFound."""
    shown = common(read(act_id))
    certified = of_version(act_id, shown["version"])
    return render_template(
        "public/certificate.html", **shown, certified=certified, certificate=certified and certified.certificate,
        inclusion=inclusion(sources(), act_id, shown["version"]),
    )


def of_version(act_id: str, version: int) -> Certified | None:
    """The certificate of a version; None for one that was published before there were any. Raises NotFound."""
    try:
        return sources().shelf.certificate(act_id, version)
    except NotFound as error:
        if error.code != "no_certificate":
            raise
        return None
