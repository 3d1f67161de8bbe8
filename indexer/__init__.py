"""How an act travels: from a signed file to the search index."""
