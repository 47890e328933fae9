"""How quickly pages come, answers are marked and figures move, in a real browser."""
