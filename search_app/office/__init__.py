"""The office: what is held and why, decisions, uploads."""
