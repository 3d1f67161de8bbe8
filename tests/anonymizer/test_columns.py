"""Tables whose heads name homes, workplaces and the numbers of persons."""
import pytest

from anonymizer.particulars.columns import tabled

TABLES = {
    "spaces": (
        "N   кто            откуда\n1   Ким Вера       Ленина 25/1 - 11\n2   Пак Отто       маг. «Верный», продавец\n",
        [("ADDRESS", "Ленина 25/1 - 11"), ("WORKPLACE", "маг. «Верный»")],
    ),
    "bars": (
        "| № | Ф.И.О.   | место работы  | адрес        |\n|---|---|---|---|\n| 1 | Ким Вера | СШ № 4        | Абая 25-11   |\n| 2 | Пак Отто | не работает   | там же       |\n",
        [("WORKPLACE", "СШ № 4"), ("ADDRESS", "Абая 25-11")],
    ),
    "kazakh": ("Аты-жөні         Тұрағы        Жұмысы\nОмар Болат       Абай 12-4     «Нұр» дүкені\n", [("ADDRESS", "Абай 12-4"), ("WORKPLACE", "«Нұр» дүкені")]),
    "numbers": (
        "№  Фамилия, имя     Год рожд.   Телефон\n1  Ким Вера         1971        97-14-20 (Тараз)\n2  Пак Отто         12.05.84    2-14-20\n",
        [("BIRTH_DATE", "1971"), ("PHONE", "97-14-20 (Тараз)"), ("BIRTH_DATE", "12.05.84"), ("PHONE", "2-14-20")],
    ),
    "Kazakh papers": ("| Аты-жөні | ж.т. | ж/к № |\n|---|---|---|\n| Омар Болат | 1971 | 046211873 |\n", [("BIRTH_DATE", "1971"), ("DOC_ID", "046211873")]),
    "sums and days of payment": ("ФИО              сумма         дата платежа\nКим Вера         971420        12.05.2024\n", []),
    "companies": ("Наименование      Адрес\nТОО «Рассвет»     ул. Мира 5\n", []),
    "after a paragraph": ("ФИО         адрес\n\nСуд указал   ул. Мира 5\nдалее текст абзаца\nИтог         ул. Абая 7\n", [("ADDRESS", "ул. Мира 5")]),
}


@pytest.mark.parametrize("name", TABLES)
def test_tabled(name: str) -> None:
    """The cells under a head that names a home or a workplace are found in the rows of persons, and nothing outside the table."""
    text, expected = TABLES[name]
    assert [(m.category.value, text[m.start : m.stop]) for m in tabled(text)] == expected
