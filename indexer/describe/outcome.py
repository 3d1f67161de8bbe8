"""How the act decided: by the words of its operative part, first rule that holds."""
import re
from functools import cache

from indexer.describe.reading import Reading
from models.act import ActKind, CaseCategory, Instance, Outcome

Rule = tuple[Outcome, str]

_ON = r"(?:[^.\n]|\.(?=\S)|(?<=\s\w)\.)"  # of one sentence, in which a dot may close an abbreviation: «суда г.Актау от 3 мая 2023 г. изменить»
HIGHER: tuple[Rule, ...] = (
    (Outcome.UPHELD, r"^(?:(?!отмен|измен(?:ить|ен)|куши|жойыл|бузыл|озгерт|(?<!\w)част|болиг|остальн|калган)[^;]){0,600}?(?:без изменени\w(?! в (?:част|остальн))|озгериссиз)"),
    (Outcome.REMITTED, r"(?:направить|возвратить|передать)[^.\n]{0,90} на (?:новое|повторное)|на новое (?:судебное )?рассмотрени|жана(?:дан)? (?:сот )?карау(?:га)?|кайта карауга"),
    (Outcome.CHANGED, r"(?:решени|приговор|постановлени|определени|судебн\w+ акт)" + _ON + r"{0,160}(?:изменить|(?<!без )изменен)|озгертилсин|озгерти[лп]|озгерту"),
    (Outcome.REVERSED, r"(?<!\w)отменить|(?<!\w)отменен|куши (?:толык |ишинара )?жойыл|кушин жою|бузылсын"),
    (Outcome.UPHELD, r"без изменени|озгериссиз|озгертусиз|озгертилмей"),
    (Outcome.DISCONTINUED, r"производство[^.\n]{0,60} прекратить|прекратить производство|токтатылсын|кыскартылсын"),
    (Outcome.UPHELD, r"(?:апелляци|кассаци|жалоб|шагым|отинишхат)\w*[^.\n]{0,160}(?:канагаттандырусыз|без удовлетворени)"),
    (Outcome.RETURNED, r"(?:жалоб|протест)[^.\n]{0,80}(?:возвратить|вернуть)|шагым\w*[^.\n]{0,60}кайтарылсын"),
)
CRIMINAL: tuple[Rule, ...] = (
    (Outcome.CONVICTED, r"призна(?:ть|в)(?: .{0,250}?)? виновн|кинали деп|осудить|сотта[лу]|назначить наказание|лишени\w+ свободы|ограничени\w+ свободы|бостандыгынан айыр"),
    (Outcome.ACQUITTED, r"(?<!\w)оправдать|оправдан|акталсын|невиновн|акта[лу]"),
    (Outcome.DISCONTINUED, r"прекратить|токтатылсын|кыскартылсын"),
)
OFFENCE: tuple[Rule, ...] = (
    (Outcome.PENALTY, r"признать(?: .{0,250}?)? виновн|кинали деп|подвергнуть|назначить .{0,60}наказание|наложить[^.]{0,120}(?:взыскани|штраф)|(?:штраф|арест)[^.\n]{0,40}(?:в размере|сроком)"
                      r"|айыппул|камакка ал(?:у|ын)|камалсын|камауга алынсын|кукыгынан[^.\n]{0,30} айыр|ескерту|предупрежден|лишить права|особые требования|ерекше талаптар"),
    (Outcome.DISCONTINUED, r"прекратить|токтатылсын|кыскартылсын"),
)
_POSITIVE = (
    r"удовлетворить|удовлетворен(?!и)|взыскать|взыскивать|обязать|(?<!о)признать|расторгнуть|установить|определить|восстановить|выселить|разрешить|санкционир|лишить|вселить|снять|освободить"
    r"|канагаттандырыл|канагаттандыру(?!сыз|дан)|ондирил|деп таны|деп танил|тусинил|бузылсын|айкындалсын|миндеттел|шыгарылсын|аныкталсын|калпына келтир|айырылсын"
    r"|куши жойылсын|рауксат|рухсат|руксат|белгиленсин|босатылсын|санкциялан|болинсин"
)
_NEGATIVE = r"отказать|отказано|без удовлетворени|бас тарт|канагаттандырусыз|канагаттандырудан"
_COUNTERCLAIM = re.compile(r"встречн\w+ иск|карсы тала[пб]")
_SENTENCE = re.compile(r"[^.;]+[.;]?|[.;]")
GENERAL: tuple[Rule, ...] = (
    (Outcome.SETTLED, r"утвердить (?:мировое )?соглашение|утвердить мировое|соглашени\w+[^.\n]{0,80}(?:утвердить|утверждено)|(?:татуласу|битимгершилик|медиаци\w+)[^.\n]{0,90}бекитилсин|келисим\w* бекитилсин"),
    (Outcome.RETURNED, r"(?:иск|заявлени|жалоб|ходатайств)\w*[^.\n]{0,160}(?:возвратить|вернуть)(?! на)|(?:возвратить|вернуть)[^.\n]{0,40}(?:иск|заявлени|жалоб)"
                       r"|(?:арыз|талап|отиниш|шагым)\w*[^.\n]{0,160}кайтарылсын|кайтарылсын[^.\n]{0,40}(?:арыз|талап)"),
    (Outcome.LEFT_UNCONSIDERED, r"без рассмотрени|караусыз калдыр"),
    (Outcome.DISCONTINUED, r"производство[^.\n]{0,80} прекратить|прекратить производство|дел\w+[^.\n]{0,60} прекратить|ис жургизу\w*[^.\n]{0,60} (?:токтатыл|кыскартыл)|ис[^.\n]{0,60}кыскартылсын"),
    (Outcome.GRANTED_IN_PART, r"удовлетворить частично|частично удовлетворить|удовлетворить в части|удовлетворен\w* частично|ишинара канагаттандыр"
                              r"|(?:в остальной части|в удовлетворении остальн|в остальном)[^.;\n]{0,120}отказа|калган болиг\w+[^.\n]{0,120}(?:бас тарт|канагаттандырусыз)|болигинде (?:талап )?бас тартылсын"),
    (Outcome.REFUSED, rf"^(?:(?!{_POSITIVE}).)*?(?:{_NEGATIVE})"),
    (Outcome.GRANTED_IN_PART, rf"(?:{_POSITIVE}).*?(?:{_NEGATIVE})"),
    (Outcome.GRANTED, rf"{_POSITIVE}|отменить|жойылсын|назначить|тагайында|берилсин|внести|исправ|заменить|читать|окылсын|ауыстырылсын|тузет|ондиру|айыру|разъяснить|привлечь|отложить"),
)
LONGEST = 8000  # characters of the operative part that are read for the outcome
CONCERNING = re.compile(r"(?:может быть обжалован|вправе подать|апелляционн\w+ жалоб\w+ (?:подается|может)|шагым (?:берилуи|беруге|жасауга)|жогары турган)")


def outcome(operative: str, kind: ActKind, category: CaseCategory, instance: Instance) -> Outcome:
    """The outcome that the operative part, in bare letters, speaks of; OTHER when no rule holds.

    >>> outcome("иск удовлетворить частично.", ActKind.DECISION, CaseCategory.CIVIL, Instance.FIRST).value
    'granted_in_part'
    """
    text = " ".join(operative.split())
    return next((found for found, pattern in _rules(kind, category, instance) if _compiled(pattern).search(text)), Outcome.OTHER)


def of_reading(reading: Reading, start: int, kind: ActKind, category: CaseCategory, instance: Instance) -> Outcome:
    """The outcome of the act whose operative part begins at `start`; how to complain is not part of it."""
    operative = reading.bare[start : start + 2 * LONGEST]
    ending = CONCERNING.search(operative)
    decided = operative[: min(ending.start(), LONGEST) if ending else LONGEST]
    main = "".join(part for part in _SENTENCE.findall(decided) if not _COUNTERCLAIM.search(part))
    return outcome(main or decided, kind, category, instance)


def _rules(kind: ActKind, category: CaseCategory, instance: Instance) -> tuple[Rule, ...]:
    if instance is not Instance.FIRST:
        return HIGHER + GENERAL
    if kind is ActKind.SENTENCE:
        return CRIMINAL
    if category is CaseCategory.OFFENCE and kind is ActKind.RESOLUTION:
        return OFFENCE
    return GENERAL


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
