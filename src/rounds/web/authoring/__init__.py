"""`rounds preview`: an author sees a topic as learners will, beside everything they must not see."""
