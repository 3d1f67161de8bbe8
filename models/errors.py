"""What can go wrong: one tree. `code` is stable, is stored with a held act, and is what the site translates for people."""
from models.signature import Signature


class ArchiveError(Exception):
    """The root. `code` names the reason, `detail` says it for the operator and never holds personal data.

    >>> str(Unreadable("encrypted", "the PDF asks for a password"))
    'encrypted: the PDF asks for a password'
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code, self.detail = code, detail


class Held(ArchiveError):
    """The act waits for a person; a retry will not help."""


class BadSignature(Held):
    """Raised when a file is unsigned, changed, signed by nobody we trust, or by an algorithm we cannot verify.

    `signatures` are the reports of all that were found in it, good and bad, for the office."""

    def __init__(self, code: str, detail: str = "", signatures: tuple[Signature, ...] = ()) -> None:
        super().__init__(code, detail)
        self.signatures = signatures


class Unreadable(Held):
    """Raised when no text can be had from the content: broken, encrypted, too large, a scan without tesseract."""


class Undescribed(Held):
    """Raised when the text is not recognizable as an act: no kind, court or date."""


class Withheld(Held):
    """Raised when the policy forbids to publish the act at all: closed hearing, adoption, minors."""


class Review(Held):
    """Raised when the machine doubts something in the act; a person decides in the office."""


class Leak(Held):
    """Raised by the second reading when personal data would be visible in the public text."""


class BadWordList(ArchiveError):
    """Raised when a list that people edit is not well formed; `detail` names its file and line."""


class NotFound(ArchiveError):
    """Raised when there is no such act, version or page; the site answers 404."""


class Transient(ArchiveError):
    """Raised when the outside world failed for the moment; the worker tries again."""


class SearchUnavailable(Transient):
    """Raised when the engine does not answer; the site says so with 503, and acts stay readable."""
