"""What a web server runs: `wsgi:public` for the world, `wsgi:office` inside, `wsgi:app` for both on one machine.

Each is made when it is first asked for, so that a server of the public site never imports the office."""
import os

from models.settings import Settings


def __getattr__(name: str) -> object:
    """The application of this name, made from the environment (PEP 562)."""
    makers = {"app": _both, "public": _public, "office": _office}
    if name not in makers:
        raise AttributeError(name)
    made = globals()[name] = makers[name](Settings.of(os.environ))
    return made


def _public(settings: Settings) -> object:
    from search_app.public.application import create_app

    return create_app(settings)


def _office(settings: Settings) -> object:
    from search_app.office.application import create_app

    return create_app(settings)


def _both(settings: Settings) -> object:
    """The public site with the office under /office; the office goes first, since it migrates the database."""
    from werkzeug.middleware.dispatcher import DispatcherMiddleware

    office = _office(settings)
    return DispatcherMiddleware(_public(settings), {"/office": office})
