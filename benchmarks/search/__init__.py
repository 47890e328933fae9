"""The server's time for the map, a topic's page and the search."""
