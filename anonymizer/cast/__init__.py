"""Who is who: from the places of names to the people of an act and their roles."""
