"""How long the page of the day takes a server that has much to look at."""
