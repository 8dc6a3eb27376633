"""Grading a class: many submissions, judged each for itself, and a gradebook of what came of it."""
