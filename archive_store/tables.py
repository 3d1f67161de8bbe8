"""The tables of the archive, as the newest migration leaves them. Only public words are in those that `published` reads."""
from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)


class Moment(TypeDecorator[datetime]):
    """A time in UTC. SQLite forgets the zone, so it is put back when read."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)


metadata = MetaData()

# One row an original; `salt` ties the log to the original and is told only to those who may see it. `twin` is the act whose
# labels this one follows: its version in the other language, which was described first.
catalogue = Table(
    "catalogue", metadata,
    Column("digest", String(64), primary_key=True),
    Column("act_id", String(16), nullable=False, unique=True),
    Column("file_name", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("received_by", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("code", String(64), nullable=False),
    Column("detail", Text, nullable=False),
    Column("risk", Float),
    Column("court", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("kind", String(16), nullable=False, server_default=""),
    Column("language", String(2), nullable=False, server_default=""),
    Column("date", String(10), nullable=False, server_default=""),
    Column("twin", String(16), nullable=False, server_default=""),
    Column("signatures", Text, nullable=False),
    Column("detached", String(64), nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("version", Integer, nullable=False),
    Column("indexed_version", Integer, nullable=False),
    Index("catalogue_by_state", "state", "received_at"),
    Index("catalogue_by_number", "number"),
    Index("catalogue_by_twin", "twin"),
)

# Every version ever published; only the newest has its text in `act`. A correction empties it in those before, withdrawal in all
# of an act's versions, and adds a last one, the tombstone.
# `certificate` holds no text of the act and stays; versions older than certificates have none.
versions = Table(
    "versions", metadata,
    Column("act_id", String(16), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("published_at", Moment, nullable=False),
    Column("act", Text, nullable=False),
    Column("tombstone", Boolean, nullable=False),
    Column("certificate", Text, nullable=False, server_default=""),
)

# The newest version of each public act, with what lists and pages ask for.
shelf = Table(
    "shelf", metadata,
    Column("act_id", String(16), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("published_at", Moment, nullable=False),
    Column("date", Date, nullable=False),
    Column("language", String(2), nullable=False),
    Column("court", Text, nullable=False),
    Column("court_ru", Text, nullable=False),
    Column("court_kk", Text, nullable=False),
    Column("court_level", String(16), nullable=False),
    Column("region", Text, nullable=False),
    Column("act", Text, nullable=False),
    Index("shelf_by_publication", "published_at", "act_id"),
    Index("shelf_by_court", "court", "date"),
)

# Articles cited by public acts; an article's part is also there under the article itself.
cited = Table(
    "cited", metadata,
    Column("act_id", ForeignKey("shelf.act_id", ondelete="CASCADE"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("law", Text, nullable=False),
    Column("article", Text, nullable=False),
    Column("part", Text, nullable=False),
    Column("point", Text, nullable=False),
    Index("cited_by_key", "key"),
)

# Numbers by which acts of one case are found: an act's own and those that it names.
case_numbers = Table(
    "case_numbers", metadata,
    Column("act_id", ForeignKey("shelf.act_id", ondelete="CASCADE"), primary_key=True),
    Column("number", Text, primary_key=True),
    Index("case_numbers_by_number", "number"),
)

log_leaves = Table(
    "log_leaves", metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("act_id", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("entry", Text, nullable=False),
    Index("log_leaves_by_version", "act_id", "version", unique=True),
)

# Hashes of whole subtrees: level 0 are the leaves, a node of level n stands over 2**n of them.
log_nodes = Table(
    "log_nodes", metadata,
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary, nullable=False),
)

log_heads = Table(
    "log_heads", metadata,
    Column("size", Integer, primary_key=True, autoincrement=False),
    Column("timestamp", BigInteger, nullable=False),
    Column("root", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
    Column("public_key", LargeBinary, nullable=False),
)

audit = Table(
    "audit", metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", String(64), nullable=False),
    Column("act_id", String(16), nullable=False),
    Column("detail", Text, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Index("audit_by_act", "act_id"),
)

accounts = Table(
    "accounts", metadata,
    Column("name", Text, primary_key=True),
    Column("password_hash", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("closed", Boolean, nullable=False),
    Column("sessions_ended", Integer, nullable=False, server_default="0"),
)

failed_sign_ins = Table(
    "failed_sign_ins", metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("address", Text, nullable=False, server_default=""),
    Index("failed_sign_ins_by_name", "name", "address", "at"),
)

# What reviewers said of acts, in rows that only grow; `scope` and `key` are HMACs by which a decided doubt is known again.
review_steps = Table(
    "review_steps", metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("who", Text, nullable=False),
    Column("act_id", String(16), nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("what", String(16), nullable=False),
    Column("scope", String(64), nullable=False),
    Column("key", String(64), nullable=False),
    Column("said", Text, nullable=False),
    Index("review_steps_by_act", "act_id", "position"),
    Index("review_steps_by_scope", "scope"),
)

# Words of the public acts in their folded forms, and how many acts have each.
words = Table(
    "words", metadata,
    Column("word", String(64), primary_key=True),
    Column("acts", Integer, nullable=False),
)

# What was searched for on a day, without who asked: how often, how many acts it found last, the slowest answer.
searches = Table(
    "searches", metadata,
    Column("day", Date, primary_key=True),
    Column("question", Text, primary_key=True),
    Column("hits", Integer, nullable=False),
    Column("times", Integer, nullable=False),
    Column("took_ms", Float, nullable=False),
)
