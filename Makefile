# The recipes are in start.py, which needs nothing but Python; where there is no make: py start.py start
PYTHON ?= $(shell command -v python3.11 || command -v python3 || command -v python)
ARGS ?=

.PHONY: all setup start test test-deep lint check pin

# Lint and every test.
all: test

# Make .venv with the command .venv/bin/rounds.
setup:
	@$(PYTHON) start.py setup

# Start Rounds and print the link that lets you in: make start ARGS="--port 9000".
start:
	@$(PYTHON) start.py start $(ARGS)

# Lint and every test: make test ARGS="-k name".
test:
	@$(PYTHON) start.py test $(ARGS)

# Everything at full depth, on SQLite and PostgreSQL; before an issue is closed.
test-deep:
	@$(PYTHON) start.py test-deep $(ARGS)

# Form, types and imports.
lint:
	@$(PYTHON) start.py lint

# Is the course fit to be taught? make check ARGS="course/probability --seeds 2000".
check:
	@$(PYTHON) start.py check $(ARGS)

# Write constraints.txt anew.
pin:
	@$(PYTHON) start.py pin
