"""Marking beside sympy's simplify and math-verify, on the development set and on generated mutants."""
