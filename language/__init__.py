"""What we know of Kazakh and Russian: tokens, sentences, lemmas, citations, numbers, key phrases, queries. Pure."""
