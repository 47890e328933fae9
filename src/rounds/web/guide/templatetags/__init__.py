"""Template filters of the guide."""
