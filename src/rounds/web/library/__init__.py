"""The library: resources outside Rounds, what each is good for, and which one suits the learner."""
