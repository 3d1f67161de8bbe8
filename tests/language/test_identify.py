"""The language of texts of an act."""
import pytest

from language.identify import language_of


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
