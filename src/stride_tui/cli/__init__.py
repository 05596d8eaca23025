"""The command line: one file a command, where the parts are put together."""
