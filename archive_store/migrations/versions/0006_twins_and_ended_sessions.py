"""An act's version in the other language; sessions of an account that were ended"""
import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('catalogue', sa.Column('date', sa.String(length=10), nullable=False, server_default=''))
    op.add_column('catalogue', sa.Column('twin', sa.String(length=16), nullable=False, server_default=''))
    op.create_index('catalogue_by_number', 'catalogue', ['number'], unique=False)
    op.create_index('catalogue_by_twin', 'catalogue', ['twin'], unique=False)
    op.add_column('accounts', sa.Column('sessions_ended', sa.Integer(), nullable=False, server_default='0'))
    op.execute(
        "UPDATE catalogue SET date = (SELECT CAST(shelf.date AS VARCHAR(10)) FROM shelf WHERE shelf.act_id = catalogue.act_id)"
        " WHERE act_id IN (SELECT act_id FROM shelf)"
    )
