# Two commands do everything on a fresh machine: `make run` and `make test`.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PORT ?= 8000
PIP = .venv/bin/pip install --quiet --disable-pip-version-check --only-binary :all: --no-binary docopt
PY = .venv/bin/python
APT = tesseract-ocr tesseract-ocr-kaz tesseract-ocr-rus redis-server postgresql chromium fonts-dejavu-core fonts-paratype maven
export ARCHIVE_TRUST_ANCHORS ?= samples/anchors

.PHONY: help setup run samples worker test check apt bench bench-anonymizer bench-search bench-search-scale train clean

help: ## Print the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: .venv/.installed search_app/translations/.compiled ## The environment alone, in .venv

.venv/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 is needed: set PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/.installed: requirements.txt | .venv/bin/python
	$(PIP) -r requirements.txt
	@touch $@

.venv/.tested: requirements-test.txt .venv/.installed
	$(PIP) -r requirements-test.txt
	@touch $@

.venv/.peers: requirements-bench.txt .venv/.installed
	$(PIP) -r requirements-bench.txt
	@touch $@

search_app/translations/.compiled: $(wildcard search_app/translations/*/LC_MESSAGES/*.po) .venv/.installed
	.venv/bin/pybabel --quiet compile --directory search_app/translations
	@touch $@

run: setup ## Take in the samples and serve the site and the office on http://127.0.0.1:8000
	$(PY) -m indexer ingest samples/acts
	$(PY) -m indexer account first
	@echo "Site: http://127.0.0.1:$(PORT)/   Office: http://127.0.0.1:$(PORT)/office/"
	.venv/bin/gunicorn --workers 1 --threads 4 --bind 127.0.0.1:$(PORT) --log-level error wsgi:app

worker: setup ## The worker that takes in what the office uploads
	.venv/bin/celery -A indexer.worker worker --loglevel warning --concurrency 1

apt: ## What the tests need from Debian; asks for nothing when it is there
	@dpkg -s $(APT) >/dev/null 2>&1 || { [ "$$(id -u)" = 0 ] || SUDO=sudo; \
	  $$SUDO apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$SUDO apt-get install -y -qq $(APT) >/dev/null; }

test: setup apt .venv/.tested ## Everything, with a real Elasticsearch, PostgreSQL, Redis and Chromium
	$(PY) tests/elasticsearch_node.py install
	$(PY) -m pytest -q

check: .venv/.tested ## What a reviewer's eye need not look for
	.venv/bin/ruff check .

bench: setup apt .venv/.tested ## The table of speeds, as ratios beside the raw parts of the same run
	$(PY) -m benchmarks

bench-anonymizer: setup .venv/.peers ## What the anonymizer hides and how fast, beside natasha, airlock-pii and Presidio
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(PY) -m benchmarks.anonymizer

bench-search: setup apt .venv/.tested ## How well the search answers, beside plain Elasticsearch and plain tantivy (docs/search.md)
	$(PY) -m benchmarks.search_quality

bench-search-scale: setup .venv/.tested ## How fast the search answers and how that grows with the archive (docs/search.md)
	$(PY) -m benchmarks.search_scale $(if $(ACTS),--sizes $(ACTS)) $(if $(ELASTICSEARCH),--elasticsearch $(ELASTICSEARCH))

train: setup ## The recognizers of names anew, from corpora in ARCHIVE_TRAINING_DATA and acts in GOLD (training/README.md)
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(PY) -m training --data $(ARCHIVE_TRAINING_DATA) $(if $(GOLD),--gold $(GOLD))

clean: ## Forget the archive of the first run
	rm -rf var
