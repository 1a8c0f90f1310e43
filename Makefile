# The thin front: the logic is in scripts/setup.py (standard library only).
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run install test bench lint types contracts check

run:
	@$(PYTHON) scripts/setup.py run

install:
	@$(PYTHON) scripts/setup.py install

test: install
	$(BIN)/python -m pytest $(ARGS)

bench: install
	$(BIN)/python -m bench $(ARGS)

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install
	$(BIN)/mypy

contracts: install
	$(BIN)/lint-imports

check: lint types contracts test
