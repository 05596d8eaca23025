"""What a workout file says, and the timeline it unrolls to."""
