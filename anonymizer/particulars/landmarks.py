"""Homes told by what stands beside them and not by a number: «за мечетью, третий дом от угла», «мешіт жанындағы көк дарбазалы үй»."""
from collections.abc import Iterator
from re import compile

from anonymizer.particulars.companies import is_of_company
from anonymizer.text.cues import begun, opening
from models.mention import Category, Mention

_SMALL = "[а-яёәіңғүұқөһ]"
_KK_BESIDE = (
    r"(?:жан|қас|арт|алд|қарсы|маң|жағ|бұрыш|шет|бас|тұс|бой|іргес|ар[ғт]|астынғы|үстінгі|сол|оң)\w{0,3}(?:ын|ін|[ыі])?(?:да|де)(?:ғы|гі)|кейінгі|бергі|арғы|шеткі|соңғы|бірінші|екінші|үшінші|төртінші|бесінші"
)
_KK_DWELLING = r"(?:үй|барак|вагон|қақпа|дарбаза|қора|күрке|жертөле|қос|саяжай|баспана)(?:с?[ыі](?!\w))?(?:с?[ыі]н?)?(?:д[ае]н?|т[ае]н?|[ғг][ае]|[кқ][ае]|[нтд][ыі]ң|н[ыі])?(?!\w)"
_KK_SIDE = r"(?:бет|бой|шет|жан|қас|арт|алд|маң|тұс)[ыі](?:нда|нде)?"
_RU_BESIDE = r"(?:за|напротив|возле|около|рядом\sс|позади|недалеко\sот|неподал[её]ку\sот|в\sконце|у|через\sдорогу\sот)"
_RU_ORDER = r"(?:перв|втор|трет|четв[её]рт|пят|шест|последн|предпоследн|крайн|углов)\w{1,3}"
_RU_DWELLING = r"(?:дом\w{0,2}|калитк\w|ворота|двор\w?|подъезд\w?|барак\w?|вагончик\w?|времянк\w|юрт\w)"
_RU_LOOKS = rf"с\s(?:{_SMALL}{{4,15}}\s){{1,2}}(?:ворот|крыш|забор|двер|калитк|ставн|фасад)\w{{1,4}}"
_KK_LANDMARK = (
    rf"(?:[\w-]{{3,20}}\s){{1,5}}?{_KK_SIDE}(?=,)|(?:{_SMALL}{{3,20}}\s){{1,4}}?(?:{_KK_BESIDE})(?:\s{_SMALL}{{2,16}}){{0,4}}?\s{_KK_DWELLING}"
)
_RU_NEAR = rf"(?!у\s){_RU_BESIDE}\s(?!сч[её]т|исключ|границ|пределам|меся|года?|тр[её]х|двух|полу)(?:{_SMALL}{{4,18}}\s){{0,2}}{_SMALL}{{4,18}}(?=[,;.)\n])"
_RU_LANDMARK = (
    rf"{_RU_ORDER}\s{_RU_DWELLING}(?!\w)(?:\s(?:от|за|справа|слева|после)(?:\s{_SMALL}{{3,15}}){{0,2}})?(?=[,;.)\n]|$)|"
    rf"{_RU_DWELLING}\s(?:{_RU_LOOKS}(?:\s{_RU_BESIDE}\s{_SMALL}{{4,18}})?|{_RU_BESIDE}\s(?:{_SMALL}{{4,18}}\s){{0,2}}{_SMALL}{{4,18}}(?=[,;.)\n]|\s(?:по|на)\s|$))"
)
_NEXT = compile(rf",\s(?:{_KK_LANDMARK}|{_RU_NEAR}|{_RU_LANDMARK})")
_HOME = opening(r"үй|тұр|мекен|дом$|жив|прож|адрес|место")
_AT_HOME = compile(
    rf"(?<!\w)(?i:(?:үйі|тұрағы|баспанасы|мекен-?жайы|тұрғылықты\s(?:жері|мекені)|тұратын\sжері)(?!\w)\s?(?:[–—:-]\s)?(?:(?:сол|осы)\s(?:көше|ауыл|кент)\w{{0,5}},?\s)?|"
    rf"(?:дом\s(?:его|её|ее|ответчи\w{{1,3}}|ист(?:ца|ицы)|свидетел\w{{1,3}})|адрес|место\sжительства|прожива(?:ет|ющ\w{{2,3}})|прож\.|жив[её]т)(?!\w)\s?(?:[–—:-]\s|в\s)?)"
    rf"((?:{_KK_LANDMARK}|{_RU_LANDMARK})(?:\s(?:по|на)\s(?:ул\.|улице)\s?[А-ЯЁӘІҢҒҮҰҚӨҺ][\w-]+)?)"
)
_LIVING = compile(rf"(?<!\w)((?:{_SMALL}{{3,20}}\s){{1,4}}?(?:{_KK_BESIDE})(?:\s{_SMALL}{{2,16}}){{0,4}}?\s{_KK_DWELLING})\s(?:{_SMALL}{{3,15}}\s)?тұр(?:ады|атын|ған|ып)(?!\w)")
_TOLD = opening("мекен|тұрғылықты|тұратын|тұрақты|тіркелген|адрес|место")
_SAID_KK = compile(
    r"(?<!\w)(?i:мекен-?\s?жай\w{0,4}|(?:тұрғылықты|тұратын|тұрақты|тіркелген)\s(?:жер|мекен|орн)\w{0,5})\s?(?:[–—:-]\s)?(?:[а-яәіңғүұқөһ]{3,16}(?:да|де|та|те)\s)?"
    r"([^.;:()\n]{3,40}?(?:[.,][^;:()\n]{1,40}?){0,4})\s(?=деп\s(?:көрсет|жаз|тіркел|атал|белгілен|мәлімде|ата[пғл]|айт))"
)
_SAID_RU = compile(r"(?<!\w)(?i:адрес\w?|место\s(?:жительства|регистрации|проживания))(?:\s[а-яё]{3,14}){0,2}\s(?i:указан|записан|назван|значится|обозначен|фигурирует)\w?\s(?:как\s|[–—:]\s)[«\"]?([^.;\n»]{4,40}(?:[.,][^;\n».]{1,40}){0,4})")
_LIKE_PLACE = compile(
    r"(?=.*[А-ЯЁӘІҢҒҮҰҚӨҺ])(?=.*(?:\d|,|қ\.|қала|ауыл|(?<!\w)а\.|аудан|көше|к-сі|к\.|үй|кент|бөлім|село|(?<!\w)[гсп]\.|ул\.|улиц|дом|мкр|ш/а|м/а|станци|разъезд))"
)
_OFFICE = compile(r"ЖШС|АҚ|ТОО|АО(?!\w)|сот[ыіт]|суд(?!им)|прокур|полиц|әкімд|акимат|департамент|заңды|юридич|электронд|электронн", )


def landmark(text: str, stop: int) -> int:
    """The end of what describes the place further behind an address that ends at `stop`, or `stop`.

    >>> text = "прож.: с. Шаульдер, за мечетью, третий дом от угла, ранее не судим"
    >>> text[:landmark(text, text.index(", за"))]
    'прож.: с. Шаульдер, за мечетью, третий дом от угла'
    """
    for _ in range(3):
        further = _NEXT.match(text, stop)
        if not further:
            break
        stop = further.end()
    return stop


def described_home(text: str) -> Iterator[Mention]:
    """What words say is a home, an address or a dwelling, by what stands beside it; offices stay.

    >>> text = "Жауапкердің үйі – мешіт жанындағы көк дарбазалы үй; мекенжайы Арыс қ., су мұнарасының жаны деп жазылған"
    >>> [text[m.start:m.stop] for m in described_home(text)]
    ['мешіт жанындағы көк дарбазалы үй', 'Арыс қ., су мұнарасының жаны']
    """
    for match in (*begun(_HOME, _AT_HOME, text), *_LIVING.finditer(text)):
        yield Mention(*match.span(1), Category.ADDRESS, "described_home")
    for pattern in (_SAID_KK, _SAID_RU):
        for match in begun(_TOLD, pattern, text):
            office = _OFFICE.search(text, max(0, match.start() - 50), match.end(1)) or is_of_company(text, match.start(1))
            if _LIKE_PLACE.match(match[1].replace("\n", " ")) and not office:
                yield Mention(*match.span(1), Category.ADDRESS, "described_home")
