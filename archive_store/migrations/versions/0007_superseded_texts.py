"""Only the newest version of an act keeps its text"""
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "UPDATE versions SET act = '' WHERE version <"
        " (SELECT catalogue.version FROM catalogue WHERE catalogue.act_id = versions.act_id)"
    )
