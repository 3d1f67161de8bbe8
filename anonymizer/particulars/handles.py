"""Names that people bear in networks and among their own: nicknames, accounts, by-names."""
from collections.abc import Iterator
from itertools import chain
from re import IGNORECASE, MULTILINE, Match, compile, escape

from anonymizer.text.cues import at_places, begun, cued, in_any_case, in_small_letters, opening
from models.mention import Category, Mention

_AT = compile(r"(?<![\w.@])@[A-Za-zА-Яа-яӘәІіҢңҒғҮүҰұҚқӨөҺһ0-9_](?:[\w.]{0,38}\w)?")
_LINK = compile(r"(?:https?://)?(?:www\.)?(?:t\.me|vk\.com|instagram\.com|facebook\.com|tiktok\.com|ok\.ru|wa\.me)/@?[\w.=?-]{2,60}\w", IGNORECASE)
_LIVE = compile(r"(?<!\w)live:[\w.]{3,40}\w")
_OPEN, _SHUT = "[«“\"„']", "[»”\"“']"
_CUE = (
    r"(?:ник(?:ом|нейм\w*)?|ник-нейм\w{0,3}|никпен|логин\w*|профил[ьяеі]\w*|аккаунт\w*|страниц\w{0,3}|парақша\w*|абонент\w{0,3}|контакт\w{0,3}|позывн\w{2,3}|шақыру\s+аты|айди|(?:записан|сохран[её]н|подписан|указан|значит)\w{0,3}(?:\s+в\s+(?:телефон\w|контактах|телефонной\s+книге|whatsapp))?(?:\s+(?:под\s+именем|как))|кличк\w{1,3}|прозвищ\w{1,3}|"
    r"прозван\w*|погоняло\w*|лақап\w*|лақаб\w*|бүркеншік\w*|юзер\w*|пайдаланушы\w*|қолданушы\w*|(?:instagram|telegram|tiktok|тикток|discord|steam|youtube|одноклассник|viber|imo|zello|facebook|whatsapp|вконтакте|телеграм|инстаграм|ватсап)(?:-?\w{1,6})?(?:\s+желісінде\w*)?(?!\s+(?:тоб|групп|чат|канал))|пользовател\w{1,3}|под\s+именем|имя|в\s+(?:группе|чате)(?=\s?[–—:-])|извест(?:н\w+|ен)\s+как|куратор\w{0,2}|(?:которого\s+)?все\s+звали|звали|зовут|кличут|спрашивали|по\s+имени|"
    r"(?:желі|чат)дегі\s+аты|атайды|админ(?:ом)?\b|әкімшісі|псевдоним\w*|skype|скайп)"
)
_QUOTED = compile(
    rf"(?<!\w){_CUE}(?:\s+(?:(?:в\s+)?социальн\w+\s+сети\s+)?(?!арқылы)(?:соц\.|[A-Za-zА-Яа-яәіңғүұқөһ.-]{{0,19}}[A-Za-zА-Яа-яәіңғүұқөһ-])){{0,2}}[\s:–-]{{1,4}}{_OPEN}([^«»“”\"\n]{{2,40}}){_SHUT}", IGNORECASE
)
_ALIAS = compile(rf"(?<!\w)(?i:он[аи]?\s+же|ол\s+да|он\s+—\s+же|(?:а|и|ал)\s+(?:его|её|ее|их|е[мй]у?|өзін|оны)(?:\s+сам\w{{2,3}})?)[\s,:—–-]{{1,4}}{_OPEN}([^«»“”\"\n]{{2,40}}){_SHUT}")
_SAVED = compile(rf"(?i:телефон|контакт|whatsapp|ватсап|байланыс)[^«»\n.;]{{0,40}}{_OPEN}([^«»“”\"\n]{{2,40}}){_SHUT}\s+деп\s+(?:сақта|жаз|көрсет|белгілен|тіркел)")
_IN_BRACKETS = compile(  # «Галимов И. («Ильнурик»)»: what stands in quotes in brackets right after a name
    rf"(?:[А-ЯӘІҢҒҮҰҚӨҺ][а-яәіңғүұқөһё]{{2,20}}\s(?:[А-ЯӘІҢҒҮҰҚӨҺ]\.\s?){{1,2}}|(?!Общест|Компан|Банк|Товарищ|Договор|Закон|Кодекс|Проект|Магазин|Истец|Ответчик|Серіктест|Шарт)[А-ЯӘІҢҒҮҰҚӨҺ][а-яәіңғүұқөһё]{{2,20}}\s)\((?:(?:он|она)\sже\s|ол\sда\s)?{_OPEN}([^«»“”\"\n]{{2,25}}){_SHUT}\)"
)
_SAID_OF = compile(  # lowercase words only between the cue and the quotes: «сообщения от ТОО «…»» is no nickname
    rf"(?<!\w)(?:(?:друзья|все|между\s+собой|себя|знакомые)\s+(?:\w+\s+)?назыв\w+|называ\w+\s+себя|откликал?\w*|(?:называл|звал|кликал)\w{{0,2}}\s+(?:друг\s+друга|другого|его|её|ее|их|меня|себя)|нек(?:ий|ая|то|оему|ому|ого|ой|оей)|(?:вызов\w*|сообщени\w|звон\w+|перевод\w*)\s+от|перепи[ск]\w+\s+с|чат\w?\s+с|сохран[её]н\w*(?:\s+под)?|"
    rf"записан\w*|в\s+быту|в\s+кругу\s+\w+|за\s+глаза|[Уу]частник\w*|как(?:ая|ой)-то|көпшілік|бәрі\s+оны|таныстары|достары(?:\s+оны)?)(?:\s+[а-яё]{{2,15}}){{0,2}}?[\s:,–—-]{{1,3}}{_OPEN}([А-ЯӘІҢҒҮҰҚӨҺA-Z][^«»“”\"\n]{{1,30}}){_SHUT}"
)
_KK_SAID_OF = compile(
    rf"{_OPEN}([А-ЯӘІҢҒҮҰҚӨҺA-Z][^«»“”\"\n]{{1,30}}){_SHUT}\s(?:деген\s+(?:біреу|жігіт|адам|қыз|азамат|таныс|құрдас|атпен)|дейді|деп\s+біледі|есімді)|"
    rf"(?:достары|бәрі|таныстары|жігіттер|ауылдастары)\s(?:оны\s)?([А-ЯӘІҢҒҮҰҚӨҺ][\w-]{{2,20}})\sдеп\s(?:те\s)?ата|(?<![\w.])([А-ЯӘІҢҒҮҰҚӨҺ][\w-]{{2,20}})\s(?:деген\s)?лақап\s(?:ат|есім)"
)
_IN_NETWORKS = compile(rf"(?<!\w)(?i:в\s(?:социальн\w+\s|соц\.?\s?)?(?:сети|сетях|соцсетях|интернете)\s(?:\w{{4,20}}\s)?(?:как|под\sименем|под\sником))\s(?:{_OPEN}([^«»\"\n]{{2,40}}){_SHUT}|([A-Za-z][\w.-]{{2,30}}\w))")
_WRITES = compile(rf"(?<!газета )(?<!портал )(?<!канал )(?<!сайт )(?<![А-Я] ){_OPEN}([А-ЯӘІҢҒҮҰҚӨҺA-Z][^«»\"\n]{{1,20}}){_SHUT}\s(?:написал|ответил|прислал|скинул|отправил|предложил|перезвонил|жазған|жазды|жауап\sбер)\w{{0,2}}(?!\w)")
_IDENTIFIER = compile(r"(?<!\w)(\w{2,32}#\d{4})(?!\w)|(?<!\w)(?:ID|айди)\s(?:в\sигре|игрока|аккаунта|ойыншы\w*)[\s:№–-]{1,3}(\d{5,14})(?!\d)")
_ONE_BEFORE = compile(rf"{_OPEN}([А-ЯӘІҢҒҮҰҚӨҺA-Z][^«»“”\"\n]{{1,25}}){_SHUT}(?:,|\sи|\sжәне|,\sал)\s(?:[А-ЯӘІҢҒҮҰҚӨҺ]\w{{2,20}}\s)?{_OPEN}$")
_ANOTHER = compile(rf"{_SHUT}(?:,|\sи|\sжәне|\sмен)\s{_OPEN}([А-ЯӘІҢҒҮҰҚӨҺA-Z][^«»“”\"\n]{{1,25}})(?={_SHUT})")
_BYNAME = compile(r"(?<!\w)(?i:кличк\w{1,2}|прозвищ\w{1,2}|прозвищем|лақап\s+(?:аты|есімі))\s*[:–-]?\s+([А-ЯӘІҢҒҮҰҚӨҺ][\w-]{2,20})(?!\.)")
_AMONG = compile(r"(?<!\w)(?i:прозвищ|кличк|погонял|лақап)\w{1,4}\s[^.\n:–—«»]{0,30}[–—:]\s?([А-ЯӘІҢҒҮҰҚӨҺ][\w-]{2,20})(?=[.,;)])")
_UNDERSCORED = compile(r"(?<![\w@./-])(?=[A-Za-zА-Яа-яәіңғүұқөһӘІҢҒҮҰҚӨҺ0-9.]{1,30}_)(?![A-Z]{2,5}_\d+)[A-Za-zА-Яа-яәіңғүұқөһӘІҢҒҮҰҚӨҺ][\w.-]{2,38}(?<![.-])(?![\w@/])")
_DOTTED = compile(r"(?<![\w@./-])[a-z][a-z0-9]{2,20}\.(?!(?:kz|com|ru|org|net|gov|info|io|me|uz|kg|pro|edu|de|doc|docx|pdf|jpg|jpeg|png|mp3|mp4|html|php|asia|zip|rar|txt|xls|xlsx)\b)[a-z][a-z0-9_]{1,20}(?!\w|[@/]|\.\w)")
_BARE = compile(
    r"(?<!\w)(?i:ник(?:ом|нейм\w*)?|логин\w*|профил[ьяеі]\w*|аккаунт\w*|страниц\w{0,3}|парақша\w*|skype|instagram|telegram|tiktok|инстаграм\w*|телеграм\w*)(?:\s+(?:в|на|социальной|сети|мессенджере|Instagram|Telegram|TikTok|Facebook|WhatsApp)){0,3}"
    r"[\s:(–-]{1,4}(?i:ник\s)?([A-Za-z][A-Za-z0-9]*[._-][\w.-]{0,38}\w|[A-Za-z]+\d+[\w.]*)(?![\w@])"
)
_PLAIN = compile(r"(?<!\w)(?i:ник(?:ом|нейм\w*|і)?|логин\w*|уч[её]тн\w+\s+запис\w{1,2}|никпен|(?:бүркеншік|лақап)\sаты|\w{0,10}-?аккаунт\w*|пользовател\w{1,3}|позывн\w{2,3}|юзер\w*|пайдаланушы(?:\s+аты)?|қолданушы(?:\s+аты)?|профил[ьяеі]\w*)(?:\s+(?i:в|на|от|для|к|с|ником|логином|именем|egov|instagram|telegram|tiktok|whatsapp|facebook|социальной|соц\.|сети|мессенджере|игре)){0,3}[\s:–-]{1,3}((?!(?:IP|ID|URL|SIM|IMEI)(?!\w))[A-Za-z][\w.-]{2,30})(?![\w@])")
_BEFORE_CUE = compile(
    rf"{_OPEN}([^«»“”\"\n]{{2,40}}){_SHUT}\s*(?:деп\s+(?:те\s+)?ата(?:й[дт]ы\w*|п\b|ған|лады|лған|латын(?!\s(?:агентт|компан|дүкен|фирма|кафе|мекеме|ұйым|банк|орталы|клиника|сайт|бағдарлама|жоба|топ|парти|көше|ауыл|әдіс|акт)))|атанған|атанып|[—–-]\s+(?:\w{{3,30}}\s){{0,2}}?(?:лақап\s+ат|никнейм|бүркеншік)|лақаб|(?:(?:деген|атты)\s+)?(?:лақап|бүркеншік|аккаунт|парақша|никнейм|ник[іа]?\b|пайдаланушы|қолданушы|логин|профил)|деген\s+(?:атпен|есіммен|контакт\w*|абонент\w*|байланыс\w*)|есімімен|атымен|деп\s+(?:сақталған|тіркелген))",
    IGNORECASE,
)
_LATIN_BEFORE_CUE = compile(
    r"(?<![\w@./])((?!(?:IP|ID|URL|SIM|IMEI)(?!\w))[A-Za-z][\w.-]{2,38}\w)(?=\s+(?:деген\s+)?(?i:аккаунт|парақша|никнейм|ник\b|профил|страниц|жаққа|–\s+(?:моя\s+страница|менің\s+парақшам)))"
)
_NETWORKS = (("@", _AT), (".me/ .com/ ok.ru/", _LINK), ("live:", _LIVE), ("_", _UNDERSCORED), (".", _DOTTED))
_QUOTES = "« “ \" „ '"
_QUOTED_FIRST = opening(  # the words that can open it
    r"ник|логин|профил|аккаунт|страниц|парақша|абонент|контакт|позывн|шақыру|айди|записан|сохран|подписан|указан|значит|кличк|прозв|погоняло|лақа[пб]|бүркеншік|юзер|пайдаланушы|"
    r"қолданушы|instagram|telegram|tiktok|тикток|discord|steam|youtube|одноклассник|viber|imo|zello|facebook|whatsapp|вконтакте|телеграм|инстаграм|ватсап|пользовател|под$|имя|в$|извест|"
    r"куратор|котор|все$|звал|зовут|кличут|спрашивали|по$|желі|чат|атайды|админ|әкімшісі|псевдоним|skype|скайп"
)
_CALLED = (
    (_QUOTES, _SAID_OF), ("деген дейді деп есімді лақап", _KK_SAID_OF), ("# id айди", _IDENTIFIER), ("сети сетях интернете", _IN_NETWORKS),
    ("написал ответил прислал скинул отправил предложил перезвонил жаз жауап", _WRITES), ("деп", _SAVED), ("(« (“ (\" („ (' (он (ол", _IN_BRACKETS), (_QUOTES, _ALIAS),
    ("кличк прозвищ лақап", _BYNAME), ("прозвищ кличк погонял лақап", _AMONG), ("ник логин профил аккаунт страниц парақша skype gram tiktok грам", _BARE),
    ("ник логин запис аты аккаунт пользовател позывн юзер пайдаланушы қолданушы профил", _PLAIN), (_QUOTES, _BEFORE_CUE),
    ("аккаунт парақша ник профил страниц жаққа моя менің", _LATIN_BEFORE_CUE),
)
_BEFORE_SPEAKER = compile(r"[\n«>]")
_SPEAKER = compile(
    r"(?:^|(?<=\n)|(?<=[«>]))(?:\[\d[^\]\n]{4,24}\]\s?)?((?=[\w.-]{1,40}:)(?=[\w-]{0,38}[_.\d])[^\W\d_][\w.-]{2,40})(?=:\s)|"
    r"(?<=\n)From:\s*([\w.-]{3,40})(?=\s<)"
)
_STAMPED = compile(r"(?:^|(?<=\n))\[?\d{1,2}[.:]\d\d[\d.:,/ ]{0,20}?\]?\s?[–-]?\s?(?=[^:\n]{0,28}[\dA-Za-z_\u2600-\u27bf\U0001f300-\U0001faff])(?!\d)([^\s:\[\]\d+][^:;,\n\[\]]{1,28})(?=:\s)")
_MIXED_SPEAKER = compile(r"(?:^|(?<=\n))[ \t>«\"–-]{0,12}(?!VIN|Email|E-mail|IBAN|IP\b)([A-Z]?[a-z]{2,15}(?:[A-Z]{1,3}[a-z]{0,12}|\d{1,4})\w{0,10})(?=:\s)")
_EMOJI_SPEAKER = compile(r"(?:^|(?<=\n))\[\d[^\]\n]{4,24}\]\s?([A-Za-z][\w.-]{1,30}[\u2600-\u27bf\U0001f300-\U0001faff]{0,3})(?=:\s)")
_FILE = compile(r"\.(?:docx?|pdf|jpe?g|png|mp[34]|xlsx?|zip|rar|txt)$", IGNORECASE)
_SERVICE = frozenset(
    "google apple windows интернет одноклассники вконтакте фейсбук твиттер ютуб инстаграм телеграм ватсап қазпошта kundelik күнделік android ios microsoft discord steam zoom teams aitu imo zello wechat youtube-канал kaspi.kz halyk instagram telegram whatsapp tiktok facebook youtube olx kolesa kaspi egov skype viber google gmail mail vkontakte krisha iphone android"
    " hr сот суд youtube.com olx.kz kolesa.kz krisha.kz kaspi.kz egov.kz instagram.com sud.kz facebook.com iaac.kz hh.kz".split()
)
_PLAIN_WORD = compile(r"[а-яёәіңғүұқөһ ]+")
_SURE_CUE = compile(r"ник|логин|лақап|кличк|прозвищ|прозван|погонял|бүркеншік|аккаунт|записан|сохран|сақта|жаз", IGNORECASE)
_NOT_A_NAME = compile(r"[<>]|(?i:төрелік|сот кабинет|судебн|банк|бағдарлама|газет|суд\b|^\d+$)|\b(?:ТОО|АО|ЖШС|АҚ)\b")


def network_name(text: str) -> Iterator[Mention]:
    """«@name», the links of networks, and Latin words of the form of an account: with «_» or a dot that is no site's."""
    for cues, pattern in _NETWORKS:
        for match in cued(cues, pattern, text):
            if not _FILE.search(match[0]) and "___" not in match[0] and not match[0].startswith("www."):
                yield Mention(*match.span(), Category.HANDLE, "network_name")


def called_name(text: str) -> Iterator[Mention]:
    """What is called a nickname, an account or a by-name, before or after it: «под ником «…»», «…» деп атайды."""
    for match in chain(begun(_QUOTED_FIRST, _QUOTED, text), *(cued(cues, pattern, text) for cues, pattern in _CALLED)):
        if _PLAIN_WORD.fullmatch(match[match.lastindex or 1]) and not _SURE_CUE.search(match[0]):
            continue  # a word in quotes, «ақпараттық», is a way of speaking
        at, stop = match.span(match.lastindex or 1)
        if _BEAST.search(text, max(0, match.start() - 25), match.start()):
            continue
        if _GROUP_BEFORE.search(text, max(0, match.start() - 20), at) and not _SPEAKS.match(text, stop):
            continue
        if _is_name(match[match.lastindex or 1]) and not _GROUP.match(text, match.end(match.lastindex or 1)):
            yield _trimmed(match, "called_name")
            yield from _listed_after(match)


def _listed_after(match: Match[str]) -> Iterator[Mention]:
    """The nicknames that go on a list: «участники: «Руст», «Мага» и «Док»»."""
    start = match.start(match.lastindex or 1)
    if one := _ONE_BEFORE.search(match.string[max(0, start - 60) : start]):
        at = start - len(one[0])
        yield Mention(at + one.start(1) - one.start(), at + one.end(1) - one.start(), Category.HANDLE, "called_name")
    another = _ANOTHER.match(match.string, match.end(match.lastindex or 1))
    for _ in range(10):
        if another is None or not _is_name(another[1]):
            return
        yield Mention(*another.span(1), Category.HANDLE, "called_name")
        another = _ANOTHER.match(match.string, another.end(1))


def speaker(text: str) -> Iterator[Mention]:
    """Who writes in a correspondence that the act quotes, where the name is plainly not a person's: «name_777: …»."""
    places = [0, *(m.end() for m in _BEFORE_SPEAKER.finditer(text))]
    for pattern in (_SPEAKER, _EMOJI_SPEAKER, _STAMPED, _MIXED_SPEAKER):
        for match in at_places(places, pattern, text):
            if (match[1] or "").lower() in _SERVICE:
                continue
            if match[1] and ("_" in match[1] or match[1].isascii() and "." in match[1] or pattern is not _SPEAKER):
                yield Mention(*match.span(1), Category.HANDLE, "speaker")
            elif match.lastindex == 2:
                yield Mention(*match.span(2), Category.HANDLE, "speaker")


_CHAT = in_small_letters(r"(?:переписк|чат[аеы]?\b|скриншот|хат\s?алмас|хат\s?жазыс|жазысқан|голосов\w+\s+сообщени|хабарламалар|комментари|пікір(?:лер)?|whatsapp|ватсап|telegram|телеграм|диалог|сообщени\w+|жазған|хабарлас)[^\n]{0,200}:\s*\n((?:[^\n]{1,300}\n){2,40})")
_LINE = compile(
    r"^[>«\"\s–-]{0,4}(?:\[?[\d.,:/ ]{4,22}\]?\s?[–-]?\s?)?(?!\d|(?:От|Кому|Дата|Тема|Текст|Копия|From|To|Sent|Subject|Кімнен|Кімге)\b)([^\W\d][^:\n«»\[\](),;]{1,24}?)(?:\s?[\[(][\d.,: ]{4,20}[\])])?:\s(?=\S)",
    MULTILINE,
)
_KIN = compile(r"\s(?:апай|аға|ағай|тәте|көке|апа|әже|ата)$", IGNORECASE)


def chat_speaker(text: str) -> Iterator[Mention]:
    """Who writes in the lines «name: …» that follow the words «переписка», «чат», «хат алмасу»."""
    for chat in in_any_case(_CHAT, text):
        for match in _LINE.finditer(text, chat.start(1), chat.end(1)):
            if not _KIN.search(match[1]) and match[1].count(" ") <= 2 and not _PLAIN_WORD.fullmatch(match[1]):
                yield Mention(*match.span(1), Category.HANDLE, "chat_speaker")


def repeated_name(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Every further place of the nicknames in `found`, in any case and with Kazakh endings; linear in the text."""
    names = {text[m.start : m.stop].lstrip("@").lower() for m in found if m.category is Category.HANDLE}
    names = {n for n in names if len(n) >= 3 and "/" not in n}
    if not names:
        return
    any_name = "|".join(escape(n) for n in sorted(names, key=len, reverse=True)[:200])
    for match in compile(rf"(?<![\w.])@?(?:{any_name})(?:[а-яәіңғүұқөһ]{{1,4}}(?!\w)|(?!\w))", IGNORECASE).finditer(text):
        inflected = match[0].lower().lstrip("@") not in names
        if not (inflected and match[0].islower()):  # «бригадиром» is a trade, «Бригадиру» may be the by-name
            yield Mention(*match.span(), Category.HANDLE, "repeated_name")


_SPEAKS = compile(r"[»”\"']\s(?:предлож|написа|ответ|сообщи|спроси|скину|жаз)")
_BEAST = compile(r"(?<!\w)(?:собак\w{1,2}|п[её]с\w?|овчарк\w|щен\w{1,3}|кот|кота|кошк\w|лошад\w|жеребец|жеребца|кобыл\w|бык\w?|ит\w{0,3}|мысық\w{0,3}|жылқы\w{0,3}|ат)(?:\s\w{4,12})?\s$", IGNORECASE)
_GROUP_BEFORE = compile(r"(?<!\w)(?:групп|чат|канал|тоб|топ)[а-яәіңғүұқөһ]{0,6}\s(?:в\s)?(?:whatsapp|ватсап|telegram|телеграм)?\s?[«\"]$", IGNORECASE)
_GROUP = compile(r"[»”\"']\s(?:АҚ|ЖШС|АО|ТОО|топ|тоб|чат|арна|канал|групп|қауымдаст)")


def _is_name(name: str) -> bool:
    return name.lower().strip() not in _SERVICE and not _NOT_A_NAME.search(name) and name.count(" ") <= 2


def _trimmed(match: Match[str], rule: str) -> Mention:
    start, stop = match.span(match.lastindex or 1)
    while stop > start and match.string[stop - 1] in ".,;:":
        stop -= 1
    return Mention(start, stop, Category.HANDLE, rule)
