"""The text as the recognizers see it: words, letters, digits, what a word may be."""
