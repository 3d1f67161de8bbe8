"""What stands instead: role and number in the right case, a year, a town, a category."""
