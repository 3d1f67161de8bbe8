"""The public site: read only. `create_app` makes its application."""
from search_app.public.application import create_app as create_app
