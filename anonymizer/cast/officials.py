"""Names that are shown because their bearer acts in public office, where the act gives reason to doubt it."""
from collections.abc import Iterator

from anonymizer.cast.lone import sued
from anonymizer.cast.people import Cast
from anonymizer.cast.resolve import signs
from anonymizer.cast.role_words import role_of
from anonymizer.policy import policy
from anonymizer.text.words import Page
from models.mention import OFFICIALS, Mention, Role


def doubted_officials(page: Page, cast: Cast) -> Iterator[Mention]:
    """The shown mentions that a word of another role introduces.

    >>> from anonymizer.cast.resolve import Person
    >>> from models.mention import Category, Role
    >>> page = Page("в присутствии соседки Ким А.Б. и судьи Тен Ю.С.")
    >>> people = (Person(1, [Mention(22, 30, Category.PERSON)], [], (), [22]), Person(2, [Mention(39, 47, Category.PERSON)], [], (), [39]))
    >>> [page.text[m.start : m.stop] for m in doubted_officials(page, Cast(people, {1: Role.JUDGE, 2: Role.JUDGE}))]
    ['Ким А.Б.']
    """
    for person in cast.of(policy().shown, keep=True):
        for mention in person.mentions:
            role = role_of(page, mention.start)
            if role is not None and role not in OFFICIALS and not _of_office(page, mention, cast.roles.get(person.number), role):
                yield mention


def _of_office(page: Page, mention: Mention, his: Role | None, said: Role) -> bool:
    """Whether the word of another role is one that an official bears: an advocate represents, a bailiff answers for his acts, a judge owns his signature."""
    if his is Role.LAWYER and said is Role.REPRESENTATIVE or his is not None and sued({his}, said):
        return True
    return said is Role.OTHER and signs(page, mention)
