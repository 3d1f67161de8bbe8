"""The kind and the language of an act that waits, so that the queue can be narrowed by them"""
import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('catalogue', sa.Column('kind', sa.String(length=16), nullable=False, server_default=''))
    op.add_column('catalogue', sa.Column('language', sa.String(length=2), nullable=False, server_default=''))
