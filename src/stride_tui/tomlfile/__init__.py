"""Hand-edited TOML: where things stand, what is wrong with them, and how to say so."""
