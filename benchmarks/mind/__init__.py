"""What the plan, the round and a rebuild cost."""
