"""The office: what is held and why, decisions, uploads. `application.create_app` makes it."""
