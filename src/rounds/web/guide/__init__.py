"""The day's round and the way to an aim."""
