"""How fast the archive is: each figure beside the raw library's own time on the same input, in the same run."""
