"""Settings: one frozen dataclass, built once per process from the environment that its caller passes in."""
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and how the archive behaves; every one has a default that works on one machine.

    >>> Settings.of({"ARCHIVE_HOME": "/srv/archive"}).index
    PosixPath('/srv/archive/index')
    """

    home: Path
    database_url: str = field(repr=False)  # may hold a password
    elasticsearch_url: str = ""
    elasticsearch_api_key: str = field(default="", repr=False)
    elasticsearch_ca: str = ""
    elasticsearch_index: str = "acts"
    broker_url: str = field(default="", repr=False)
    trust_anchors: Path = Path()
    master_key: str = field(default="", repr=False)
    web_secret: str = field(default="", repr=False)
    tesseract: bool = True
    secure_cookies: bool = False
    review_all: bool = False
    reviewers: int = 1  # accounts that must approve a public text before it is published
    site_url: str = ""  # "": links name the host by which the request came

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> "Settings":
        """Read the settings from the environment that an entry point passes in."""
        home = Path(environ.get("ARCHIVE_HOME", "var")).absolute()
        return cls(
            home=home,
            database_url=environ.get("ARCHIVE_DATABASE_URL", f"sqlite:///{home}/archive.sqlite"),
            elasticsearch_url=environ.get("ELASTICSEARCH_URL", ""),
            elasticsearch_api_key=environ.get("ELASTICSEARCH_API_KEY", ""),
            elasticsearch_ca=environ.get("ELASTICSEARCH_CA", ""),
            elasticsearch_index=environ.get("ELASTICSEARCH_INDEX", "acts"),
            broker_url=environ.get("ARCHIVE_BROKER_URL", ""),
            trust_anchors=Path(environ.get("ARCHIVE_TRUST_ANCHORS", home / "anchors")).absolute(),
            master_key=environ.get("ARCHIVE_MASTER_KEY", ""),
            web_secret=environ.get("ARCHIVE_WEB_SECRET", ""),
            tesseract=environ.get("ARCHIVE_TESSERACT", "yes") != "no",
            secure_cookies=environ.get("ARCHIVE_SECURE_COOKIES", "no") == "yes",
            review_all=environ.get("ARCHIVE_REVIEW_ALL", "no") == "yes",
            reviewers=2 if environ.get("ARCHIVE_REVIEWERS", "1") == "2" else 1,
            site_url=environ.get("ARCHIVE_SITE_URL", ""),
        )

    @property
    def originals(self) -> Path:
        return self.home / "originals"

    @property
    def keys(self) -> Path:
        """Folder of the master key and the log's signing key; readable by the archive's user alone."""
        return self.home / "keys"

    @property
    def index(self) -> Path:
        return self.home / "index"

    @property
    def queue(self) -> Path:
        return self.home / "queue"
