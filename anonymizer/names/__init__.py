"""Names of persons: where they stand in a text, by rules and by the models."""
