"""Describe: from plain text to an Act with court, number, date, parts and participants."""
from indexer.describe.description import describe as describe
