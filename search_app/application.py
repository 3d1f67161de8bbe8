"""What both applications share: templates, languages, headers, addresses of static files."""
from functools import cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlencode

from flask import Flask, request

from models.settings import Settings
from search_app import interface, names, protection
from search_app.titles import title

HERE = Path(__file__).parent
ONE_YEAR = 31_536_000


def bare(name: str, settings: Settings) -> Flask:
    """A Flask application named `name` with our templates, static files, languages and headers, and no pages yet."""
    app = Flask(name, template_folder=str(HERE / "templates"), static_folder=str(HERE / "static"), static_url_path="/static")
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = ONE_YEAR  # addresses of static files change with their content
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    interface.install(app, settings.secure_cookies)
    protection.install(app, settings.secure_cookies)
    app.context_processor(lambda: {
        "asset": asset, "names": names, "title": title,
        "court_language": court_language, "in_language": in_language,
    })
    return app


def asset(name: str) -> str:
    """The address of a static file; it changes when the file does."""
    return f"{request.script_root}/static/{name}?v={version(name)}"


@cache
def version(name: str) -> str:
    return sha256((HERE / "static" / name).read_bytes()).hexdigest()[:10]


def court_language() -> str:
    """The language in which courts are named on this page."""
    return "kk" if interface.language() == "kk" else "ru"


def in_language(code: str) -> str:
    """The address of this page in another language of the interface."""
    kept = [(name, value) for name, value in request.args.items(multi=True) if name != "lang"]
    return "?" + urlencode([*kept, ("lang", code)])
