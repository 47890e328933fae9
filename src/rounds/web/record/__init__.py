"""A learner's own record: what it shows of them, taking it elsewhere, and having it deleted."""
