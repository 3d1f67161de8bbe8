"""The public API, described at /api/openapi.json."""
