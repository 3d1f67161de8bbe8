"""What is kept: originals, catalogue, published acts, transparency log, audit trail, accounts."""
