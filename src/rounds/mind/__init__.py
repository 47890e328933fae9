"""What we believe about a learner, and what comes next. Pure: no clock, no database, no global chance."""
