"""The map of all topics, the page of each, and the search."""
