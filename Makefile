# make demo    set everything up, build the graph of corpus/ into out/, answer a question
# make test    set everything up and run the tests
# make check   lint, formatting, types (a part of make test)
# make bench   how soon pages are drawn and questions answered, what a build takes beside the language model alone
# make score   quality on annotated articles, where ../shared/eval is there
# make ablation   what each component adds to that quality
# make fit     the weights of confidence, fitted on annotated articles, where ../shared/eval is there
# make docs    run what README.md and docs/ show, and write there what it prints
# make screenshot  picture the demo page for README.md
# make lock    pin all dependencies anew

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
EVAL := ../shared/eval
BIOME := tests/foreign/node_modules/.bin/biome

.PHONY: demo test check score ablation fit bench screenshot docs lock browser clean

demo: .venv/runtime
	$(BIN)/kg build corpus -o out
	$(BIN)/kg neighbors "Kim Jong Un"

test: check .venv/dev tests/foreign/node_modules browser
	$(BIN)/python -m pytest

check: .venv/dev tests/foreign/node_modules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	@if [ -n "$$CI" ] || $(BIOME) --version >/dev/null 2>&1; then $(BIOME) ci --error-on-warnings; \
	  else echo "JavaScript and CSS are not checked: npm could not install biome here"; fi

score: .venv/runtime
	@for set in . factuality dwie; do \
	  echo "== $$set"; \
	  $(BIN)/kg build $(EVAL)/$$set/texts -o out/score/$$set && \
	  $(BIN)/python $(EVAL)/score.py out/score/$$set/graph.graphml --gold $(EVAL)/$$set/gold || exit 1; \
	done

ablation: .venv/runtime
	$(BIN)/python benchmarks/ablation.py $(EVAL)

fit: .venv/dev
	$(BIN)/python benchmarks/confidence.py $(EVAL)

docs: .venv/dev
	$(BIN)/cog -I docs -p "import listed, shown" -r README.md docs/*.md

bench: .venv/dev browser
	$(BIN)/python benchmarks/page.py
	$(BIN)/python benchmarks/queries.py
	$(BIN)/python benchmarks/build.py $(if $(wildcard $(EVAL)/texts),$(EVAL)/texts,corpus)

screenshot: .venv/dev browser demo
	$(BIN)/python docs/screenshot.py

.venv/runtime: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "kg needs Python 3.11 or newer; name one with make PYTHON=...")'
	$(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/dev: .venv/runtime requirements-dev.lock
	$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

# What the tests need besides Python. Where it cannot be had, they say that they were skipped, and why.
tests/foreign/node_modules: tests/foreign/package-lock.json
	-@command -v npm >/dev/null && npm install --prefix tests/foreign --no-save --silent --no-audit --no-fund
	@mkdir -p $@ && touch $@

browser:
	@command -v chromium >/dev/null || ! command -v apt-get >/dev/null || [ "$$(id -u)" != 0 ] || \
	  { apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } || echo "Chromium could not be installed"

lock: .venv/dev
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --allow-unsafe --no-header --extra build --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --allow-unsafe --no-header --extra build,dev,notebook --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

clean:
	rm -rf .venv tests/foreign/node_modules out/*
