"""Every command once: one table for each place where keys work."""
