"""stride: a workout companion for runners that lives in the terminal."""

__version__ = "0.1.0"
