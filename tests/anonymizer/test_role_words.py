"""Words of role in all their forms."""
from anonymizer.cast.role_words import _words, says_role
from language.russian import lemma, parses


def test_every_form_of_a_word_of_role_says_it():
    """However a form begins («дети», «отца»): whatever has the lemma of a word of role says a role."""
    whole = _words()[0]
    forms = {form.word.replace("ё", "е") for word in whole for parse in parses(word) if parse.is_known for form in parse.lexeme}
    silent = {form for form in forms if lemma(form) in whole and not says_role(form) and not form.startswith("по")}
    assert len(forms) > 2000
    assert not silent
