"""The first tables"""
import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None


def upgrade() -> None:
    op.create_table('accounts',
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('password_hash', sa.Text(), nullable=False),
    sa.Column('role', sa.String(length=16), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('closed', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('name')
    )
    op.create_table('audit',
    sa.Column('position', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('who', sa.Text(), nullable=False),
    sa.Column('what', sa.String(length=64), nullable=False),
    sa.Column('act_id', sa.String(length=16), nullable=False),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.Column('hash', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('position')
    )
    op.create_index('audit_by_act', 'audit', ['act_id'], unique=False)
    op.create_table('catalogue',
    sa.Column('digest', sa.String(length=64), nullable=False),
    sa.Column('act_id', sa.String(length=16), nullable=False),
    sa.Column('file_name', sa.Text(), nullable=False),
    sa.Column('received_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('received_by', sa.Text(), nullable=False),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('code', sa.String(length=64), nullable=False),
    sa.Column('detail', sa.Text(), nullable=False),
    sa.Column('risk', sa.Float(), nullable=True),
    sa.Column('court', sa.Text(), nullable=False),
    sa.Column('number', sa.Text(), nullable=False),
    sa.Column('signatures', sa.Text(), nullable=False),
    sa.Column('detached', sa.String(length=64), nullable=False),
    sa.Column('salt', sa.LargeBinary(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('indexed_version', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('digest'),
    sa.UniqueConstraint('act_id')
    )
    op.create_index('catalogue_by_state', 'catalogue', ['state', 'received_at'], unique=False)
    op.create_table('failed_sign_ins',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('at', sa.DateTime(timezone=True), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_index('failed_sign_ins_by_name', 'failed_sign_ins', ['name', 'at'], unique=False)
    op.create_table('log_heads',
    sa.Column('size', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('timestamp', sa.BigInteger(), nullable=False),
    sa.Column('root', sa.LargeBinary(), nullable=False),
    sa.Column('signature', sa.LargeBinary(), nullable=False),
    sa.Column('public_key', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('size')
    )
    op.create_table('log_leaves',
    sa.Column('position', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('act_id', sa.String(length=16), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('entry', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('position')
    )
    op.create_index('log_leaves_by_version', 'log_leaves', ['act_id', 'version'], unique=True)
    op.create_table('log_nodes',
    sa.Column('level', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('position', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('hash', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('level', 'position')
    )
    op.create_table('shelf',
    sa.Column('act_id', sa.String(length=16), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('date', sa.Date(), nullable=False),
    sa.Column('language', sa.String(length=2), nullable=False),
    sa.Column('court', sa.Text(), nullable=False),
    sa.Column('court_ru', sa.Text(), nullable=False),
    sa.Column('court_kk', sa.Text(), nullable=False),
    sa.Column('court_level', sa.String(length=16), nullable=False),
    sa.Column('region', sa.Text(), nullable=False),
    sa.Column('act', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('act_id')
    )
    op.create_index('shelf_by_court', 'shelf', ['court', 'date'], unique=False)
    op.create_index('shelf_by_publication', 'shelf', ['published_at', 'act_id'], unique=False)
    op.create_table('versions',
    sa.Column('act_id', sa.String(length=16), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('published_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('act', sa.Text(), nullable=False),
    sa.Column('tombstone', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('act_id', 'version')
    )
    op.create_table('case_numbers',
    sa.Column('act_id', sa.String(length=16), nullable=False),
    sa.Column('number', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['act_id'], ['shelf.act_id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('act_id', 'number')
    )
    op.create_index('case_numbers_by_number', 'case_numbers', ['number'], unique=False)
    op.create_table('cited',
    sa.Column('act_id', sa.String(length=16), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('law', sa.Text(), nullable=False),
    sa.Column('article', sa.Text(), nullable=False),
    sa.Column('part', sa.Text(), nullable=False),
    sa.Column('point', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['act_id'], ['shelf.act_id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('act_id', 'key')
    )
    op.create_index('cited_by_key', 'cited', ['key'], unique=False)

