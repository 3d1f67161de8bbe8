"""Failed sign-ins are counted by name and address"""
import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index('failed_sign_ins_by_name', 'failed_sign_ins')
    op.add_column('failed_sign_ins', sa.Column('address', sa.Text(), nullable=False, server_default=''))
    op.create_index('failed_sign_ins_by_name', 'failed_sign_ins', ['name', 'address', 'at'], unique=False)
