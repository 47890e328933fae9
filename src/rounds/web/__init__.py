"""The Django room: the only one with tables, requests, templates and settings."""
