"""Making and changing workout files, for both front ends."""
