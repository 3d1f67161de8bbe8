"""What a reviewer changes: edits of what was found, and decisions as examples to learn from."""
