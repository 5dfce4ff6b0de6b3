# `make` alone lists what there is. Each target is one or two visible commands.
.DEFAULT_GOAL := help
.PHONY: help setup serve build test lint format faults zensical look bench new wording review grades precision lock clean

RUN  := .venv/bin/python -m
PORT ?= 8000

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

setup: ## Install all that is needed into .venv and node_modules (instant when nothing changed)
	@sh tools/python.sh -m tools.setup

serve: setup ## Build, serve on http://localhost:8000 (or PORT=...), rebuild when a file changes
	@$(RUN) tools.serve --port $(PORT)

build: setup ## Write site/, ready for any static host
	$(RUN) tools.build

test: build lint ## Everything: the build, the checks, the tests, a real browser included
	CHROME="$$($(RUN) tools.browser)" && export CHROME && $(RUN) pytest --cov

faults: build ## What can go wrong, in Chromium, Firefox and WebKit (not part of `make test`); prints a table
	CHROME="$$($(RUN) tools.browser)" && FIREFOX="$$($(RUN) tools.browser firefox)" && \
	WEBKIT="$$($(RUN) tools.browser webkit)" && export CHROME FIREFOX WEBKIT && $(RUN) pytest tests/faults

lint: setup ## Check Python, JavaScript, CSS and types
	$(RUN) ruff check . && $(RUN) ruff format --check . && $(RUN) mypy && .venv/bin/lint-imports
	$(RUN) tools.node biome ci --error-on-warnings --colors=off && $(RUN) tools.node tsc

format: setup ## Tidy Python, JavaScript and CSS
	$(RUN) ruff check --fix . ; $(RUN) ruff format .
	$(RUN) tools.node biome check --write

zensical: setup ## Write site-zensical/: the same pages by Zensical, which follows the theme we use
	$(RUN) tools.zensical

look: build ## Photograph each type of page in each state into look/, with contact sheets (NAMES=... chooses some)
	$(RUN) tools.look $(NAMES)

bench: build ## Measure starting, typing and bytes; writes bench.json
	CHROME="$$($(RUN) tools.browser)" && FIREFOX="$$($(RUN) tools.browser firefox)" && \
	WEBKIT="$$($(RUN) tools.browser webkit)" && export CHROME FIREFOX WEBKIT && \
	{ $(RUN) tools.bench; missed=$$?; $(RUN) tests.faults.starts && exit $$missed; }

new: setup ## Start a letter, checklist, deadline or guide: make new letter=ask-for-a-tour
	@$(RUN) tools.new $(foreach kind,letter checklist deadline guide,$(if $($(kind)),$(kind) "$($(kind))"))

wording: setup ## Give letters whose words changed a new version, with its day
	@$(RUN) tools.wording

review: setup ## List the facts of law that are due to be read again
	@$(RUN) tools.review

grades: setup ## Print how hard each page is to read, the hardest first
	@$(RUN) tools.grades

precision: setup ## Print how well the wording check does on labelled lines of IEPs
	@$(RUN) tools.precision

lock: setup ## Choose the newest dependencies anew and lock them with hashes
	$(RUN) tools.lock

clean: ## Remove everything that was built or installed here
	rm -rf .venv node_modules site site-zensical look .cache
