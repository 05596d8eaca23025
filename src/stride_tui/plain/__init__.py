"""The front end of lines of text, for pipes, screen readers and simple terminals."""
