"""The public site: read only. `application.create_app` makes it."""
