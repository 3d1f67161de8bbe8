"""What somebody does in court where a sentence says it instead of a title: «обвинение поддерживал Ким Р.», «хаттаманы Ким Р. жүргізді»."""
from re import IGNORECASE, Pattern, compile

from anonymizer.text.cues import in_small_letters
from anonymizer.text.words import Page
from models.mention import Mention, Role

REACH = 90  # characters before a name, and after it, in which such words stand

_TO_NAME = r"(?:\s?[–—:-])?\s{1,4}\Z"
_SOME = r"(?:\s[а-яё/.]{1,16}){0,3}?"  # «в суде», «по делу», «судебного заседания»

PANEL = compile(r"(?:состав\w{0,2}\s(?:суда|коллегии)|(?:сот|алқа)(?:ның|сының)?\sқұрамы\w{0,3})\s?[:–—-]\s{1,20}\Z", IGNORECASE)  # of whom a court is made up

# Words that stand before the name.
_BEFORE: tuple[tuple[Role, Pattern[str]], ...] = tuple((role, in_small_letters(pattern)) for role, pattern in (
    (Role.PROSECUTOR, rf"обвинени[еяю]{_SOME}\s(?:представл|поддерж|осуществл)\w{{1,8}}{_TO_NAME}"),
    (Role.PROSECUTOR, rf"(?:сторон\w{{1,2}}|от)\s(?:государственного\s)?обвинения(?:\s(?:представл|выступ|участв)\w{{1,8}})?{_TO_NAME}"),
    (Role.PROSECUTOR, r"представител\w{1,3}\s(?:\w{3,14}\s){0,2}прокуратуры(?:\s[\w.-]{2,16}){0,3}\s{1,4}\Z"),
    (Role.PROSECUTOR, rf"айыпта(?:у|ушы)\s(?:тарап|жағы)\w{{0,4}}{_TO_NAME}"),
    (Role.PROSECUTOR, rf"прокуратура(?:ның|сының)?\sөкілі{_TO_NAME}"),
    (Role.LAWYER, rf"защит[ауы]{_SOME}\s(?:представл|поддерж|осуществл)\w{{1,8}}{_TO_NAME}"),
    (Role.LAWYER, r"(?<!\w)защит[ау]\s?[–—:-]\s{1,3}\Z"),
    (Role.LAWYER, rf"(?:сторон\w{{1,2}}|от)\sзащиты(?:\s(?:представл|выступ|участв)\w{{1,8}})?{_TO_NAME}"),
    (Role.LAWYER, rf"қорға(?:у|ушы)\s(?:тарап|жағы)\w{{0,4}}{_TO_NAME}"),
    (Role.SECRETARY, rf"(?:ведени\w{{1,2}}\s(?:аудио\S{{0,12}}\s)?протокола|протокол\sв[её]л|протокол\sвела|(?<!\w)с/з){_SOME}(?:\s(?:поручен|осуществл|обеспеч|возлож)\w{{1,8}}(?:\sна)?)?{_TO_NAME}"),
    (Role.SECRETARY, rf"(?:аудио-?)?протокол{_SOME}\s(?:в[её]л|вела|вед[её]т){_TO_NAME}"),
    (Role.SECRETARY, rf"хаттама(?:ны|сын)?\sжүргіз(?:ген|уші|іп\sотырған){_TO_NAME}"),
    (Role.JUDGE, PANEL.pattern),
    (Role.JUDGE, r"(?:\A|[\n,;:(]|составе|участием)\s{0,8}суд\.\s{1,3}\Z"),  # «суд. Ким Р., секр. …», but not «обратился в суд. Ким Р. …»
))

_SAID = in_small_letters("обвинен|прокуратур|айыпта|защит|қорға|протокол|с/з|хаттама|суд\\.|состав|құрам")  # what each of them holds

# A noun before the name and a verb after it.
_AROUND: tuple[tuple[Role, Pattern[str], Pattern[str]], ...] = tuple((role, in_small_letters(before), in_small_letters(after)) for role, before, after in (
    (Role.PROSECUTOR, r"айыптауды\s{1,3}\Z", r"\s(?:\w{2,14}\s){0,2}(?:қолдады|қолдап|қолдаған|жүргізді|ұсынды)"),
    (Role.LAWYER, r"қорғауды\s{1,3}\Z", r"\s(?:\w{2,14}\s){0,2}(?:жүзеге|жүргізді|жүргізген)"),
    (Role.SECRETARY, r"хаттама(?:ны|сын)\s{1,3}\Z", r"\s(?:\w{2,14}\s){0,2}жүргіз(?:ді|ген|іп)"),
))

# An office in apposition: only of one who acts in it; many are advocates by trade.
_AFTER: tuple[tuple[Role, Pattern[str]], ...] = tuple((role, in_small_letters(pattern)) for role, pattern in (
    (Role.LAWYER, r",\s(?:защитник|адвокат|қорғаушы)\sпо\s(?:назначению|ордеру|соглашению)"),
    (Role.LAWYER, r",\s(?:защитник|қорғаушы)(?=[,;])"),
    (Role.LAWYER, r",\sадвокат,\s(?:не\s)?(?:прос|возра|поддерж|поясн|указ|заяв|полаг|ходатайств|счита|сұра|қолда|қарсы)"),
    (Role.PROSECUTOR, r"\s?\(прокуратура(?:\s[\w.-]{2,16}){0,3}\)"),
))


def duty(page: Page, mention: Mention) -> Role | None:
    """The office that the sentence around a name says its bearer acts in, None where it says none.

    >>> page = Page("обвинение в суде поддерживал Ким Р.Т., защиту – Тен Ю.С.")
    >>> [duty(page, Mention(at, at + 8, "PERSON")).value for at in (29, 48)]
    ['prosecutor', 'lawyer']
    """
    before, after = page.text[max(0, mention.start - REACH) : mention.start].lower(), page.text[mention.stop : mention.stop + REACH].lower()
    said = _SAID.search(before) and next((role for role, pattern in _BEFORE if pattern.search(before)), None)
    around = next((role for role, left, right in _AROUND if left.search(before) and right.match(after)), None)
    return said or around or next((role for role, pattern in _AFTER if pattern.match(after)), None)
