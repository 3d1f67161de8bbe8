"""How far an address reaches beyond the parts that are plain by themselves: its last numbers, its first names, and whole lines of forms."""
from collections.abc import Iterator
from re import IGNORECASE, MULTILINE, compile

from anonymizer.particulars.place_words import CAPITAL
from anonymizer.text.cues import begun, opening

_SMALL = "[а-яёәіңғүұқөһ]"
_MARK = (
    r"(?:корп(?:ус\w?|\.)?|блок\w{0,2}|литер\w{0,2}|лит\.|строени\w|стр\.|секци\w|апартамент\w{0,2}|апарт\.?|ап\.|эт(?:аж\w?|\.)|подъезд\w?|под\.|п-д|"
    r"кв(?:артир\w{1,2}|\.)?|комн(?:ат\w{1,2}|\.)|ком\.|пом(?:ещени\w|\.)|н\.\s?п\.|ВП|вход|дом\w?|д\.|үй|пәтер|пәт\.|бокс\w?|домофон|тупик|проезд|линия|участок|уч\.)"
)
_MARK_AFTER = r"(?:подъезд\w?|этаж\w?|кіреберіс\w*|қабат\w*|пәт(?:ер\w*|\.)|үй\w{0,4}|уй\w{0,4}|ү\.|бөлме\w*|корпус\w*|блок\w?|секция|квартир\w|комнат\w|кв\.|тупик|проезд|линия|орам\w*)"
_TAIL = compile(
    rf"\s\((?:\d{{6}}|(?:у|возле|рядом|напротив|времянка|общ\.|общежитие(?=\s)|бывш\.)\s[^()\n]{{3,40}})\)|(?:\s{{0,2}}[,;]?\s{{0,3}}|,?\n[ ]{{0,30}})\(?(?:{_MARK}\s?№?\s?(?:\d{{1,4}}(?:[-/]\d{{1,4}})?[а-яё]?|[«\"]?(?-i:[А-ЯA-Z])[»\"]?)(?!\w|[.,]\d)|"
    rf"№?\d{{1,4}}[а-я]?(?:-?(?:й|я|е|ая|ый|шы|ші|інші|ыншы))?[ -]?{_MARK_AFTER}(?!\w))",
    IGNORECASE,
)
_CUE = (
    r"(?i:прож(?:\.|ива\w+)|жив[её]т|живущ\w+|(?<!в\s)адрес\w{0,3}|мек(?:ен|\.)-?\s?жай\w*|зарегистрирован\w*|прописан\w*|прописк\w|регистраци\w(?=\s?[:–])|жительства|(?:тұрғылықты|тіркелген|тұратын)\s+жер\w*|т\.ж\.|(?:снима\w+|купил\w?)\s\w+)"
    r"(?:\s(?:по|адресу|проживания|жительства|прописки|месту|регистрации|в|на))*"
)
_SEGMENT = rf"(?=[^,\n]{{0,16}}(?:{CAPITAL}|«|\d{{6}}))(?:\d{{6}}|[^\d,;:()–\n]{{2,45}})"
_LEAD = compile(rf"(?<!\w){_CUE}(?:\sв\s{CAPITAL}\w+)?[\s:.…–—-]{{1,40}}((?:{_SEGMENT},?\s{{1,2}}){{1,6}})$")
_SPEECH = compile(r"(?<!\w)(?:где|что|у|матери|сестры|брата|анасы|әкесі|бірге|[а-яәіңғүұқөһ]+[мбп]ен|болып|ИП|ТОО|ЖК(?=\s[А-Я])|он|она|они|его|её|ее|и|с|со|совместно|вместе|мать|отец|сын|дочь|муж|жена|истец|истица|ответчи\w+|гр\.|являет\w*|владеет|имеет)(?!\w)|[.]\s[А-ЯӘ]\.|ИИН|ЖСН", IGNORECASE)


def widened(text: str, start: int, stop: int) -> tuple[int, int]:
    """The borders of an address with what belongs to it: names of a region or a compound that follow the word for an address before it,
    and numbers of a wing, a door, a floor after it.

    >>> text = "прож.: Асыл Тау, ул. Навои, 8, блок Б (апартаменты 3), один"
    >>> start, stop = widened(text, text.index("ул."), text.index(", блок"))
    >>> text[start:stop]
    'Асыл Тау, ул. Навои, 8, блок Б (апартаменты 3'
    """
    for _ in range(8):
        tail = _TAIL.match(text, stop)
        if not tail:
            break
        stop = tail.end()
    lead = _LEAD.search(text[max(0, start - 150) : start].rsplit("\n", 1)[-1])
    if lead and not _SPEECH.search(lead[1]):
        start -= len(lead[1])
    return start, stop


_LABELLED = compile(
    r"^[ \t*•–\d.)-]{0,8}(?:(?:фактическ\w+\s|домашн\w+\s|почтов\w+\s|үй\s|нақты\s)?(?:адрес(?:а|ом|)|мекен-?\s?жай\w{0,2})(?:\s(?:по\s)?(?:мест[аоу]|регистрации|проживания|прописк[еи]|жительства|фактический|должника|ответчика|истца|заявителя)){0,4}|"
    r"мест[оа]\s(?:жительства|проживания|регистрации)|прописка|прож(?:ивает|ивание|\.)|зарегистрирован[а]?|(?:тұрғылықты|тіркелген|тұратын|тұрақты)\s(?:жер\w{0,3}|мекен-?жай\w{0,2}|орны))"
    r"[ \t]*(?:\([^()\n]{1,30}\)[ \t]*)?[:.…_|–—][:.…_|–— \t]*([^\n|;]{6,170})",
    IGNORECASE | MULTILINE,
)
_ABROAD_FIRST = opening(r"прож|жив|адрес|мекен|зарегистрирован|прописан|прописк|регистраци|жительства|тұрғылықты|тіркелген|тұратын|т$|снима|купил")
_NEXT_FIELD = compile(r"[,.]?\s{1,3}(?:тел|моб|сот|иин|жсн|e-?mail|эл\.|ұялы|раб|факт|документ|ранее|шешімде|деп|(?-i:гражд|национ|образов|холост|женат|замуж|вдов|разведен|судим|военноо|азамат|ұлты|білімі|үйленген|тұрмыс))(?!\w*\s(?:ул|көш))", IGNORECASE)
_SENTENCE = compile(rf"[.;]\s{CAPITAL}{_SMALL}{{3,}}\s{_SMALL}{{3,}}")
_LIKE_ADDRESS = compile(rf"(?=.*\d|.*\b(?:[сп]\.|сел[оа]\b|пос\.|посёлок|аул|ауыл|а/о|с/о|р-н|район|ауд|кент|зимовк|разъезд|көш|ул\.))(?=.*{CAPITAL}{_SMALL}|.*[А-ЯA-Z]{{4}}|.*[A-Z][a-z])")
_ABBREVIATED = compile(r"(?<!\w)[^\W\d]{1,4}\.$")
_ABROAD = compile(rf"(?<!\w){_CUE}[\s:–-]{{1,3}}(?=(?:\d{{1,5}}\s)?[^\d\n;]{{3,80}}\d)((?:\d{{1,5}}\s)?[A-ZÀ-ÞİŞĞ][A-Za-zÀ-žß0-9 .,:/'-]{{10,120}}[A-Za-zß0-9])")


def labelled_lines(text: str) -> Iterator[tuple[int, int]]:
    """What stands on a line of a form after the word for an address, up to the next field, and what stands after it in Latin letters.

    >>> text = "Адрес: 050000, Алматы, Достык, 5-12, тел. 8 701 555 18 42"
    >>> [text[slice(*line)] for line in labelled_lines(text)]
    ['050000, Алматы, Достык, 5-12']
    """
    for match in _LABELLED.finditer(text):
        start, value = match.start(1), match[1]
        ends = [m.start() for m in (_NEXT_FIELD.search(value), *_SENTENCE.finditer(value)) if m and not _ABBREVIATED.search(value[: m.start() + 1])]
        value = value[: min(ends, default=len(value))].rstrip(" ,;")
        value = value if _ABBREVIATED.search(value) else value.rstrip(" .")
        if _LIKE_ADDRESS.match(value):
            yield start, start + len(value)
    for match in begun(_ABROAD_FIRST, _ABROAD, text):
        yield match.span(1)
