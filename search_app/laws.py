"""Laws and articles as readers of each language call them; `Citation.act` is the Russian short name."""
from models.act import Citation
from search_app.interface import language

# Russian short name: short and full names in Kazakh, full name in Russian, full name in English.
LAWS: dict[str, tuple[str, str, str, str]] = {
    "УК": ("ҚК", "Қылмыстық кодекс", "Уголовный кодекс", "Criminal Code"),
    "УПК": ("ҚПК", "Қылмыстық-процестік кодекс", "Уголовно-процессуальный кодекс", "Criminal Procedure Code"),
    "УИК": ("ҚАК", "Қылмыстық-атқару кодексі", "Уголовно-исполнительный кодекс", "Penal Execution Code"),
    "ГК": ("АК", "Азаматтық кодекс", "Гражданский кодекс", "Civil Code"),
    "ГПК": ("АПК", "Азаматтық процестік кодекс", "Гражданский процессуальный кодекс", "Civil Procedure Code"),
    "КоАП": ("ӘҚБтК", "Әкімшілік құқық бұзушылық туралы кодекс", "Кодекс об административных правонарушениях",
             "Code on Administrative Offences"),
    "АППК": ("ӘРПК", "Әкімшілік рәсімдік-процестік кодекс", "Административный процедурно-процессуальный кодекс",
             "Administrative Procedural Code"),
    "КоБС": ("НОК", "Неке (ерлі-зайыптылық) және отбасы туралы кодекс", "Кодекс о браке (супружестве) и семье",
             "Code on Marriage and Family"),
    "НК": ("СК", "Салық кодексі", "Налоговый кодекс", "Tax Code"),
    "ТК": ("ЕК", "Еңбек кодексі", "Трудовой кодекс", "Labour Code"),
    "ЗК": ("ЖК", "Жер кодексі", "Земельный кодекс", "Land Code"),
    "ПК": ("КК", "Кәсіпкерлік кодекс", "Предпринимательский кодекс", "Entrepreneurial Code"),
    "ЭК": ("ЭК", "Экологиялық кодекс", "Экологический кодекс", "Environmental Code"),
    "БК": ("БК", "Бюджет кодексі", "Бюджетный кодекс", "Budget Code"),
    "СК": ("ӘК", "Әлеуметтік кодекс", "Социальный кодекс", "Social Code"),
    "Конституция": ("Конституция", "Конституция", "Конституция", "Constitution"),
    "Таможенный кодекс": ("Кеден кодексі", "Кеден кодексі", "Таможенный кодекс", "Customs Code"),
    "Кодекс о здоровье": ("Денсаулық кодексі", "Халық денсаулығы және денсаулық сақтау жүйесі туралы кодекс",
                          "Кодекс о здоровье народа и системе здравоохранения", "Code on Public Health"),
    "Кодекс о недрах": ("Жер қойнауы кодексі", "Жер қойнауы және жер қойнауын пайдалану туралы кодекс",
                        "Кодекс о недрах и недропользовании", "Code on Subsoil"),
}


def law_name(act: str) -> str:
    """The law's full name for this reader; a law that is not in the table keeps the name by which acts cite it."""
    if act not in LAWS:
        return act
    _, kk, ru, en = LAWS[act]
    return {"kk": kk, "en": en}.get(language(), ru)


def short_name(act: str) -> str:
    return LAWS[act][0] if act in LAWS and language() == "kk" else act


def article_name(cited: Citation) -> str:
    """An article for this reader: «п. 2 ч. 3 ст. 188 УК», «ҚК 188-бап 3-бөлік 2-тармақ»."""
    match language():
        case "kk":
            parts = (f"{short_name(cited.act)} {cited.article}-бап", cited.part and f"{cited.part}-бөлік",
                     cited.point and f"{cited.point}-тармақ")
        case "en":
            parts = (f"{law_name(cited.act)}, art. {cited.article}", cited.part and f"part {cited.part}",
                     cited.point and f"point {cited.point}")
        case _ if cited.act not in LAWS:
            parts = (f"{cited.act}, ст. {cited.article}", cited.part and f"ч. {cited.part}", cited.point and f"п. {cited.point}")
        case _:
            parts = (cited.point and f"п. {cited.point}", cited.part and f"ч. {cited.part}",
                     f"ст. {cited.article} {cited.act}")
    return " ".join(part for part in parts if part)
