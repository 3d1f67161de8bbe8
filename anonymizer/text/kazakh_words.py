"""Kazakh words typed or scanned in Russian letters («каласы», «кошесi», «туган»), given back the letters that the rules know."""
from functools import lru_cache
from re import IGNORECASE, Match, Pattern, compile

from anonymizer.text.alphabet import russian_letters

_WORDS = (  # stems that no Russian word begins with when their letters are Russian; «$» ends a whole word
    "қаласы қалалық қ-сы көшес көшед көше$ к-сі даңғыл шағын ықшам мөлтек үй$ үйде$ үйден$ үйге$ үйі$ үйінде үйінен үйіне$ үйдің үйдегі үй-жай бөлмесі бөлмеде тұрғылықты тұрғын тұрат тұрад тұрып тұрған "
    "тіркелген тіркелді орналасқан туған$ туғаны туылған дүниеге қайтыс болған жылғы күні күнгі куәлік куәлігі куәлігін төлқұжат құжат нөмірі нөмірл әскери жүргізуші тіркеу белгісі мемлекеттік көлік көлігі "
    "сериялық қолтаңба кадастрлық ұялы жұмыс істейді істеп$ істеген істейтін істеді еңбек$ еңбекет қызмет мұғалім дәрігер күзетші аспазшы тәрбиеші оқушы оқиды оқып студенті$ дүкені$ дүкенін шаруашылығ ауруханас "
    "қожалығы есепші зейнеткер қызметкер тиеуші лақап бүркеншік атымен$ желісі парақша пайдаланушы қолданушы есімді қазақстан облысының қаласының ауылының ауданының өткелі тұйығ кіреберіс"
).split()
_TYPED = {russian_letters(word): word for word in _WORDS if russian_letters(word) != word}
_I = compile("и")
_ENDING = compile(r"(?:(?<=[а-яі])(?:н(?:ы|[иі])н|[дт](?:ы|[иі])н|[дт]а?г(?:ы|[иі])|[дт]ег[иі]|[кг]а))$")


def kazakh_letters(text: str) -> str:
    """`text` with such words in Kazakh letters, as long as before; other words stay. Linear in the text.

    >>> kazakh_letters("Алматы каласы, Сейфуллин кошесiнин бойында 19 уйде тiркелген")
    'Алматы қаласы, Сейфуллин көшесінің бойында 19 үйде тіркелген'
    """
    low = text.lower().replace("i", "и").replace("і", "и")
    present = tuple(stem for stem in _TYPED if stem.rstrip("$") in low)
    return _pattern(present).sub(_restored, text) if present else text


@lru_cache(maxsize=64)
def _pattern(stems: tuple[str, ...]) -> Pattern[str]:
    """Words that begin with one of `stems`, the longest first, with «и» in any of its shapes."""
    shapes = (_I.sub("[иiі]", stem).replace("$", r"(?!\w)") for stem in sorted(stems, key=len, reverse=True))
    return compile(rf"(?<![\w.])({'|'.join(shapes)})(\w*)", IGNORECASE)


def _restored(match: Match[str]) -> str:
    """The word in Kazakh letters, its capitals kept."""
    stem, rest = match[1], match[2]
    typed = stem.lower().replace("i", "и").replace("і", "и")
    known = _TYPED.get(typed) or _TYPED[typed + "$"].rstrip("$")
    word = known + _with_ending(rest)
    return "".join(k.upper() if c.isupper() else k for c, k in zip(match[0], word, strict=True))


def _with_ending(rest: str) -> str:
    """The letters after the stem, the endings of cases and places among them in Kazakh letters."""
    rest = rest.lower().replace("i", "і")
    ending = _ENDING.search("а" + rest)
    if not ending:
        return rest
    at = ending.start() - 1
    tail = rest[at:].replace("г", "ғ" if "а" in rest[at:] or "ы" in rest[at:] else "г").replace("и", "і")
    return rest[:at] + (tail[:-1] + "ң" if tail.endswith("н") else tail)
