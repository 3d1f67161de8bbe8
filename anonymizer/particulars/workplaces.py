"""Employers and schools that identify a private person; parties to the case are public and stay."""
from collections.abc import Iterator
from re import IGNORECASE, Match, compile

from anonymizer.particulars.workplace_words import CAPITAL, FORM, JOB, KK_FARM, KK_FORM, KK_NOUN, PLACE_OF_WORK
from anonymizer.text.cues import around, begun, near, opening, places_of
from models.mention import Category, Mention

_NOT_WORK = r"(?!\s*(?:«?(?:хорошо|отлично|удовл)|суд[аеу]?\b|прокуратур|полици|ДП\b|УП\b|ОП\b|ряд(?:ах|ы)(?!\w)|должност|звани|качеств|состав[еу]|отношени|период|врем|течени|результат|департамент|министерств|акимат|соты?\b))"
_LOCAL = r"(?:районн|городск|областн|центральн|сельск|поселков|многопрофильн|республиканск|национальн|участков|детск)\w{2,3}"
_WORKS = compile(
    r"(?<!\w)(?:(?:работа(?:ет|ющ\w{2,4}|вш\w{2,3}|л[аи]?|я)|раб\.|(?:берут|взяли|возьмут|зовут|звали|пригласили|перевели|перевед[её]н\w?|переш[её]?ла?)(?:\sна\sработу)?"
    rf"(?=\s(?:в|на)\s(?:[а-яё]{{4,20}}\s)?(?:{FORM}\s|{PLACE_OF_WORK}\s|«))|"
    r"подрабатывал?\w{0,3}|трудится|трудоустройств\w(?=\s+в)|трудоустроен\w?|трудил\w{2,3}|служи[тл][аи]?|служащ\w{2,3}|служб\w|устроил\w{2,3}|обучает\w{0,2}|обучал\w{2,3}|обучающ\w+|препода[её]т|учится|учил\w{2,3}|учит|уволен\w?|уволил\w{2,3}|состоит\s+в\s+штате)"
    rf"(?:\s+(?!(?:в|на|у|из|с|по|к|от)\s)[а-яё/-]{{2,25}}){{0,5}}\s+(?:(?:в|на|из)\s+|у\s+(?={FORM}))|"
    r"(?:посеща(?:ет|ют|ющ\w{2,3}|л[аи]?)|окончил[аи]?|коллег(?:а|и|ой|е|у|ам|ами)?\s+(?:[а-яё]{4,14}\s+){0,2}по(?!\s\w{4,20}\sделам)|по\s+месту\s+(?:работы|уч[её]бы|службы)\s+(?:в|на)|(?:заработн\w+\s+плат\w|зарплат\w)(?:\s+получа\w+)?\s+в|(?:проходи[тл][аи]?|проходящ\w+)\s+(?:военную\s+|срочную\s+|производственную\s+)?(?:службу|практику|стажировку|обучение)\s+(?:по\s+контракту\s+)?в)\s+|"
    rf"трудов\w{{2,3}}\s+(?:правоотношени|отношени|договор)\w{{1,2}}\s+(?:[а-яё]{{4,14}}\s+){{0,2}}(?:с|в)\s+(?={FORM}\s)|(?:принят|зачислен)\w?\s+(?:в|на)\s+(?:штат|должность|работу)\s+(?:[а-яё]{{4,20}}\s+)?(?:в\s+)?(?={FORM}\s)|"
    r"мест[оа]\s+(?:его\s+|её\s+|ее\s+)?(?:работы|уч[её]бы|службы)(?:\s+(?:истца|ответчика|должника|подсудим\w+))?\s{0,2}[:–—(-]?[ \n]{0,2}(?! )|характеристик\w{1,2}\s+(?:из|от)\s+|справк\w{1,2}\s+(?:с|из|от)\s+(?:места\s+работы\s+)?[(–—-]?\s*|(?:ходит|ходил[аи]?|ходят|поместили|помещ[её]н\w{0,2}|определ[её]н\w{0,2}|принят\w?(?:\s+на\s+работу)?)\s+в\s+(?=\S+\s(?:сад|дом)|сад|школ|ясл|приют|интернат|центр\s+(?:поддержки|адаптации)|лице|гимнази)|(?:работодател\w{1,3}(?:\s(?:должника|ответчика|истца))?|работает|трудоустроен\w?|по\sместу\sработы(?:\s(?:должника|ответчика|истца))?)\s?(?:[:–-]|\sв\s)\s?|(?:характеристик|справк)\w{1,2}\s+(?=школ|СОШ|СШ|гимнази|лице|колледж|детск|КГУ\s«[^»]{0,40}(?:СОШ|СШ|[Шш]кол|[Гг]имн|[Лл]ице))|характеристик\w{1,2}\s+с\s+места\s+(?:работы|уч[её]бы)\s+(?:в|из)\s+|торгу(?:ет|ют|ющ\w{2,3})\s+на\s+|заним(?:ает|ал)\w{2,3}\s+в\s+(?=ДЮСШ|школ|секци|кружк|студи)|(?:воспитыва\w{2,5}|находи\w{2,4}|содерж\w{2,6})\s+в\s+(?=детск\w{2}\sдом|доме?\sреб[её]нка|приют|интернат)|выдан\w?\s+для\s+|характеристик\w[^.;\n]{0,25}выданной\s+(?:директором\s+)?|"
    rf"(?:диплом|аттестат)\w{{0,2}}\s[^.;\n]{{0,40}}?(?:выдан\w?(?:\sв)?|об\sокончании)\s+(?=(?-i:[А-Я]\w{{1,20}}У)\b|{PLACE_OF_WORK}\s|(?-i:[А-Я]\w+ск)\w{{2,3}}\s)|"
    rf"(?<!\w)(?:{JOB}|должност\w{{1,2}}|тренер\w{{0,2}}|начальник\w{{0,2}}|руководител\w{{1,2}}|глав[аеу]|работа(?:ет|ющ\w{{2,4}}|л[аи]?)|класс[ае]?|курс[ае]?)(?:\s[^.;,\n«№(]{{0,40}}?)??\s"
    rf"(?:в\s|на\s)?(?={FORM}\s[«№]|(?:(?!класс|курс)[а-яё-]{{4,20}}\s)?{PLACE_OF_WORK}\s(?:№|«|имени|им\.|г\.|для\s|ст\.\s|{CAPITAL}(?!\w{{1,20}}\s?{CAPITAL}\.))|{_LOCAL}\s(?:[а-яё-]{{4,20}}\s){{0,2}}?{PLACE_OF_WORK}(?!\w)|{CAPITAL}[а-яё]+(?:ого|ой)\s{PLACE_OF_WORK}(?!\w)|{CAPITAL}\w+ск\w{{2,3}}\s[а-яё\s]{{0,30}}{PLACE_OF_WORK}|(?-i:[А-Я]\w{{1,20}}(?:У|НУ|ГУ|ТУ))\b|кафедр\w\s))"
    + _NOT_WORK,
    IGNORECASE,
)
_WORKS_FIRST = opening(  # the words that can open it
    rf"работ|раб$|бер|взял|возьм|зов|звал|пригла|перев|переш|подрабат|труд|служ|устро|обуча|препода|учи|увол|состоит|посеща|окончил|коллег|по$|заработн|зарплат|проход|мест[оа]$|справк|ход|помест|помещ|определ|принят|характеристик|торгу|заним|воспитыва|наход|содерж|выдан|диплом|аттестат|"
    rf"должност|тренер|начальник|руководител|глав|класс|курс|(?:зав|зам|нач|зубной|помощник)|{JOB}"
)
_FROM_HERE = compile(  # words of an organization's name, up to what ends it
    rf"(?P<core>(?=(?:[а-яё-]{{2,20}}\s{{1,2}}){{0,4}}(?:{FORM}|{PLACE_OF_WORK}|{CAPITAL}|[«№]))(?:«[^«»]{{1,110}}»|[^,;:()\n|]){{2,100}})"
)
_AND_ORGANIZATION = compile(rf"(?:\sи|,(?:\sа)?\sтакже|,)\s(?P<core>(?:{FORM}\s«|{PLACE_OF_WORK}\s[«№])[^,;:()\n|]{{2,80}})", IGNORECASE)
_NOUN = compile(PLACE_OF_WORK, IGNORECASE)
_GOES_ON = compile(r"\s*(?:№|«|г\.|города|имени|им\.|район|села|с\.)")
_TOKEN = compile(r"на\sПХВ|«[^»]{1,110}»(?:[^«»\n]{1,30}»)?|№\s?\d{1,6}|\d{1,6}|[\w.-]+")
_TITLES = frozenset("батыра батыр би хана хан ата баба".split())
_ENDS = frozenset("где который которая на с со по в и из от к о об за при что как после до слесарем водителем".split())
_KK_UNIVERSITY = r"(?:[А-ЯӘІҢҒҮҰҚӨҺ]{1,4}[а-яәіңғүұқөһ]{0,3}[А-ЯӘІҢҒҮҰҚӨҺ]{0,2}[УҰ][УТ]?(?<=[А-ЯӘІҢҒҮҰҚӨҺ]{2}[УТ])(?:-\w{2,5})?|(?:ҚазҰ|ЕҰ|ҚарМ|ЖМ|ШМ|АМ|ОҚМ|БҚМ|СҚМ|ҚМ)У(?:-\w{2,5})?)"
_KK_ORGANIZATION = compile(
    rf"«[^«»\n]{{2,60}}\s(?:{KK_NOUN})»(?:\s{{1,2}}{KK_FORM}(?!\w))?|"
    rf"(?:«[^«»\n]{{2,60}}»(?:[^«»\n.;]{{1,30}}»)?|«[^«»()\n]{{0,40}}«[^«»\n]{{2,60}}»{{1,2}})(?:\s{{1,2}}[\w-]{{3,20}}){{0,2}}?\s{{1,2}}(?:{KK_NOUN}(?:»?\s{{1,2}}{KK_FORM})?|{KK_FARM}|{KK_FORM})(?!\w)|"
    rf"(?<!\w)(?:{CAPITAL}[\w-]{{1,30}}\s{{1,2}}(?:(?:би|батыр|ата|хан|баба)\s)?(?:ауыл|қала|аудан|кент)\w{{0,10}}\s{{1,2}}|(?<=[а-яәіңғүұқөһ,;]\s){CAPITAL}[\w-]{{3,20}}\s|(?:{CAPITAL}[\w.-]{{1,20}}\s){{1,2}}атындағы\s|(?:қалалық|аудандық|облыстық|орталық|ауылдық)\s)?№\s?\d{{1,6}}\s{{1,2}}(?:«[^«»\n]{{1,40}}»\s)?(?:[а-яәіңғүұқөһ-]{{3,20}}\s){{0,3}}?{KK_NOUN}|"
    rf"(?<!\w)\d{{1,3}}\s?-\s?(?:ші|шы)\s(?:[а-яәіңғүұқөһ]{{3,20}}\s){{0,2}}?{KK_NOUN}(?!\w)|(?<!\w){CAPITAL}[\w-]{{2,20}}\s(?:ауылдық\sокругі|ауданы|қаласы|ауылы)\s(?:әкімінің|әкімі|әкімдігінің)\sаппаратын[ыа]\w|(?<!\w){CAPITAL}[\w-]{{1,20}}\s(?:локомотив|вагон|теміржол)\s(?:депо|вокзал)\w{{0,5}}|"
    rf"(?<![\w.])(?:{CAPITAL}\.\s?){{0,2}}{CAPITAL}[\w-]{{2,20}}\s(?:атындағы\s)(?:[\w-]{{3,20}}\s){{0,3}}?(?:{KK_NOUN}|{_KK_UNIVERSITY})(?!\w)|(?<!\w){_KK_UNIVERSITY}(?!\w)|(?<!\w)(?:аудандық|қалалық|облыстық|орталық|ауылдық|республикалық)\s(?:[а-яәіңғүұқөһ-]{{4,20}}\s){{0,2}}?{KK_NOUN}(?!\w)|"
    rf"(?<![\w.])(?!\w{{1,28}}[нтд][ыі]ң\s){CAPITAL}[\w-]{{1,30}}(?:\s(?:би|батыр|ата|хан))?(?:\s(?!сот|прокур|\w{{1,20}}[нтд][ыі]ң\s)[\w-]{{3,20}}){{0,2}}?\s{{1,2}}{KK_NOUN}"
)
_KK_WORDS = opening(rf"{KK_NOUN}|балалар|сауда|кен$|қызмет|әскери|орта$|жалпы|бала$|{KK_FARM}|{KK_FORM}|шаруа|аппаратын|локомотив|вагон|теміржол")
_KK_UNIVERSITY_END = compile(r"[УҰ][УТ]?(?![^\W\d])")
_KK_WORKS_AFTER = compile(
    r"^[»)]?,?\s{1,2}(?:[^.;:\n()]{0,50}?(?<!\w))?(?:жұмыс\s+(?:істе|жаса)\w+|істе(?:йді|п|ген|йтін)\w*|еңбек\s+ет\w+|қызмет(?:кер\w*|\s+(?:ет|атқар)\w+)|оқиды|оқып|оқитын\w*|оқыған|оқуда|студент\w*|оқушы\w*|курсант\w*|мұғалім\w*|тәрбиеші\w*|"
    r"тәрбиелен\w*|жұмыстан\s+(?:шық|босат)|сабақ\s+бер|жаттықтыр|аспаз|санитар|магистрант|докторант|сауда\s+жаса|сарбаз|дәрігер\w*|медбике\w*|мейіргер\w*|слесар\w*|токар\w*|жүргізуші\w*|дәнекерлеуші\w*|сантехник\w*|сатушы\w*|күзетші\w*|кітапханашы\w*|инженер\w*|есепші\w*|бухгалтер\w*|кассир\w*|бұрғылаушы\w*|аспазшы\w*|"
    r"жұмысшы\w*|жұмыскер\w*|жұмысы\w*|тазалаушы\w*|электр\w*|менеджер\w*|оператор\w*|маман\w*|шебер\w*|бара(?:ды|тын)|жүк\s+таси?|ақша\s+тауып|табыс\w*\s+тап|вахта\w*|зейнет\w*|зоотехник\w*|малшы\w*|шопан\w*|бригадир\w*|сантехник\w*|қатысады|тәлім|білім\s+ал\w+|\d{1,2}-?\s?(?:сынып|курс)\w*|\d{1,2}\s«|көмекші\w*|машинис[тi]\w*|экскаватор\w*|жетекші\w*|есепші\w*|аға\s\w+|директор\w*|меңгеруші\w*|жалақы|анықтама\w*|мінездеме\w*|емделіп|кезекшілік|лаборант|фельдшер|хирург|терапевт|педиатр|психолог|логист|программист|технолог|механик|юрист|экономист|администратор|диспетчер|курьер|официант|бармен|таксист|тракторист|агроном|ветеринар|акушер|стоматолог|провизор|фармацевт|методист|завуч|доцент|профессор|ассистент|электрик|сварщик|монтаж|охранник|вахт[её]р|тренер|кондуктор|парикмахер)",
)
_KK_TRADE_AFTER = compile(r"^\s(?:\w{3,20}\s)?(?!үшінш|бірінш|екінш|төртінш|жәбірлен|орынд|қатыс|басш|тергеу|қолдау)\w{3,20}(?<!беру)(?<!алу)(?<!ін)(?:шы|ші)(?:с[ыі])?(?!\w)")
_KK_WORKS_BEFORE = compile(
    r"(?:(?:жұмыс|еңбек)\s+орн\w*|(?:еңбек\s+еткен|жұмыс\s+істе\w+|оқы(?:ған|тын)|оқитын)\s+жер\w*|бітірген\s+мектеб\w*|жалақы\w*|айлығын|жұмыс\s+беруші\w*|мектептен|балабақшадан|колледжден|күзетші\w*\s[^.;,\n«]{2,30}\(|оқу\s+орн\w*|қызмет\s+орн\w*|дәрігер|мұғалім|жұмысшы|слесарь|медбике|тәрбиеші|қызметкері|жұмыста|табысым\s+тұрақты|әскери\s+қызметте|қызметте|студент|оқушы|курсант|ж\.т\.)\w*\s*[,:(–—-]?(?:\s[^.;,\n«]{0,30}(?:дағы|дегі|тағы|тегі))?\s*[(«]?\s*$"
)
_BRACKETED = compile(
    rf"(?<!\w)(?i:куә|свидетель|потерпевш\w{{2}}|жәбірленуші)\s[^()\n.;:]{{3,60}}\((?P<who>(?:«[^«»\n]{{2,40}}»\s(?:[а-яәіңғүұқөһ]{{3,15}}\s)?{KK_NOUN}|{CAPITAL}[\w-]{{2,20}}\s(?:[а-яәіңғүұқөһ]{{3,20}}\s)?{KK_NOUN}|{FORM}\s«[^»\n]{{2,60}}»))\)|"
    rf"(?<!\w)(?:жұмыста|жұмыс\s+орнындағы|врач|учител\w{{1,2}}|водитель|бухгалтер|медсестра|дәрігер|мұғалім|жүргізуші)\s?\((?P<core>{CAPITAL}[\w-]+(?:\s{CAPITAL}[\w-]+){{1,3}})"
)
_PARTY = compile(
    r"(?:(?<!работодатель\s)(?<!работы\s)(?:ист[её]?ц|ответчик|взыскател|должник|заявител|потерпевш|жәбірленуші|жауапкер|талапкер|талап\s+қоюшы|өндіріп\s+алушы|арыз\s+беруші|борышкер|треть\w+\s+лиц|заинтересованн\w+\s+лиц)\w{0,4}\s*[:–—-]?\s*(?-i:[А-ЯӘ]{2,4}\s+)?|"
    rf"(?<!\w)(?<!отношений\s)(?<!отношениях\s)(?<!отношения\s)(?:к|с|пользу|иску|заявлению|жалобе)\s+{FORM}\s+)«([^»\n]{{2,60}})|«([^»\n]{{2,60}})»?(?:\s\w{{3,15}})?»?\s{KK_FORM}\s+(?:пайдасына|талабы|қарсы|қатысты|арызы|талап\s+ар)|"
    rf"«([^»\n]{{2,60}})»?(?:\s\w{{3,15}})?»?\s(?:ЖШС|АҚ|КММ|МКК|МКҚК|КМҚК|КМК|РММ|ММ|ЖК)-(?:ға|ге|қа|ке|дан|ден|тан|тен|на|не)\s(?!мәлімет|жолда|жібер|жұмысқа|қызметке|қабылда|орналас|кірген|кіріп|хабарла|сұрау|ал(?:ады|ған|ып))",
    IGNORECASE,
)
_QUOTED = compile(r"«([^»\n]{2,60})")


_OF_STATE = compile(r"Республикасын|Республики\sКазахстан|Сенат|Мәжіліс|Парламент|Национальн\w+\sБанк|Ұлттық\sБанк|Верховн|Правительство для граждан|Азаматтарға арналған үкімет|көшедегі")
_ACCOUNT_AFTER = compile(r"\s?(?:KZ\d|шот|карт|ЖСК|сч[её]т|ИИК)")
_ABROAD = compile(r"(?<!\w)[А-ЯӘІҢҒҮҰҚӨҺ]{2,5}-[дт][ае]\s")


def parties(text: str) -> set[str]:
    """The names, in small letters, of the companies that are a party to the case."""
    return {next(g for g in m.groups() if g).lower() for m in near(_QUOTE, _PARTY, text, before=60, after=120)}


def workplace(text: str) -> Iterator[Mention]:
    """An organization named beside words of work, service or study; not one that is a party to the case."""
    named = parties(text)
    for start, stop in (*_russian(text), *_kazakh(text), *_labelled(text)):
        quoted = _QUOTED.search(text, start, stop)
        if _OF_STATE.search(text, start, stop) or _ABROAD.search(text, start, stop) or _ACCOUNT_AFTER.match(text, stop):
            continue
        if not (quoted and (quoted[1].lower() in named or "@" in quoted[1])):
            yield Mention(start, stop, Category.WORKPLACE, "workplace")


_WITNESS = compile(r"(?:свидетел|потерпевш|заместител|муж|жена|супруг|брат|отец|мать|сосед)\w*[^.;\n]{0,50}$", IGNORECASE)
_NAMED_AFTER = compile(rf"\s{CAPITAL}[а-яёәіңғүұқөһ-]+\s{CAPITAL}")
_BRANCH = compile(  # «аптеке «Мария» (ТОО «Фарм-Мария»)», «АО «Руда», Качарское рудоуправление»
    rf"\s\({FORM}\s«[^»\n]{{2,60}}»|,\s(?:{CAPITAL}[\w-]+\s)?(?:[а-яё]+управление|цех|филиал|участок|депо|отделение|шахта|разрез|рудник)(?:\s(?:№\s?\d+|«[^»\n]{{2,40}}»))?|\s(?:на|по)\s(?:ул(?:\.|ице)\s?|пр(?:\.|оспекте)\s?)?{CAPITAL}[а-яё]{{3,20}}(?:,\s\d{{1,3}})?(?=[,;.)])"
)
_FARM = compile(r"(?:КХ|К/Х|ФХ|КФХ)(?!\w)|(?:крестьянск|фермерск)", IGNORECASE)
_MANAGES = compile(r"(?:директор|руководител|глав(?!бух)|работники|сотрудники|начальник)", IGNORECASE)
_COMMERCIAL = compile(r"(?:ТОО|АО|НАО|ООО|ИП|КХ|ПК)(?!\w)|(?:крестьянск|фермерск)\w{2,3}\s", IGNORECASE)


def _russian(text: str) -> Iterator[tuple[int, int]]:
    for cue in begun(_WORKS_FIRST, _WORKS, text):
        if (name := _FROM_HERE.match(text, cue.end())) and (span := _name(name)):
            if _MANAGES.match(cue[0]) and _COMMERCIAL.match(text, span[0]) and (_FARM.match(text, span[0]) or not _is_told_of(text, cue.start(), span[1])):
                continue  # who acts for a company or a farm, not who is known by it
            branch = _BRANCH.match(text, span[1])
            yield (span[0], branch.end() if branch else span[1])
            if (another := _AND_ORGANIZATION.match(text, span[1])) and (span := _name(another)):
                yield span
    for match in near(_NUMBERED, _THEN_JOB, text, before=70, after=150):
        yield match.span(match.lastindex or 1)
    for match in near(_NUMBERED, _AFTER_COMMA, text, before=40, after=90):
        if _JOB_BEFORE.search(text[max(0, match.start() - 50) : match.start()]):
            yield match.span(1)


def _is_told_of(text: str, at: int, stop: int) -> bool:
    """Whether the manager of a company is somebody whom the act describes: a witness, a victim, or one who is named right after."""
    return bool(_NAMED_AFTER.match(text, stop) or _WITNESS.search(text[max(0, at - 60) : at]))


_KK_SCHOOL = compile(r"(?:балабақшасында|бала\sбақшасында|балабақшада|мектепте|мектеп-гимназияда|бөбекжайында|мектебінде|мектеп-лицейінде|гимназиясында|лицейінде|колледжінде)$", IGNORECASE)
_SURELY_NAMED = compile(r"№|атындағы|[А-ЯӘІҢҒҮҰҚӨҺ]{2}")
_INSIDE = compile(r"(?:[а-яәіңғүұқөһ,;:|–-]|\d\.)\s{1,2}$|[(«]$")
_KK_JOB_NEXT = compile(
    r"(?<=[тдн][ыі]ң)\s(?:\d{1,2}\s?-?\s?(?:курс|сынып)|(?:[а-яәіңғүұқөһ]{3,20}\s)?[а-яәіңғүұқөһ]{3,20}[ыі](?!\w))|\s(?:[а-яәіңғүұқөһ]{3,20}\s)?(?:жұмыс\sістей[дм]і|жұмыс\sістеген|оқи(?:ды|тын)|қызмет\s(?:етеді|атқарады)|еңбек\sетеді|[а-яәіңғүұқөһ]{3,20}(?:шы|ші)(?=[\s,.;)]|$))"
)
_KK_TRADE_NEXT = compile(r"(?<=[дт][ае])\s(?:[а-яәіңғүұқөһ]{3,20}\s)?[а-яәіңғүұқөһ]{3,20}(?:шы|ші)[,;)]")  # «тігін цехында тігінші, үйленген»
_KK_RIGHT_AFTER = compile(  # who somebody is there, in the words right behind the name
    r"(?<=[ыі]ң)\s(?:[а-яәіңғүұқөһ]{2,20}\s){0,2}(?:иесі|түлегі|тәлімгері|коменданты|мейірбикесі|[а-яәіңғүұқөһ]{3,14}лог[ыі]|[а-яәіңғүұқөһ]{3,18}(?:шысы|шісі)(?<!беруші)|\d{1,2}-?\s?сыныб\w{1,4})(?=[\s,.;:)]|$)|(?<=[нғгқк][ае])\sорналас\w+"
)
_KK_PLACED = compile(r"(?:балабақша|бөбекжай|мектеп|мектеб)\w*[нғгқк][ае]\s(?:бер(?:ед|ет|іп|ген|дім|ді)|апар|бара|жүр)")
_KK_MANAGES = compile(r"\s(?:бас\s)?(?:директор|басшы|өкіл|құрылтайшы)")
_KK_SIGNED = compile(r"^[^;\n]{0,60}\sқол\s+қой")  # who acts for the body, «аппаратының маманы … қол қойған»
_KK_COMMERCIAL = compile(r"(?:ЖШС|АҚ|ЖК|ШҚ)$")
_PAUSE = compile(r"[.,;)]")
_MILITARY = compile(r"(?<!\w)(?:(?:войсков|воинск)\w{2}\sчаст\w{1,2}|в/ч)\s№?\s?\d{3,6}|(?<!\w)\d{4,6}(?:-?ш[іы])?\sәскери\sбөлім\w*|№\s?\d{3,6}\sәскери\sбөлім\w*", IGNORECASE)
_MILITARY_CUE, _BRACKET = compile(r"част|в/ч|әскери"), compile(r"\(")
_AFTER_COMMA = compile(rf",\s((?:{FORM}\s«[^»\n]{{2,60}}»|{PLACE_OF_WORK}\s(?:№\s?\d{{1,3}}|«[^»\n]{{2,40}}»)))", IGNORECASE)
_JOB_BEFORE = compile(rf"(?<!\w){JOB}(?:\s[а-яё]{{4,20}})?$", IGNORECASE)
_THEN_JOB = compile(
    rf"(?<!\w)((?:СШ|СОШ(?:-лицей)?|ОШ|школа(?:-\w{{3,9}})?|лицей|гимназия)\s(?:№\s?\d{{1,3}}|«[^»\n]{{2,30}}»|{CAPITAL}\w+)(?:\sг\.\s?{CAPITAL}\w+)?,\s\d{{1,2}}\s?«[А-ЯӘа-яә]»)|(?<!\w)((?:я/с|д/с|ясли-сад|детсад)\s(?:№\s?\d{{1,3}}\s?)?«[^»\n]{{2,30}}»)|,\s((?:{FORM}\s«[^»\n]{{2,60}}»|(?:лицей|школа|СШ|СОШ|гимназия|колледж)\s(?:№\s?\d{{1,3}}|«[^»\n]{{2,40}}»|{CAPITAL}\w+))),\s(?:пояснил|показал|сообщил|указал|подтверд|допрош)\w*|,\s((?:гимназия|школа|СШ|СОШ|лицей|поликлиника|больница)\s№\s?\d{{1,3}})(?=\)|,\s(?:допрош|показ|поясн))|(?<!\w)([кс]о[лв]хоз\w?\s«[^»\n]{{2,40}}»)|"
    rf"(?<!\w)((?:{FORM}\s{{1,2}}«[^»\n]{{2,60}}»|(?:школ\w|СОШ|СШ|ОШ|ОСШ|гимнази\w|лице\w|детсад\w?)\s№\s?\d{{1,3}})),?\s\(?(?:\d{{1,2}}\s?(?:-?го|-?й)?\s?(?:«\w»\s)?(?:класс|курс)|{JOB})(?!\w)", IGNORECASE
)


_LABELLED = compile(
    r"(?:^|(?<=[\n;]))[ \t]{0,8}(?:мест[оа]\s(?:работы|уч[её]бы|службы)|мест[оа]\sраб\.|работа(?:ет)?|раб\.|место\sработы\s*,?\s*должность|жұмыс\s?(?:орны|ы|ы,\sлауазымы)?|жұмыс\sорны|оқу\sорны|қызмет\sорны)[ \t]*"
    r"(?:\([^()\n]{1,25}\)[ \t]*)?(?::|[.…_]{3,60}|[ ]{3,40}(?=\S))[ .…_]*([^\n;]{3,100})",
    IGNORECASE,
)
_NOWHERE = compile(r"не\s|нет(?!\w)|безраб|жоқ|жұмыссыз|пенсион|зейнеткер|домохоз|временно|уақытша|анықталма|неизвест|[—–-]\s*$", IGNORECASE)
_ORGANIZATION = compile(
    rf"(?:{FORM}\s)?(?:[а-яё]{{3,20}}\s)?[«\"][^»\"\n]{{2,60}}[»\"]{{1,2}}(?:\s(?:{KK_NOUN}|{KK_FARM}|{KK_FORM}))?|{PLACE_OF_WORK}\s№\s?\d{{1,4}}|№\s?\d{{1,4}}\s{KK_NOUN}"
)
_GONE = opening("вахт|заработк|смен")
_GONE_TO = compile(rf"(?<!\w)(?:вахт\w{{1,2}}|заработк\w|смен\w)\s(?:в|на)\s((?:{FORM}\s)?«[^»\n]{{2,60}}»)", IGNORECASE)


def _labelled(text: str) -> Iterator[tuple[int, int]]:
    """What a line of a form names as the place of work, without the post: «Работа: сторож, ТОО «Заря»»."""
    for match in _LABELLED.finditer(text):
        if not _NOWHERE.match(match[1]) and (name := _ORGANIZATION.search(text, *match.span(1))):
            branch = _BRANCH.match(text, name.end())
            yield (name.start(), branch.end() if branch else name.end())
    for match in begun(_GONE, _GONE_TO, text):
        yield match.span(1)


_NUMBERED, _QUOTE = compile("[«№]"), compile("«")
_ACRONYM = compile(r"[А-ЯҚЕҰ]{2,4}У$")
_LOCAL_WORD = compile(rf"{_LOCAL}$", IGNORECASE)
_OF_PERSON = compile(rf"{CAPITAL}[а-яё-]+\s{CAPITAL}\.")


def _name(match: Match[str]) -> tuple[int, int] | None:
    """From the organization's first word to the last that names it: capital, quoted or numbered."""
    stop, seen, local = match.start("core"), 0, False
    for token in _TOKEN.finditer(match.string, match.start("core"), match.end("core")):
        word = token[0]
        if seen and (word.lower() in _ENDS or _OF_PERSON.match(match.string, token.start())) or seen > 9:
            break
        seen += 1
        if word in _TITLES and token.start() - stop <= 1 or word[0] in "«№" or any(c.isupper() for c in word) and (seen > 1 or len(word) > 4 or _ACRONYM.match(word)) or word[0].isdigit() or (local or stop > match.start("core")) and _NOUN.fullmatch(word.rstrip(".")):
            stop = token.start() + len(word.rstrip("."))
        local = local or bool(_LOCAL_WORD.match(word))
        if (word[-1] == "." and len(word) > 4) or word[0] in "«№" and not _GOES_ON.match(match.string, token.end()):
            break
    return (match.start("core"), stop) if stop - match.start("core") > 2 else None


def _kazakh_cues(text: str) -> list[int]:
    """Where words stand that every Kazakh organization has one of, in the order of the text."""
    return sorted((*places_of(_KK_WORDS, text), *(m.start() for m in _KK_UNIVERSITY_END.finditer(text))))


def _kazakh(text: str) -> Iterator[tuple[int, int]]:
    for match in around(_kazakh_cues(text), _KK_ORGANIZATION, text, before=190, after=110):
        before = text[max(0, match.start() - 40) : match.start()].lower()
        after = text[match.end() : match.end() + 90].lower()
        if _KK_SCHOOL.search(match[0]) and _PAUSE.match(after):
            yield match.span()
            continue
        if _KK_MANAGES.match(after) and _KK_COMMERCIAL.search(match[0]) or _KK_SIGNED.search(after):
            continue
        if match[0][0].isupper() and not _SURELY_NAMED.search(match[0]) and not _INSIDE.search(before) and not _KK_JOB_NEXT.match(text, match.end()):
            continue  # a sentence begins with the word, which need not be a name
        if _KK_RIGHT_AFTER.match(text, match.end()) or _KK_PLACED.search(text, match.start(), match.end() + 12) or _KK_TRADE_NEXT.match(text, match.end()) or _KK_WORKS_AFTER.search(after) or _KK_TRADE_AFTER.search(after) or _KK_WORKS_BEFORE.search(before):
            yield match.span()
    for match in near(_MILITARY_CUE, _MILITARY, text):
        yield match.span()
    for match in near(_BRACKET, _BRACKETED, text):
        yield match.span("core" if match["core"] else "who")
