"""Describe: from plain text to an Act with court, number, date, parts and participants."""
