"""Personal data that are no names: numbers, dates, addresses, workplaces, papers, by-names."""
