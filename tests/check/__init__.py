"""Each rule catches its fault, with file, line and cure."""
