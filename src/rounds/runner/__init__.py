"""Learners' Python in a box: one job in, one plain result out. Nothing but data crosses the border."""
