"""Judging code that nobody vouches for: only values cross, and the operating system confines what runs it."""
