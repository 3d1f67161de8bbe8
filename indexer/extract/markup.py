"""HTML and XML: the text of their blocks, without scripts, entities of their own, network or deep trees."""

from collections.abc import Iterator

from lxml import etree, html

from indexer.extract import plain
from indexer.extract.lines import Line, clean
from models.errors import Unreadable

INLINE = frozenset(
    "a abbr b big bdi bdo cite code dfn em font i ins kbd label mark nobr q s samp small span "
    "strike strong sub sup time tt u var wbr".split()
)
HIDDEN = frozenset("script style head title template noscript iframe object svg math del".split())
CELLS = frozenset({"td", "th"})


def html_paragraphs(text: str) -> list[list[Line]]:
    """One paragraph for every block, row of a table and broken line."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable("broken", "HTML without a document") from error
    etree.strip_elements(root, *HIDDEN, with_tail=False)
    joined = (clean("".join(piece)) for piece in _blocks(root))
    return [[Line(one, 0, len(one), 0, 1.0, 0)] for one in joined if one]


def xml_paragraphs(data: bytes) -> list[list[Line]]:
    """Plain text of every element that holds some. Raises Unreadable: xml_entities, broken."""
    if b"<!ENTITY" in data.replace(b"\0", b""):
        raise Unreadable("xml_entities", "XML with entities of its own")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("broken", "not well-formed XML") from error
    return plain.paragraphs("\n\n".join(_texts(root)))


def _blocks(root: html.HtmlElement) -> Iterator[list[str]]:
    """Runs of text between the borders of blocks, in the order of the document."""
    run: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if tag in CELLS:
            run.append(" ")
        elif tag not in INLINE and not _in_row(element):
            yield run
            run = []
        run.append((element.text if event == "start" else element.tail) or "")
    yield run


def _in_row(element: html.HtmlElement) -> bool:
    """A block inside a table's cell does not break the row."""
    parent = element.getparent()
    return parent is not None and parent.tag in CELLS


def _texts(root: etree._Element) -> Iterator[str]:
    """The text of every element without children of its own; of one that mixes both, all of it in one."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if _mixed(element):
            yield "".join(element.itertext())
        elif len(element) == 0:
            yield element.text or ""
        else:
            waiting += reversed(element)


def _mixed(element: etree._Element) -> bool:
    return len(element) > 0 and bool(
        (element.text or "").strip() or any((child.tail or "").strip() for child in element)
    )
