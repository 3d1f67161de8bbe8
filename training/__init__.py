"""How the models of `anonymizer/ner` are made: invented acts out of annotated ones, corpora, training, figures (training/README.md)."""
