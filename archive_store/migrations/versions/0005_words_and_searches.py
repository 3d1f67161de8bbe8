"""Words of the public acts, by which questions are mended; what was searched for, without who asked"""
import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('words',
    sa.Column('word', sa.String(length=64), nullable=False),
    sa.Column('acts', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('word')
    )
    op.create_table('searches',
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('question', sa.Text(), nullable=False),
    sa.Column('hits', sa.Integer(), nullable=False),
    sa.Column('times', sa.Integer(), nullable=False),
    sa.Column('took_ms', sa.Float(), nullable=False),
    sa.PrimaryKeyConstraint('day', 'question')
    )
