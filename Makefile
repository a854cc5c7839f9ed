.DEFAULT_GOAL := help
.PHONY: help run test torture lint format lock pictures translations clean bootstrap bootstrap-dev
PY := .venv/bin/python

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: bootstrap ## Set up what is missing, then open the program (MODEL=folder)
	@MODEL="$(MODEL)" packaging/run.sh

# Real engines, devices and kills have the machine for themselves; of the others each file is one worker's: what it has
# made for its first test serves the others.
ALONE := tests/e2e tests/torture tests/speech tests/capture
test: bootstrap-dev ## Set up what is missing, then run every test (ARGS=… to pytest)
ifeq ($(ARGS),)
	@$(PY) -m pytest -n logical --maxprocesses 4 --dist loadfile $(addprefix --ignore=,$(ALONE))
	@$(PY) -m pytest $(ALONE)
else
	@$(PY) -m pytest $(ARGS)
endif

lint: bootstrap-dev ## Style, types, import directions
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-logo

format: bootstrap-dev ## Put the code in shape
	@$(PY) -m ruff check --fix --exit-zero .
	@$(PY) -m ruff format .

lock: bootstrap-dev ## Resolve the dependencies of pyproject.toml again (ARGS=--upgrade)
	@packaging/lock.sh $(ARGS)

pictures: bootstrap-dev ## Take the pictures of the window for docs/ again
	@$(PY) packaging/take_pictures.py

translations: bootstrap-dev ## Find every text again; docs/languages.md tells how to translate
	@$(PY) packaging/translations.py

bench-ui: bootstrap-dev ## Measure the window: start, long lists, search, streaming, memory (ARGS=--write keeps the figures)
	@$(PY) -m tests.bench.window $(ARGS)

torture: bootstrap-dev ## Break the program on purpose and count what is lost (ARGS=--write: all of it, kept in docs/)
	@$(PY) -m tests.torture $(ARGS)

clean: ## Remove everything that was made here
	rm -rf .venv .tools build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

bootstrap:
	@packaging/bootstrap.sh run

bootstrap-dev:
	@packaging/bootstrap.sh dev
