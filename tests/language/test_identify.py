"""The language of texts of an act."""
import pytest

from language.identify import language_asked, language_of


@pytest.mark.parametrize(("text", "language"), [
    ("Иск Сәрсенбаевой Қарлығаш Жеңісқызы к ТОО «АйҚаржы» удовлетворить частично.", "ru"),
    ("Талап қою ішінара қанағаттандырылсын, қалған бөлігінде бас тартылсын.", "kk"),
    ("Жезказган калалык соты кұрамында судья ашык сот отырысында карап", "kk"),
    ("РЕШЕНИЕ\nименем Республики Казахстан", "ru"),
    ("ШЕШІМ\nҚазақстан Республикасының атынан", "kk"),
    ("Свидетель показал: «Мен Денисті танимын», ущерб возмещён, это следует из материалов дела.", "ru"),
    ("Воробьёв кінәсін мойындап, орысша: «Я увидел сумку» деді, сот оны қабылдады және есепке алды.", "kk"),
    ("", "ru"),
])
def test_language(text: str, language: str) -> None:
    """Names and quotations of the other language do not decide."""
    assert language == language_of(text)


@pytest.mark.parametrize(("question", "language"), [
    ("начальство не отдаёт зарплату", "ru"), ("деньги не вернули", "ru"), ("ажырасу", "kk"), ("жала жапты", "kk"), ("досым ақшамды қайтармай жүр", "kk"),
    ("судья Төребаев", "ru"), ("кредит", "ru"), ("жумыстан шыгарды", "kk"), ("", "ru"), ("7119-25-00-2/1", "ru"),
])
def test_language_of_a_question(question: str, language: str) -> None:
    """A few words are told by the language that knows them: «не» is in both, and a judge's name in neither."""
    assert language == language_asked(question)
