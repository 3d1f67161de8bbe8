"""What is hidden: text in, public text out; find, resolve, decide, replace, check."""
