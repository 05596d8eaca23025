"""Files and the database: the only room that touches the disk for the user's data."""
