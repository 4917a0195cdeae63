# Two commands set everything up on a fresh machine, each alone:
#   make site   check the course and build it into site/
#   make test   all checks and tests; installs a browser, Java and what reads PDFs
# With packs, as PDF, on each lesson's teaching page:
#   make packs  the same as make site, in about ten minutes; installs what prints PDFs
# Besides, make mutants shows in half an hour whether the tests would notice mistakes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
APT_GET := $(if $(filter 0,$(shell id -u)),,sudo )apt-get

.PHONY: site packs test serve schema mutants clean

site: $(VENV)/.installed
	$(BIN)/secondlook validate
	$(BIN)/secondlook build

packs: $(VENV)/.packing pango
	$(BIN)/secondlook build --packs

serve: $(VENV)/.installed
	$(BIN)/secondlook serve

test: $(VENV)/.tested node_modules/.installed browser java nginx pango poppler
	$(BIN)/ruff format --check tool tests bench
	$(BIN)/ruff check tool tests bench
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

schema: $(VENV)/.installed
	$(BIN)/secondlook schema

mutants: $(VENV)/.mutants
	$(BIN)/python -m bench.mutants

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/.packing: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .[pack]
	touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group test --group zensical
	touch $@

$(VENV)/.mutants: $(VENV)/.tested
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group mutants
	touch $@

node_modules/.installed: package.json package-lock.json
	npm ci --silent --ignore-scripts
	touch $@

.PHONY: browser
browser:
	@command -v chromium >/dev/null || \
	  { $(APT_GET) update -qq && $(APT_GET) install -y -qq --no-install-recommends chromium; }

# The tests serve the site with it, as docs/hosting.md says.
.PHONY: nginx
nginx:
	@PATH="$$PATH:/usr/sbin" command -v nginx >/dev/null || \
	  { $(APT_GET) update -qq && $(APT_GET) install -y -qq --no-install-recommends nginx-light; }

# WeasyPrint, which prints the packs, sets their text with it.
.PHONY: pango
pango:
	@$(BIN)/python -c 'import ctypes; ctypes.CDLL("libpangoft2-1.0.so.0")' 2>/dev/null || \
	  { $(APT_GET) update -qq && $(APT_GET) install -y -qq --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0; }

# The tests read the packs with it.
.PHONY: poppler
poppler:
	@command -v pdftotext >/dev/null || \
	  { $(APT_GET) update -qq && $(APT_GET) install -y -qq --no-install-recommends poppler-utils; }

# The Nu checker of HTML is a Java program.
.PHONY: java
java:
	@command -v java >/dev/null || \
	  { $(APT_GET) update -qq && $(APT_GET) install -y -qq --no-install-recommends default-jre-headless; }

# Every state of every page in every look; the tests check each pair of them.
.PHONY: axe
axe: $(VENV)/.tested node_modules/.installed browser
	$(BIN)/python -m bench.axe

clean:
	rm -rf $(VENV) node_modules site
