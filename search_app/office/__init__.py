"""The office: what is held and why, decisions, uploads. `create_app` makes its application."""
from search_app.office.application import create_app as create_app
