"""Projects: a program that a learner builds step by step."""
