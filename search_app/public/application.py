"""The public application: pages, the API beside them, and errors as pages."""
from flask import Flask

from models.settings import Settings
from search_app import problems
from search_app.api.routes import api
from search_app.application import bare
from search_app.public import acts, articles, certificates, courts, exports, home, pages, phrases, search, suggest, why
from search_app.public.addresses import narrowed
from search_app.public.practice import pages as practice
from search_app.public.query_help import examples
from search_app.public.sources import opened, site_address


def create_app(settings: Settings) -> Flask:
    """The site that anyone may read, over the shelf and the index of `settings`; it writes nothing but the counts of searches."""
    app = bare("search_app.public", settings)
    app.extensions["archive"] = opened(settings)
    for room in (home, search, why, suggest, exports, acts, certificates, courts, articles, phrases, practice, pages):
        app.register_blueprint(room.blueprint)
    app.register_blueprint(api, url_prefix="/api")
    app.context_processor(lambda: {"narrowed": narrowed, "site_address": site_address, "query_examples": examples})
    problems.install(app, base="public/site.html", way_out="/")
    return app
