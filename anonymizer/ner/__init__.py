"""Our own recognizers of names for Kazakh and Russian court text: the models, and the code that reads a text with them."""
