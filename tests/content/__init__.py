"""Every computed answer of the course worked out a second time, by another road."""
