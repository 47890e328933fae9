"""The introduction: what machine learning in medicine is, for everybody, in a few minutes. Nothing is kept of it."""
