"""The words of the archive: act, mention, query, signature, errors. Standard library only, no input or output."""
