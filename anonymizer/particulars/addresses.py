"""Where people live: which of the places of a text is a home, and not a court, an office or the scene of an event."""
from collections.abc import Iterator
from re import IGNORECASE, compile

from anonymizer.particulars.address_edges import grown
from anonymizer.particulars.address_reach import labelled_lines, widened
from anonymizer.particulars.companies import among_companies, is_of_company
from anonymizer.particulars.landmarks import landmark
from anonymizer.particulars.place_words import INITIALS, NUMBER, TOWNS, WORD, S
from anonymizer.particulars.places import Place, places
from anonymizer.text.cues import begun, beside, near, opening
from models.mention import Category, Mention

_LIVES = compile(
    r"(?:прож(?:\.|ив\w+)|жив[её]т|живущ\w+|жил[аи]?|житель\w{0,4}|жительниц\w{1,2}|зарегистрирован\w*|прописан\w*|снима\w{1,3}|(?:место|местом)\s+жительства|"
    r"адрес\w{0,3}|мекенжай\w*|тұрғылықты\s+(?:жер\w*|мекен\w*)|тіркелген\s+(?:орны|жері)|т\.ж\.|прописк\w+|регистраци[ия]|фактическ\w+)"
    r"(?:\s+(?:по|в|на|адресу|прописки|регистрации|проживания|жительства|мой|мекенжайы|месту|фактического|постоянно|временно|доме|квартире|с\s+семьей|с\s+семьёй|с\s+матерью))*[\s:–—,(-]*$"
)
_LIVES_IN = compile(
    r"(?:прож(?:\.|ива\w+)|жив[её]т|живущ\w+|переехал[аи]?(?:\s+жить)?|(?:пенсионер\w{0,2}|покупател\w+|свидетел\w+|гражданк\w|сосед\w{0,3}|родственни\w+|знаком\w+|женщина|мужчина)\s+из|житель|жител[яюье]\w{0,2}|жительниц\w{1,2}|уехал[аи]?\s+жить|прописан\w*|снима\w+(?:\s+(?:квартиру|комнату|дом|жиль[её]))?|үйі|баспанасы|(?:прож\w+|жив[её]т|живут)\s(?:у|с|со|вместе)\s[^.;:\n\d(]{3,60}\s(?:в|на)\s|(?<!\w)у\s+(?:\w+\s+){0,2}(?:дочери|сына|матери|мамы|отца|брата|сестры|родителей|бабушки|дедушки|т[её]ти|родственник\w+))(?:\s+(?:с|со)\s+(?:[\w.]+\s+){1,4})?(?:\s*(?:постоянно|временно|сейчас))?\s*(?:(?:в|на)\s+)?$|"
    r"(?:прож\w+|жил[аи]?|жив\w+)\s(?:до|после)\s(?:брака|свадьбы|развода|замужества|ареста)\s(?:в|на)\s$|(?:прожива\w+|жив[её]т)\s(?:на\s)?территории\s$|вед[её]т\s(?:\w+\s){0,2}хозяйство\s(?:в|на)\s$|приехал[аи]?\sиз\s$|"
    r"(?:переехал[иа]?|перебрал[иа]?с[ья]|переселил[иа]?с[ья]|перевезл?[аи]?)\s(?:\w+\s){0,2}(?:в|на)\s$|(?:купил|приобр[её]л|построил|стро[ия]т|снял|снима[юе]т|арендовал|арендует|име[юе]т|унаследовал|доля\sв)[аи]?\s(?:\w+\s){0,2}?(?:дом|квартир|комнат|жиль|дач|участ|усадьб|домовладени)\w{0,3}\s(?:в|на)\s$|"
    r"(?:сво[её]м|его|е[её]|их|родительск\w+)\s(?:доме|дворе|квартире|даче|подворье)(?:,?\sрасположенн\w{2,3})?\s(?:в|на)\s$"
)
_LIVES_AFTER = compile(
    r"^(?:\s(?:жертөле|шатыр|ауласы)\w{1,8}(?=\s))?[)\s]{0,2},?\s*(?:(?:мекен\s?жайы\w*|бойынша|уақытша|тұрақты|қазір|іс\s+жүзінде|бірге|анасымен|ата-анасымен|[а-яәіңғүұқөһ-]+мен)\s+){0,3}(?:т[ұу]ра(?:ды|тын|мын)|тұрып|тұрған(?!\s(?:көлік|авто|машина|такси|вагон|дүкен|«))|түне(?:йді|ген|п)|паналап|паналайды|тұрғын\w*|тұрақты\s+тұра|тіркелген|мекен\s?жай|меншік\s+иесі|иесі)|^,?\s(?:где|в\sкотор\w{2})\s(?:\w+\s)?(?:прожива|жив[её]т|живут|жил)|^,\sгде\s(?:\S+\s){0,4}?(?:стро[ия]т|построил\w?|снима[юе]т|купил\w?|приобр\w{2,4}|арендует|снял\w?|име[юе]т|у\s(?:него|не[её]|них))\s(?:\S+\s){0,2}?(?:дом|квартир|жиль|комнат|дач|хозяйств|участ|двор)|^\s(?:жаңа\s|өзіне\s)?(?:үй|пәтер|баспана|саяжай)\s(?:сал(?:ып|ды|ған)|жалда|сатып\sал|ал(?:ды|ған)(?!\w))|^\s[қк]айтыс\sбол|^\s(?:көшіп|қоныс\sаудар|көшкен)|^\s(?:өз\s|ата-анасының\s|туысының\s)?үйін(?:де|ен)(?!\w)|^\sк\s(?:матери|отцу|родителям|бабушке|дедушке|сестре|брату|дочери|сыну|детям|мужу|жене)"
)
_OFFICE = compile(
    r"(?:контор\w*|офис\w*|кеңсе\w*|юридическ\w+\s+адрес\w*|заңды\s+мекенжай\w*|в\s+помещении|ғимарат\w*|здани\w+|магазин\w*|склад\w*|салон\w*|кафе|офисе|суд[аеу]?|соты?|филиал\w*|нотариус\w*|"
    r"(?:бин|бсн)\s*:?\s*\d{12}|казначейств\w*)[^\n.;]{0,14}[\s:,(–-]*$"
)
_FIRM = compile(r"(?:тоо|ао|ип|кх|кт|гу|кгу|кгп|гкп|ргу|пк|бвк|филиал\w*|банк\w*|жшс|ақ|жк)\s+[«\"][^«»\"\n]{2,60}[»\"]{1,2}\s?(?:[а-я]{3,20}\s)?[(,]\s?$")
_AT_HOUSE = compile(r"(?<!\w)(?:у|к|ко|мимо|вблизи|близ|позади|за)\s$")
_CAUGHT = compile(r"(?<!\w)(?:задержан\w?|остановлен\w?|обнаружен\w?|изъят\w?|сбыл\w?|встретил\w{1,3}|ұсталды|ұсталған)(?!\w)[^.;\n]{0,30}$")
_COLLISION = compile(r"произош\w+\s(?:дтп|столкнов|наезд|дорожн)|(?:совершил\w?|допустил\w?)\s(?:наезд|столкнов)")
_SCENE_BEFORE = compile(r"(?:пересечени\w+|угл[уа]|перекр[её]ст\w+|напротив|двигал\w+|следовал\w*|управлял\w*|маршрут\w*|остановк\w+|район[еа]\s+дома|(?<!\w)район[еа]\s(?=$)|возле|около)[^\n.;]{0,40}$")
_SCENE_AFTER = compile(r"^,?\s(?:возле|около|напротив|рядом\sс)\sкотор|^\s?[–-]\s?мест[оа]\s(?:происш|дтп|столкн|преступ)|^(?:\s\S{3,20}){0,3}\s(?:произош\w+|состоял\w+)\s(?:дтп|столкнов|авари)|^\s?\w{0,4}\s?(?:мен\s+\S+(?:\s\S+)?\s+көшес\w+\s+қиылыс|қиылыс|маңы|жанында|бойы\w*|тұс|арты\w*|алды\w*|аралығ|қасы\w*)")
_COURT = compile(r"суд\b|суда\b|сот[ыіт]?\b|соты|судья|сотының", IGNORECASE)
_PARTY = compile(r"ИИН|ЖСН|\bг\.\s?р\.|ж\.т|ист(?:ец|ица)\b|ответчик|должник|взыскател|талапкер|жауапкер|талап қоюшы|борышкер|өндіріп алушы|подсудим|сотталуш", IGNORECASE)
_HEAD = 700  # characters of an act's head, where the court gives its own address


def address(text: str) -> Iterator[Mention]:
    """Homes: by a flat, by the words about living around the place, or by street and house unless the words speak of
    an office, a court or a scene; then every place that repeats the street and house of one found so."""
    found, rest = [], []
    private = not among_companies(text)
    for place in places(text):
        (found if _is_home(text, place, private) else rest).append(place)
    homes = {key for place in found if (key := _street_and_house(text, place))}
    found += [p for p in rest if _street_and_house(text, p) in homes and not is_of_company(text, p.start) or _is_listed(text, p, found)]
    for place in sorted(found, key=lambda p: p.start):
        yield Mention(*grown(text, *widened(text, *_without_lead(text, place))), Category.ADDRESS, "address")


def _is_listed(text: str, place: Place, homes: list[Place]) -> bool:
    """Whether a place with a house goes on a list of homes: «…, ул. Абая, 5-12 и с. Балпык, ул. Мира, 4»."""
    before = text[max(0, place.start - 6) : place.start]
    if not (place.has_house and _AND.search(before)):
        return False
    return any(home.stop <= place.start <= home.stop + 6 for home in homes)


_AND = compile(r"^\W*(?:и|или|және|не|немесе|мен)?\s+$")


def _is_home(text: str, place: Place, private: bool) -> bool:
    before, after = text[max(0, place.start - 60) : place.start].lower(), text[place.stop : place.stop + 60].lower()
    lives = bool(_LIVES.search(before) or _LIVES_AFTER.search(after)) or widened(text, place.start, place.stop)[0] < place.start
    if not lives and (_OFFICE.search(before) or "оф." in place_text(text, place) or _ROOM_OF_OFFICE.match(after) or _is_courts(text, place)):
        return False
    if not lives and _FIRM.search(before) and "flat" not in place.kinds and not _FLATTED.search(text, place.start, place.stop):
        return False
    if "flat" not in place.kinds and not _DWELLS.search(before) and _is_companys(text, place, private):
        return False
    if place.kinds == {"house"}:
        return bool(_LIVES_AFTER.search(after) or _LIVES_AT.search(before) or _NEXT_DOOR.search(before) and "уча" in place_text(text, place))
    if place.kinds == {"flat"}:
        return bool(_NUMBERED_FLAT.match(text, place.start)) and not _CASE_ITEM.match(after)
    if "flat" in place.kinds:
        return True
    if place.has_house:
        at_house = place.parts[0].kind == "house" and _AT_HOUSE.search(before) and (_COLLISION.search(after) or _CAUGHT.search(before))
        scene = at_house or _SCENE_BEFORE.search(before) or _SCENE_AFTER.search(after)
        return lives or not scene
    if place.kinds & {"street", "micro"}:
        return lives
    if _CITY.search(text, place.start, place.stop) and not place.kinds & {"district"}:
        return lives and landmark(text, place.stop) > place.stop  # a town alone is published
    return bool(place.kinds & {"town", "district"}) and bool(_LIVES_IN.search(before) or _LIVES_AFTER.search(after))


_LIVES_AT = compile(
    r"(?:прожива\w+|жив[её]т|живут|жил[аи]?|ночу[юе]т|обита[юе]т|ютится|скрыва\w+)\s(?:(?:сейчас|временно|постоянно|вместе|один|одна)\s){0,2}(?:в|на)\s(?:(?:подвал\w|чердак\w|гараж\w|времянк\w|пристройк\w|мансард\w|летней\sкухне)\s)?$"
)
_NEXT_DOOR = compile(r"(?<!\w)(?:смежн\w{2,3}|соседн\w{2,3}|дачн\w{2,3}|садов\w{2,3}|көршілес|көрші|шектес|іргелес|жапсарлас|саяжай)\s(?:(?:земельн\w{2,3}|жер)\s)?$")
_CITY = compile(r"(?<!\w)(?:г\.|гор\.|город)|(?<!\w)қала|(?<!\w)қ\.|қ-сы")
_DWELLS = compile(r"(?:прож|жив[её]|прописан|зарегистрирован(?!н)|жительства|тұрғылықты|т\.ж\.)[^\n;]{0,30}$")
_SITED = compile(
    r"(?<!\w)(?:тоо|ао|жшс|ақ|гу|кгу|магазин\w*|склад\w*|офис\w*|кафе|ресторан\w*|здани\w+|объект\w*|филиал\w*|баз[аыуе]|рынк\w*|рынок|аптек\w*|отделени\w+|суд[аеу]?|департамент\w*|управлени\w+|акимат\w*|"
    r"школ\w+|больниц\w+|поликлиник\w*|азс|станци\w+|цон\w*|дүкен\w*|қойма\w*|нысан\w*|помещени\w+|контор\w*|нотариус\w*|палат\w|консультаци\w|учреждени\w+|колони\w+|следственн\w+\s+изолятор\w?|сизо|гкб|бсмп|црб|диспансер\w*|парк\w?|гостиниц\w|баня|бан[ие]|мечет\w+|рудник\w*|завод\w*)(?!\w)(?:(?!дом|кварт|прож|жив|жит|прописан|зарегистр)[^.;\n]){0,45}(?:по\s+адресу|юридическ\w+\s+адрес\w*|расположен\w{1,4}(?:\s(?:по|в|на))?|находящ\w+(?:\s(?:по|в|на))?|находится(?:\s(?:по|в|на))?)[\s:–—(-]*$|"
    r"юридическ\w+\s+адрес\w*[^.;\n]{0,45}[\s:–—(-]*$|(?<!\w)(?:нысан\w*|дүкен\w*|кеңсе\w*|қойма\w*)\s[–—(-]\s?$|(?<!\w)(?:сот|соты|дүкені?|кеңсесі?|мекемесі?|ғимараты?|емханасы|ауруханасы|мектебі|қоймасы|кафесі?|мейрамханасы|базары|орталығы|департаменті|басқармасы|әкімдігі|бөлімі),?\s$|"
    r"(?<!\w)(?:управлени\w+|департамент\w*|акимат\w*|прокуратур\w|әкімдіг\w+|басқармас\w+|отдел\w*|спецпри[её]мник\w{0,2}|суд|сот[ыі])(?!\w)[^.;:\n]{0,40},\s$|(?<!\w)(?:учреждени\w{1,2}|колони\w|спецпри[её]мник\w{0,2})[^.;\n(]{0,20}\($"
)
_BODY_OF = compile(r"(?<!\w)(?:отделени\w{1,2}|отдел\w{0,2}|управлени\w{1,2}|департамент\w{0,2}|акимат\w{0,2}|прокуратур\w|суд\w?|полици\w|больниц\w|школ\w|инспекци\w|филиал\w?)\s(?:[а-яё]+\s|№\s?\d{1,3}\s){0,4}(?:г\.\s)?$")
_BODY_AT = compile(r"(?<!\w)(?:кмм|рмм|кмқк|мкк|мкқк|жшс|ақ|мекемесі|кәсіпорны|бөлімшесі)[»\"]?,\s$")
_ROOM_OF_OFFICE = compile(r",?\s(?:\d{1,4}-?\s?)?(?:каб(?:\.|инет)|оф(?:\.|ис)|кеңсе|бутик|павильон)")
_PUBLIC_HOUSE = compile(  # «в ТРЦ «Мега», ул. …», «№ 2 қалалық аурухана, … көшесі»
    r"(?<!\w)(?:трц|трк|тц|бц|больниц\w|поликлиник\w|школ\w|гимнази\w|лице\w|аптек\w|магазин\w?|кафе|ресторан\w?|рынок|отель|гостиниц\w|клиник\w|мечет\w|аурухана\w*|емхана\w*|мекте[пб]\w*|ломбард\w*|бутик\w?|салон\w?|обменник\w?|сауна|автомойк\w|сто|азс|клуб\w?|дүкен\w*|орталы[қғ]\w*|базар\w*|мейрамхана\w*|дәмхана\w*)"
    r"(?:\s(?:№\s?\d{1,4}|[«\"][^»\"\n]{2,40}[»\"])){0,2}[,(]\s?$"
)
_STANDS = compile(r"^\s?мекен-?\s?жайында\sорналасқан(?!\s(?:үй|пәтер|жер|саяжай|тұрғын))")
_OF_PERSON = compile(r"г\.\s?р|ж\.\s?т|ИИН|ЖСН|иин|жсн|прож|жив|работа|учит|учен|уч[иа]т?ся|место|жұмыс|тұр(?:ады|атын)|оқи|\d{2}\.\d{2}\.\d{4}")
_SITED_AFTER = compile(r"^[\s–—,-]{0,3}(?:(?:орналасқан|мекенжайындағы)[^.;\n]{0,40}?|[«\"][^»\"\n]{2,40}[»\"]\s)?(?:емхана|банк|мейрамхана|мектеп|мектеб|дүкен|кеңсе|қойма|ғимарат|бейтұрғын|үй-жай|орталығ|сауда|кафе)")


def _is_companys(text: str, place: Place, private: bool) -> bool:
    """Whether a house is where a company sits: nobody private is in the act, or words around the place or before it say so."""
    before, after = text[max(0, place.start - 110) : place.start].lower(), text[place.stop : place.stop + 60].lower()
    if place.parts[0].kind in ("district", "region", "town", "known") and _BODY_OF.search(before) or _BODY_AT.search(before) and _STANDS.search(after):
        return True
    if _PUBLIC_HOUSE.search(before) and not _OF_PERSON.search(before):
        return True
    return not private or bool(_SITED.search(before) or _SITED_AFTER.search(after)) or is_of_company(text, place.start)


_NUMBERED_FLAT = compile(r"\d{1,4}-(?:й|ой|я)\s(?:кв|ком)|(?i:кв|ком|пәтер\s?№|апарт|№)|\d{1,4}[а-яА-Я]?\s?-\s?(?:(?:ші|шы)\s)?(?:пәт|п\.|бөл|кв|ком)|\d{1,3}\s(?:пәт(?!ерл|ер[дг]|\.)|кв|ком|бөлме(?!л))")
_FLATTED = compile(r"\d[а-яА-Я]?\s?[-–—]\s?\d")
_CASE_ITEM = compile(r"^\s?(?:ст\.|ч\.|бап|тармақ)")


def place_text(text: str, place: Place) -> str:
    return text[place.start : place.stop].lower()


def _is_courts(text: str, place: Place) -> bool:
    """The court's own address: in the head of the act, with the court's name beside it and nobody living there."""
    if place.start > _HEAD or "flat" in place.kinds:
        return False
    before = text[max(0, place.start - 200) : place.start]
    if _PARTY.search(before):
        return False
    return bool(_COURT.search(before) or _COURT.search(text[place.stop : place.stop + 120]))


def _street_and_house(text: str, place: Place) -> tuple[str, str] | None:
    """The stem of the street's name and the number of the house, the same in both languages' endings."""
    street = next((text[p.start : p.stop] for p in place.parts if p.kind in ("street", "micro")), "")
    house = next((text[p.start : p.stop] for p in place.parts if p.kind in ("house", "number")), "")
    names = [w.lower() for w in _WORDS.findall(street)]
    number = _DIGITS.search(house)
    return (max(names, key=len)[:5], number[0]) if names and number else None


_WORDS = compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺA-Z][\w-]{2,}")
_DIGITS = compile(r"\d+(?:/\d+)?")


def _without_lead(text: str, place: Place) -> tuple[int, int]:
    start = place.start
    while text[start].isspace():
        start += 1
    return start, place.stop


_BARE = compile(
    rf"(?:(?<!\w)(?i:адрес\w{{0,3}}(?:{S}мой|{S}(?!суд|офис|магазин|организац|компани|сайт|банк|нотариус|страниц|почт)[а-яё]{{4,14}}(?:ия|ки|ля|ца))?|мекен\s?жай\w*|прож\.|проживает|живёт|живет|дом по|үйі|мек\.|адр\.|мест\w{{1,2}}{S}(?:регистрации|жительства|проживания|прописки)|тұрғылықты{S}жері|тұрағы|(?:прописан\w?|зарегистрирован\w?|прож\w+|жив[её]т|жил[аи]?){S}(?:по|на))[\s:–(«\"-]{{1,4}})((?:{INITIALS})?{WORD}(?:{S}\w[\w-]*)?,?{S}{NUMBER}(?:,?{S}?(?:кв(?:артира|\.)?{S}?)?{NUMBER})?(?!{S}(?:лет|год|тыс|тенге|дн|месяц|человек)))"
)
_FLAT_IN = compile(rf"(?<!\w)(?i:квартир\w{{1,2}}|пәтер\w*)\s((?:{INITIALS})?{WORD},?{S}\d{{1,3}}[а-яА-Я]?\s?[-–]\s?\d{{1,4}})(?!\w)")
_STREET_IN = compile(
    rf"(?<!\w)(?i:квартир\w{{0,2}}|дом\w{{0,2}}|комнат\w{{0,2}}|прож\w+|жив\w{{2,4}}|жил\w{{0,2}}|снима\w+)(?:\s[а-яё]{{2,15}}){{0,2}}?\s(?:на|по)\s({WORD}(?:\s{WORD})?,?{S}\d{{1,3}}[а-яА-Я]?(?:/\d{{1,2}})?\s?[-–]\s?\d{{1,4}})(?!\w)"
)
_STREET_BEFORE = compile(
    rf"(?<![\w.])((?:{INITIALS})?{WORD},?{S}\d{{1,3}}[а-я]?(?:/\d{{1,3}})?(?:\s?[-–]\s?|,\s)\d{{1,4}})(?=[»\"]?\s(?:мекен|үй))|(?<![\w.])({WORD}{S}\d{{1,3}}[а-я]?(?:-(?:де|да|те|та))?)(?=\s(?:тұра(?:ды|тын)|тұрғын))"
)
_TOWN_CALLED = compile(rf"(?<!\w)(?i:место\s+жительства|прож\.|тұрғылықты\s+жері|тұратын\s+жері|мекен-?жайы|адрес\w{{0,2}})\s?[:–-]\s?((?:{'|'.join(TOWNS.split())})(?!\w))")
_SAME_STREET = compile(r"(?i:(?:на\s|по\s)?(?:той|этой)\s(?:же\s)?улиц\w,?\s(?:в\s)?(?:дом\w?|д\.)\s?№?\s?\d{1,4}[а-я]?(?:,?\s(?:кв\.|квартир\w{1,2})\s?\d{1,4})?|(?:сол|осы)\s(?:көше|кеше|коше|ықшамаудан|шағын\s?аудан|ауыл)\w*,?\s\d{1,4}[а-я]?[ -]?[үу]й\w*(?:,?\s\d{1,4}[ -]?п[әа]тер\w*)?)")
_QUARTER = compile(r"(?<![\w.«-])([А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]{3,20}-\d{1,2},?\s\d{1,3}[а-я]?(?:/\d{1,2})?\s?[-–]\s?\d{1,4})(?![\w-])")  # «Восток-2, 14б-59»
_SAME_HOUSE = compile(r"(?<!\w)то\sже,\s(?:кв\.|квартира)\s?\d{1,4}|(?i:(?:тот|том|этот|этом)\s+же\s+дом\w?|сол\s+үй\w*|дәл\s+сол\s+үй\w*)(?:,?\s{1,2}(?:кв\.|квартир\w+)\s?\d+|,?\s{1,2}\d+-?\s?(?:пәтер|п\.)\w*)")
_TOLD = (  # the words that can open a pattern, and the pattern
    (opening("адрес|мекен|мек$|прож|жив|жил|дом$|үйі|адр$|мест|тұр|прописан|зарегистрирован"), _BARE),
    (opening("квартир|пәтер"), _FLAT_IN),
    (opening("квартир|дом|комнат|прож|жив|жил|снима"), _STREET_IN),
    (opening("место|прож|тұр|мекен|адрес"), _TOWN_CALLED),
)
_LEGAL = compile(r"(?i:юридическ\w+|юр\.|заңды)\s$")
_LIVING, _SAME, _HYPHENED = opening("мекен|үй|тұра|тұрғын"), opening("то$|тот|том|этот|этом|сол|дәл|осы|на$|по$|той|этой"), compile(r"-\d")
_CODED = opening("рка|мжк")
_ADDRESS_CODE = compile(r"(?<!\w)(?:РКА|МЖК)[\s:№–-]{0,4}(\d{12,18})(?!\w)", IGNORECASE)


def labelled_address(text: str) -> Iterator[Mention]:
    """A line of a form, «Адрес регистрации: …», whole, unless it is a company's."""
    private = not among_companies(text)
    for start, stop in labelled_lines(text):
        if private and not is_of_company(text, start) and not _COURT.search(text[start:stop]):
            yield Mention(*grown(text, start, stop), Category.ADDRESS, "labelled_address")


def bare_address(text: str) -> Iterator[Mention]:
    """A name and a number right after the word «address», and «the same house, flat 119»."""
    told = (match for words, pattern in _TOLD for match in begun(words, pattern, text) if not _LEGAL.search(text, max(0, match.start() - 14), match.start()))
    before = beside(_LIVING, _STREET_BEFORE, text, before=140, after=20)
    for match in (*told, *before, *near(_HYPHENED, _QUARTER, text, before=40, after=40)):
        yield Mention(*grown(text, *match.span(match.lastindex or 1)), Category.ADDRESS, "bare_address")
    for pattern in (_SAME_HOUSE, _SAME_STREET):
        for match in begun(_SAME, pattern, text):
            yield Mention(*match.span(), Category.ADDRESS, "bare_address")


def address_code(text: str) -> Iterator[Mention]:
    """The code of a home in the national register of addresses (РКА)."""
    for match in begun(_CODED, _ADDRESS_CODE, text):
        yield Mention(*match.span(1), Category.ADDRESS, "address_code")
