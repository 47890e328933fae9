# The recipes are in start.py, which needs nothing but Python. Where there is no make: py start.py start
# The first Python that is new enough; if there is none, start.py says so.
PYTHONS = python3 python3.11 python3.12 python3.13 python3.14 python
PYTHON ?= $(or $(shell for each in $(PYTHONS); do \
	$$each -c 'import sys; sys.version_info < (3, 11) or print(sys.executable)' 2>/dev/null | grep . && break; done),python3)
ARGS ?=

.PHONY: test setup start test-deep lint check pin

# Lint and every test; plain `make` does this: make test ARGS="-k name".
test:
	@$(PYTHON) start.py test $(ARGS)

# Make .venv with the command .venv/bin/rounds.
setup:
	@$(PYTHON) start.py setup

# Start Rounds and print the link that lets you in: make start ARGS="--port 9000 --data /a/folder".
start:
	@$(PYTHON) start.py start $(ARGS)

# Everything at full depth, on SQLite and PostgreSQL; before an issue is closed.
test-deep:
	@$(PYTHON) start.py test-deep $(ARGS)

# Form, types and imports alone.
lint:
	@$(PYTHON) start.py lint

# Is the course fit to be taught? make check ARGS="course/probability --seeds 2000".
check:
	@$(PYTHON) start.py check $(ARGS)

# Write constraints.txt anew, with the newest versions that pyproject.toml allows.
pin:
	@$(PYTHON) start.py pin
