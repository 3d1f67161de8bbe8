"""Runs the migrations on the connection that `archive_store.database.migrate` hands over."""
from alembic import context

from archive_store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
