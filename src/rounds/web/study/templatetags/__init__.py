"""Template filters of the study app."""
