# `make brief` and `make test` do all their own set-up; `make` alone prints what there is.

.DEFAULT_GOAL := help
.PHONY: help brief test check lint evals fuzz bench docs pictures libraries clean
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input

export PYTHONUTF8 := 1
unexport PYTHONHOME PYTHONPATH PYTHONDONTWRITEBYTECODE

help: ## print this
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

brief: libraries ## turn the sources in seeds/ into a brief under output/
	@$(BIN)/briefing build seeds/

test: $(VENV)/.dev libraries ## run the tests
	@$(BIN)/pytest --numprocesses auto --maxprocesses 4 --dist worksteal

check: lint test evals ## all that must pass before a commit

lint: $(VENV)/.dev ## format, types, import contracts, generated docs
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check

evals: $(VENV)/.dev libraries ## score against evals/floors.json
	$(BIN)/python -m evals

fuzz: $(VENV)/.fuzz libraries ## try readers, rules, escapers and brief.json on inputs that reach new code
	$(BIN)/python -m fuzz

bench: export OPENBLAS_NUM_THREADS := 1
bench: $(VENV)/.peers libraries ## print the CPU time of the commands and of each step, beside peers
	$(BIN)/python benchmarks/commands.py
	$(BIN)/python benchmarks/steps.py
	$(BIN)/python benchmarks/borders.py
	$(BIN)/python benchmarks/dates.py
	$(BIN)/python benchmarks/peers.py --rows 3
	$(BIN)/python benchmarks/passages.py
	$(BIN)/python benchmarks/attributions.py --rows 8
	$(BIN)/python benchmarks/scale.py --sizes 5,50

docs: $(VENV)/.dev ## write docs/cli.md and docs/brief.schema.json again
	$(BIN)/python docs/generate.py

pictures: libraries ## draw the pictures of the README and the docs (needs poppler-utils)
	@$(BIN)/python docs/pictures.py

clean: ## remove the environment and all caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# ------------------------------------------------------------------ set-up, each step once
# A stamp is older than pyproject.toml when the dependencies may have changed.

$(VENV)/.python:
	@python=$$(scripts/find-python) && echo "Making $(VENV) with $$python" && \
	"$$python" -m venv --clear $(VENV)
	@$(PIP) install --upgrade "pip>=25.1"
	@touch $@

$(VENV)/.project: $(VENV)/.python pyproject.toml
	@echo "Installing briefing into $(VENV)"
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.project
	@echo "Installing what the tests and checks need"
	@$(PIP) install --group dev
	@touch $@

$(VENV)/.fuzz: $(VENV)/.dev
	@echo "Installing what fuzzes"
	@$(PIP) install --group fuzz
	@touch $@

$(VENV)/.peers: $(VENV)/.dev
	@echo "Installing what the benchmarks compare with"
	@$(PIP) install --group peers
	@touch $@

libraries: $(VENV)/.project
	@$(BIN)/python scripts/system_libraries.py
