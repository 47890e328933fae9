"""How long the library takes a server that has many resources and topics to look at."""
