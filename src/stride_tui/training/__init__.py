"""Sessions seen together: weeks, loads, streaks, and the coach."""
