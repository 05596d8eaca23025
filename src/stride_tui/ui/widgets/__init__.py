"""One widget a file: they receive values and post facts."""
