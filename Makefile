# Punnet. `make` alone prints the commands.
PYTHON ?= python3
BIN := .venv/bin
MAKEFLAGS += --no-print-directory

.PHONY: help run test check bench drills seed clean setup setup-dev

help:  ## print these commands
	@echo "Punnet: an online grocery that a shop runs itself."
	@echo
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "  $(BIN)/punnet --help   once make has run: the program's own commands"

run: setup  ## open the shop on this machine: http://127.0.0.1:8000 (Ctrl-C ends it)
	@exec $(BIN)/punnet run

test: setup-dev  ## run all tests, the browser's too
	@browser=$$($(BIN)/python scripts/browser.py) && \
	PUNNET_BROWSER=$$browser exec $(BIN)/python -m punnet.ops.testdb $(BIN)/pytest -n 2 --dist loadgroup $(TESTS)

check: setup-dev  ## the fast gate: format, lint, types, layers, migrations, texts
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	DATABASE_URL=$${DATABASE_URL:-postgresql:///none} $(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m punnet.ops.testdb $(BIN)/punnet django makemigrations --check --dry-run
	$(BIN)/python scripts/check_text.py
	$(BIN)/python scripts/texts.py --check

bench: setup-dev  ## print the figures of docs/performance.md
	@exec $(BIN)/python -m bench

drills: setup-dev  ## run the big drills: races over HTTP, repeated sending, kills, deadlines
	@exec $(BIN)/python -m drills $(DRILLS)

seed: setup  ## fill an empty database with the demo town (run does it too)
	@$(BIN)/punnet migrate && exec $(BIN)/punnet seed --if-empty

clean: setup  ## stop the clone's own database and remove the demo data
	@exec $(BIN)/python -m punnet.ops.clean

setup:
	@command -v $(PYTHON) >/dev/null || { echo "punnet: no $(PYTHON) here. Install Python 3.11 or newer: apt-get install -y python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) scripts/bootstrap.py run

setup-dev:
	@command -v $(PYTHON) >/dev/null || { echo "punnet: no $(PYTHON) here. Install Python 3.11 or newer: apt-get install -y python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) scripts/bootstrap.py dev
