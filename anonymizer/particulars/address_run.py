"""Addresses of any order and spelling, read word by word after what says that somebody lives there: «мекені – Семей, Абай 70, ж/б. 212».

`places.py` knows the parts that are plain by themselves; here names, numbers and the words of `wordlists/address_words.txt` may follow
each other as the writer liked, until a word comes that no address holds."""
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from re import IGNORECASE, Match, compile

from anonymizer.particulars.address_edges import MEASURE
from anonymizer.particulars.companies import among_companies, is_of_company
from anonymizer.particulars.place_words import TOWNS
from anonymizer.text.cues import begun, opening
from anonymizer.wordlist import lines
from models.mention import Category, Mention

LONGEST = 32  # words and numbers of an address; more is a list
_CAPITAL = "А-ЯЁӘІҢҒҮҰҚӨҺA-Z"
_TOKEN = compile(
    r"[ ]{0,3}(?:(?P<number>№?[ ]?\d[\w/\\]*(?:[ ]?[«\"]\w[»\"]|[ ][А-Яа-я](?=[,;)\n]))?(?:[-–](?:\d[\w/]*|[^\W\d]{1,20}))*\.?)|(?P<quoted>[«\"][^«»\"\n]{2,40}[»\"])|"
    r"(?P<word>[^\W\d_][\w’'/-]*\.?)|(?P<comma>,)|(?P<mark>[-–—/№(])|(?P<shut>\)))"
)
_DATE = compile(r"(?:[0-2]?\d|3[01])([./-])(?:0?\d|1[0-2])\1\d{2,4}(?!\d)|\d{1,2}[ ][а-я]{3,10}[ ]\d{4}|(?:19|20)\d\d[ ]?(?:г|ж|год|жыл)")
_LONG_NUMBER = compile(r"\d{7}|\d{4,}-|\d{5}(?!\d)")
_JOINED = compile(r"[-–]([^\W\d]{3,})")  # «14-үйде»
_WORD_NEXT = compile(r"[ ]?([^\W\d]+)")
_INITIAL = compile(r"[^\W\d]\.")
_NAME_NEXT = compile(rf"[ ]?[{_CAPITAL}][\w’'-]{{2}}")
_NUMBERED = compile(r"\s?№?\s?\d")
_JUBILEE = compile(rf"\s(?:лет|жыл\w{{0,4}})\s[{_CAPITAL}]")  # «ул. 30 лет Победы»
_OTHER_FIELD = compile(r"(?:ИИН|ЖСН|БИН|БСН|IIN|BIN|ТОО|АО|ЖШС|АҚ|ИП|МВД|ІІМ|ҚК|УК|ГК|АК|ГПК|Тел\w*|Email|E-mail|Жауапкер|Талапкер|Талап|Борышкер|Куә|Истец|Ответчик|Должник|Свидетель)\.?$")
_CUES = opening(r"прож|жив|жил|құжат|обита|зарегистрирован|прописан|прописк|адрес|рег|мест[аоу]|мек|тұр|тіркелген|снима|времянк|квартир|общежит|на$|дач[еау]")
_FILLER = (
    r"(?:\s{1,2}(?:по|в|на|у|адресу|адрес|месту|место|жительства|проживания|прописки|регистрации|его|её|ее|своего|по-прежнему|постоянно|временно|сейчас|теперь|опять|снова|ныне|фактически|"
    r"один|одна|вместе|матери|мамы|мамой|т[её]ти|знакомой|друга|отца|родителей|мужа|жены|супруг[аи]|прежнему|с\s(?:семь[её]й|матерью|отцом|родителями|мужем|женой|детьми|братом|сестрой|бабушкой)|квартиру|комнату|дом|жиль[её]|жері|мекен-?\s?жайы?|орны|бойынша|қазір|уақытша|тұрақты)(?!\w)){0,5}"
)
_LIVES = compile(
    r"(?<!\w)(?i:прож(?:\.|ива\w+|ивавш\w+|ивал\w?|ив\.)|жив[её]т|живут|живущ\w{2,3}|жил[аи]?(?!\w)|обитает|зарегистрирован(?:а|ы|н\w{2,3})?(?!\w)|прописан(?:а|ы|н\w{2,3})?(?!\w)|прописк[аеи]|(?<!юридический )(?<!юр. )адрес(?:а|у|ом)?(?!\w)|рег\.(?=:)|"
    r"мест[аоу]\sжительства|мек(?:ен|\.)-?\s?жай\w{0,4}|мекені|мек\.|тұрғ(?:ылықты|\.)|тұр\.(?=[\s:])|тұрағы|тұратын\s(?:жері|мекен)|құжат(?:та|тарда|(?:тар)?\sбойынша)(?=[ ]?[–:-][ ])|тіркелген|снима\w{1,4}|времянк\w|(?:на\s)?дач[еау](?=:)|квартир\w{1,2}(?=\s(?:по|на)\s)|общежити\w)"
    + _FILLER + r"(?:[\s:–—(-]{1,4}|[ ]?[.…_]{3,60}[ ]?|(?<=\.))"
)
_ADDRESS = compile(r"(?i:адрес|мекен|зарегистр|тіркел)")
_NOT_HOME = compile(
    r"(?:юридическ\w+|почтовый|электронн\w+|заңды|суда?|соттың|эл\.?|IP-?|email)\s$|"
    r"(?<!\w)(?:ТОО|АО|ЖШС|АҚ|банк\w*|суд\w?|контор\w*|офис\w*|нотариус\w*|кеңсе\w*|магазин\w*|склад\w*|здани\w*|кафе|дүкен\w*|ғимарат\w*|қойма\w*)(?!\w)[^.;\n]{0,60}$", IGNORECASE
)
_NAMED_HOUSE = compile(r"(?:общежити\w|дом\w?|квартир\w{1,2}|комнат\w)\s(?:по|на)\s")


@dataclass(slots=True)
class Run:
    """What was read so far: the end of what surely belongs to the address, and of what kinds its words were."""

    stop: int
    kinds: set[str] = field(default_factory=set)
    names: int = 0
    numbers: int = 0
    closed: bool = False  # a comma stands behind the number of a house
    begins_with_town: bool = False
    bare: int = 0  # names since the last comma that no word explains

    @property
    def is_home(self) -> bool:
        marked = self.kinds & {"street", "dwelling", "quarter", "village"}
        return bool(self.numbers and (self.names or marked)) or "village" in self.kinds and self.names > 0

    @property
    def is_village(self) -> bool:
        """Whether it is a village of a district that is told, without street and house."""
        return self.names > 1 and {"region", "village"} <= self.kinds

    @property
    def is_plain(self) -> bool:
        """Whether it is an address though no word about living stands beside it."""
        return bool(self.numbers) and self.names > 0 and (self.begins_with_town or bool(self.kinds & {"street", "dwelling", "quarter"}))


@cache
def _kind_of() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """The kinds of whole words, and of stems."""
    words = [(word, kind) for kind, _, rest in (line.partition(":") for line in lines("address_words")) for word in rest.split()]
    return {w: k for w, k in words if not w.endswith("*")}, tuple((w[:-1], k) for w, k in words if w.endswith("*"))


@cache
def _kind(word: str) -> str:
    """What the word names, «» when it is no word of an address; the parts of «пәтер/кв.» are asked one by one."""
    whole, stems = _kind_of()
    word = word.rstrip(".")
    if word in whole:
        return whole[word]
    if stem := next((kind for stem, kind in stems if word.startswith(stem) and len(word) <= len(stem) + 7), ""):
        return stem
    first, slash, second = word.partition("/")
    return slash and (_kind(first) or first == "" and "link") and _kind(second)


@cache
def _towns() -> frozenset[str]:
    return frozenset(TOWNS.split())


def read_run(text: str, at: int) -> Run:
    """The address that begins at `at`, as far as it goes."""
    read, begun, depth = Run(at), at, 0
    previous = ""
    for _ in range(LONGEST):
        token = _TOKEN.match(text, at)
        if not token or token.lastgroup == "shut" and not depth:
            break
        depth += (token["mark"] == "(") - (token.lastgroup == "shut")
        said = _read(text, token, read, previous)
        if not said:
            break
        previous, at = said, token.end()
        if said == "end":
            break
    return read if read.stop > begun else Run(begun)


def _read(text: str, token: Match[str], read: Run, previous: str) -> str:
    """Takes the token into the run; what it was, «» when it belongs to no address."""
    what = token.lastgroup or ""
    if what == "number":
        return _number(text, token, read)
    if what == "word":
        return _word(text, token, read, previous)
    if what == "quoted":
        read.names, read.stop = read.names + 1, token.end()
        return "name"
    if what == "mark" and token["mark"] == "(" and not (read.numbers or read.kinds):
        return ""
    if what == "comma":
        read.closed, read.bare = read.closed or bool(read.numbers), 0
    return "gap"


def _number(text: str, token: Match[str], read: Run) -> str:
    at = token.start("number")
    joined = _JOINED.search(token["number"])
    if joined and not _kind(joined[1].lower()) or _DATE.match(text, at) or _LONG_NUMBER.match(text, at) or _is_measure(text, token.end()):
        return ""
    if joined:
        read.kinds.add(_kind(joined[1].lower()))
    if not _is_index(token["number"]):
        read.numbers += 1
    read.stop = at + len(token["number"].rstrip("."))
    return "end" if token["number"][-1] == "." and _NAME_NEXT.match(text, token.end()) else "number"


def _is_measure(text: str, at: int) -> bool:
    """Whether the number before `at` counts something: tenge, years, the articles of a law; «12 разъезд», «ул. 30 лет Победы» do not."""
    if text[at - 1] == "." or text[at : at + 1] == "\n":
        return False
    word = _WORD_NEXT.match(text, at)
    explained = word and len(word[1]) > 3 and _kind(word[1].lower()) not in ("", "link")
    return bool(MEASURE.match(text, at)) and not (explained or _JUBILEE.match(text, at))


def _is_index(number: str) -> bool:
    return len(number) == 6 and number.isdigit()


def _word(text: str, token: Match[str], read: Run, previous: str) -> str:
    word = token["word"]
    kind = "" if _INITIAL.fullmatch(word) and word[0].isupper() else _kind(word.lower())
    if kind == "link" and read.closed and word in ("по", "в", "на"):
        return ""
    if kind and not (len(word) <= 2 and kind not in ("link", "region") and not (previous == "number" and len(word) == 2) and not _is_marked(text, token, kind)):
        read.kinds.add(kind)
        if kind == "unnumbered":
            read.numbers, read.stop = read.numbers + 1, token.end() - word.endswith(".")
        if kind != "link" and previous in ("name", "number"):
            read.stop = token.start("word") + len(word if _is_cut(word) else word.rstrip("."))
        return "link" if kind == "link" and previous != "word" else "word"
    if not word[0].isupper() or _OTHER_FIELD.match(word) or word.isupper() and 2 <= len(word.rstrip(".")) <= 3:
        return ""
    return _name(text, token, read, previous)


def _is_marked(text: str, token: Match[str], kind: str) -> bool:
    """Whether a word of one or two letters is one of an address: «д 5», «ЖК «Нур»», and not «к матери», «с 2015 года»."""
    word = token["word"]
    numbered = kind == "dwelling" and _NUMBERED.match(text, token.end())
    return word[-1] == "." or word.isupper() and len(word) == 2 or bool(numbered)


def _is_cut(word: str) -> bool:
    """Whether the dot behind a word belongs to it."""
    return word.rstrip(".") in _kind_of()[0]


def _name(text: str, token: Match[str], read: Run, previous: str) -> str:
    """A capitalized word: behind a house's number only a town that is known, or one with its word beside it."""
    word, at = token["word"], token.start("word")
    if previous == "name" and _INITIAL.fullmatch(word) and not _NAME_NEXT.match(text, token.end()) and not read.kinds:
        return ""  # «Ким В.А. (»: a person
    marked = previous == "word" or _next_kind(text, token.end()) not in ("", "link")
    known = word.rstrip(".") in _towns()
    if read.closed and not (marked or known):
        return ""
    ends = word[-1] == "." and len(word) > 5
    read.begins_with_town = read.begins_with_town or known and not read.names
    read.names, read.bare = read.names + 1, read.bare + 1
    if known or previous in ("word", "link") or previous == "name" and read.stop >= at - 2:
        read.stop = at + len(word.rstrip(".") if ends else word)
    return "end" if ends or read.bare > 4 else "name"


def _next_kind(text: str, at: int) -> str:
    token = _TOKEN.match(text, at)
    return _kind(token["word"].lower()) if token and token["word"] else ""


def address_run(text: str) -> Iterator[Mention]:
    """What stands after a word for living somewhere, as far as it can be an address; companies' and courts' addresses stay.

    >>> text = "мекені – Семей, Абай 70, ж/б. 212. Бап: ҚК 297"
    >>> [text[m.start:m.stop] for m in address_run(text)]
    ['Семей, Абай 70, ж/б. 212']
    """
    if among_companies(text):
        return
    for cue in begun(_CUES, _LIVES, text):
        read, office = read_run(text, cue.end()), _ADDRESS.match(cue[0]) and _NOT_HOME.search(text[max(0, cue.start() - 70) : cue.start()])
        if read.is_home and not (office or is_of_company(text, cue.end())):
            yield Mention(_first(text, cue.end()), read.stop, Category.ADDRESS, "address_run")
    for cue in begun(_PROPERTY, _OWNED, text):
        read = read_run(text, cue.end())
        if read.is_plain and not (_NOT_HOME.search(text[max(0, cue.start() - 70) : cue.start()]) or is_of_company(text, cue.end())):
            yield Mention(cue.end(), read.stop, Category.ADDRESS, "address_run")
    for cue in begun(_AFTER, _LIVES_AFTER, text):
        for start in run_starts(text, cue.start(), FARTHEST):
            read = read_run(text, start)
            if read.is_plain and read.stop >= cue.start() - 2:
                yield Mention(start, min(read.stop, cue.start()), Category.ADDRESS, "address_run")
                break


def _first(text: str, at: int) -> int:
    """Where the address itself begins: «общежитии по ул. Мира, 5» with the street."""
    at += len(text[at : at + 6]) - len(text[at : at + 6].lstrip(" ,"))
    named = _NAMED_HOUSE.match(text, at)
    return named.end() if named else at


_PROPERTY = opening(r"дом|квартир|участ|наследств|недвижимост|дач|гараж")
_OWNED = compile(  # «жилой дом с земельным участком в с. Кулан, по ул. Абая, под № 18»
    r"(?<!\w)(?i:дом\w{0,2}|домовладени\w{1,2}|квартир\w{1,2}|участ\w{2,4}|наследств\w{1,2}|недвижимост\w{1,2}|дач\w|гараж\w?)(?:,?\s(?!в\s|по\s|на\s)[а-яё]{1,16}){0,4}\s(?:в|по|на)\s(?=[А-ЯЁӘІҢҒҮҰҚӨҺ]|[гсап]\.|пос|сел|город|дерев|аул|ул|мкр|микр)"
)
_AFTER = opening(r"тұр|тур|мекен|тіркел")
_LIVES_AFTER = compile(
    r"(?<!\w)(?i:т[ұу]ра(?:ды|тын)|тұрып|тұрғын(?!\sүй)|тұрған|мекен-?\s?жай(?:ы\sбойынша|ында|ынан)(?!ғы\s[«\"]?(?:[^\s.;]+\s){0,3}?[^\s.;]*[»\"]?\s?(?:дүкен|кеңсе|қойма|кафе|мейрамхана|базар|орталық|орталығ|емхана|мектеб))|тіркелген)(?!\s(?:орналас|жұмыс\sіст))"
)
_START = compile(rf"(?<![\w.«-])(?=[{_CAPITAL}«№\d])")


def run_starts(text: str, stop: int, farthest: int) -> Iterator[int]:
    """Where an address that ends before `stop` may begin, the farthest first: behind a mark, or where its own first name is plain."""
    begun = max(0, stop - farthest)
    for start in (m.start() for m in _START.finditer(text, begun, stop)):
        if text[begun:start].rstrip(" ")[-1:] in _MARKS_BEFORE and not _PEOPLE.match(text, start) or _BEGINS.match(text, start):
            yield start


_MARKS_BEFORE = tuple(",(:;–—|")
_PEOPLE = compile(rf"[{_CAPITAL}][\w.-]+\s[{_CAPITAL}][\w.-]+\s[{_CAPITAL}]|[{_CAPITAL}][\w-]+\s[{_CAPITAL}]\.")
_BEGINS = compile(  # an index, a number of a flat, a known town, a name with the word of a settlement or region
    rf"\d{{6}},|№?\s?\d{{1,4}}[ -]?(?:разъезд|үй|пәтер|жатақ)|(?:{'|'.join(TOWNS.split())})(?:,|\s[{_CAPITAL}қгоа])|[«\"][^»\"\n]{{2,30}}[»\"]\s[а-яәіңғүұқөһ]|"
    rf"[{_CAPITAL}][\w’'-]+\s(?:қ\.|қ-сы|қала|обл|ауд|ауыл|а/о|кент|м/а|т/а|ы/а|ш/а|шағын|ықшам|көше|к-сі|даңғ|станц|разъезд|қыста|р-н|район|с/о)"
)
FARTHEST = 160  # characters
