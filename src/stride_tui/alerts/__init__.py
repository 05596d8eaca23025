"""How a cue reaches a person."""
