"""The language of the interface: chosen by the reader, else by the browser; and dates and numbers written its way."""
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_decimal
from flask import Flask, Response, current_app, request
from flask_babel import Babel, get_locale

LANGUAGES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
FALLBACK = "ru"
YEAR_IN_SECONDS = 31_536_000
ALPHABET = {letter: n for n, letter in enumerate(" 0123456789аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")}
TRANSLATIONS = Path(__file__).parent / "translations"


def install(app: Flask, secure: bool) -> None:
    """Give `app` its translations, the cookie that keeps the reader's choice, and the filters of its templates."""
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(TRANSLATIONS)
    Babel(app, default_locale="en", locale_selector=chosen)
    app.config["COOKIE_SECURE"] = secure
    app.after_request(keep_choice)
    app.add_template_filter(day)
    app.add_template_filter(moment)
    app.add_template_filter(number)
    app.context_processor(lambda: {"interface": language(), "interface_languages": LANGUAGES})


def chosen() -> str:
    """`?lang=`, else the cookie, else the browser's best match, else Russian."""
    for asked in (request.args.get("lang"), request.cookies.get("lang")):
        if asked in LANGUAGES:
            return asked
    wished = (tag.lower().partition("-")[0] for tag in request.accept_languages.values())  # «kk-KZ» is Kazakh; best first
    return next((code for code in wished if code in LANGUAGES), FALLBACK)


def language() -> str:
    """The code of the language in which this page is written."""
    return str(get_locale() or FALLBACK)


def keep_choice(response: Response) -> Response:
    """Remember `?lang=`; caches must not show one reader the language of another."""
    asked = request.args.get("lang")
    if asked in LANGUAGES:
        response.set_cookie("lang", asked, max_age=YEAR_IN_SECONDS, httponly=True, samesite="Lax",
                            secure=current_app.config["COOKIE_SECURE"])
    response.vary.update(("Accept-Language", "Cookie"))
    return response


def day(value: date) -> str:
    """A date as the reader writes it: «14 октября 2025 г.»."""
    return format_date(value, "long", locale=language())


def moment(value: datetime) -> str:
    """A time in Coordinated Universal Time, to the minute, so that it means the same everywhere."""
    return f"{day(value.date())}, {value:%H:%M} UTC"


def number(value: float) -> str:
    """A number with the reader's separators: 1 234 567."""
    return _number(value, language())


@lru_cache(maxsize=10_000)
def _number(value: float, locale: str) -> str:
    return format_decimal(value, locale=locale)


def alphabetical(text: str) -> list[int]:
    """What sorts words by the Kazakh alphabet, which holds the Russian one; other letters come after.

    >>> sorted(["қарыз", "лизинг", "кепіл", "әкімдік", "баға"], key=alphabetical)
    ['әкімдік', 'баға', 'кепіл', 'қарыз', 'лизинг']
    """
    return [ALPHABET.get(letter, ord(letter) + len(ALPHABET)) for letter in text.lower()]
