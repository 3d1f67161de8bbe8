"""Extract: from a file's bytes to plain text with pages, in a child process with limits."""
