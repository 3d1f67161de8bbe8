"""Practice: how acts of one claim ended, where, when and on appeal, and which are near to each other but ended otherwise."""
