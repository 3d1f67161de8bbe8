"""In which language a text is: Kazakh or Russian."""
import re

from language.lemmas import language_of_word
from language.tokens import fold
from models.act import Language

KAZAKH_WORDS = frozenset("""
    және мен пен бен бойынша туралы деп үшін осы бұл ол олар сот сотының соты іс ісі жылғы жылдың қаласы ауданы облысы бар жоқ емес болып
    болды болған қарап өндіру өндірілсін талап талапкер жауапкер кейін дейін бірақ алайда сондай ақ ал не сәйкес негізінде қатысты шешім
    қаулы үкім ұйғарым теңге ретінде арқылы сай тиіс тауып ретте өз оның оны
    жане бойынша уй жылгы каласы ауданы уки кайта толем токтату тенгени ондирилсин
""".split())
RUSSIAN_WORDS = frozenset("""
    и в во не на по что с со о об от к из за для при или а но как его ее её суд суда года год дело делу который которые также это был была было
    были решение тенге рублей между судья иск истец ответчик согласно статьи ст после до
""".split())

ENOUGH = 4000  # letters that decide; reading on would not change the answer of an act
_WORD = re.compile(r"[^\W\d_]+")
_KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_RUSSIAN_ENDING = re.compile(r"(?:ого|его|ому|ему|ыми|ими|ение|ения|ении|ться|ется|ость|ости|ской|ским|ский|ания|ание|ции|ций|ция|ать|ить)$")
_KAZAKH_ENDING = re.compile(r"(?:ның|нің|дың|дің|тың|тің|нын|дан|ден|тан|тен|нан|ған|ген|қан|кен|лар|лер|дар|дер|тар|тер|сын|сін|ынан|інен|лық|лік|дық|дік|тық|тік)$")


def language_of(text: str) -> Language:
    """The language most words of `text` belong to; Russian when nothing tells.

    >>> language_of("Жезказган калалык соты кұрамында судья").value, language_of("Суд города Қонаев в составе судьи").value
    ('kk', 'ru')
    """
    kazakh = russian = 0.0
    for match in _WORD.finditer(text, 0, ENOUGH * 2):
        word = match[0].lower()
        if word in KAZAKH_WORDS:
            kazakh += 2
        elif word in RUSSIAN_WORDS:
            russian += 2
        elif word[:1] == match[0][:1] and _RUSSIAN_ENDING.search(word):
            russian += 1
        elif word[:1] == match[0][:1] and _KAZAKH_ENDING.search(word):
            kazakh += 1
        elif _KAZAKH.search(word):
            # A name or a street with Kazakh letters in a Russian sentence is common; a common noun is not.
            kazakh += 1 if word[:1] == match[0][:1] else 0.4
    return Language.KK if kazakh > russian else Language.RU


def language_asked(question: str) -> Language:
    """The language of a question: that to which most of its words can only belong, else as of a text. Names do not tell.

    A question is too short for the signs of a text: «не» alone, which both languages have, made «не платят зарплату» Kazakh.

    >>> language_asked("деньги не вернули").value, language_asked("ажырасу").value, language_asked("судья Төребаев").value
    ('ru', 'kk', 'ru')
    """
    words = [match[0] for match in _WORD.finditer(question, 0, ENOUGH) if match[0].islower()]
    told = [language_of_word(fold(word)) for word in words]
    kazakh, russian = told.count(Language.KK), told.count(Language.RU)
    return language_of(question) if kazakh == russian else Language.KK if kazakh > russian else Language.RU
