"""What every page shares: its frame, its built parts, its figures, its error pages."""
