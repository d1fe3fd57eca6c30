# Zhiyin. `make` alone lists the verbs.

# Spelled once: another set of flags would build everything a second time.
SWIFT_FLAGS := --explicit-target-dependency-import-check error

PREFIX ?= /usr/local
DESTDIR ?=
FILTER ?=
PEOPLE ?= 120
MONTHS ?= 12
PORT ?= 8080
SEED ?=

BINARY := .build/release/zhiyin

.DEFAULT_GOAL := help
.PHONY: help setup demo build release test endurance proof lint format bench install

help: ## list the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

setup: ## install the Debian and PyPI parts that are missing, for serving and for the tests
	@Scripts/setup test

demo: ## a simulated centre in a new database, served: PEOPLE=120 MONTHS=12 PORT=8080
	@Scripts/setup serve
	@$(MAKE) --no-print-directory release
	@mkdir -p demo
	ZHIYIN_DATABASE="sqlite:demo/zhiyin-$$(date +%Y%m%d-%H%M%S).db" \
		$(BINARY) demo --people $(PEOPLE) --months $(MONTHS) --port $(PORT)

build: ## debug build
	@Scripts/setup serve
	swift build $(SWIFT_FLAGS)

release: ## release build of the one binary
	swift build -c release $(SWIFT_FLAGS) --product zhiyin

# The outer cluster is fast and forgets; the inner one keeps its word when killed, for the crash tests.
test: ## every test on SQLite and PostgreSQL, then the release binary, also killed and starved, and the pages in a browser: FILTER=name for some
	@Scripts/setup test
	Scripts/with-postgres Scripts/with-postgres --fsync \
		swift test $(SWIFT_FLAGS) $(if $(FILTER),--filter '$(FILTER)')
ifeq ($(FILTER),)
	@$(MAKE) --no-print-directory release
	Scripts/smoke $(BINARY)
	Scripts/with-postgres --fsync Scripts/process-tests $(BINARY)
	Scripts/with-postgres Scripts/browser-tests $(BINARY)
endif

# An hour or more, one after another: none may slow the others down. Each length may be set; `make test` takes short ones.
endurance: ## the long versions of the process tests: 100 kills on each engine, 50,000 requests by chance, 1,000 open pages for 15 minutes
	@Scripts/setup test
	@$(MAKE) --no-print-directory release
	ZHIYIN_KILLS="$${ZHIYIN_KILLS:-100}" ZHIYIN_FUZZ="$${ZHIYIN_FUZZ:-50000}" \
		ZHIYIN_STREAMS="$${ZHIYIN_STREAMS:-1000}" ZHIYIN_STREAM_SECONDS="$${ZHIYIN_STREAM_SECONDS:-900}" \
		Scripts/with-postgres --fsync sh -ec 'for part in "kill serving" fuzz streams; do \
			Scripts/process-tests $(BINARY) "$$part"; done'

proof: ## the statistics against R on cases drawn at random, which are kept as test data, swings against planted truth, and 2,000 requests at random to the programs' interface: SEED=7 for others, not kept
	@Scripts/setup proof
	SWIFT_FLAGS="$(SWIFT_FLAGS)" Scripts/proof $(SEED)
	@$(MAKE) --no-print-directory release
	Scripts/proof-results $(BINARY) $(SEED)
	CASES=2000 Scripts/process-tests $(BINARY) programs

lint: ## format, purity, imports, names, sizes, links, words; `make test` checks explicit imports as it builds
	@Scripts/setup lint
	@Scripts/lint

format: ## format the Swift files in place
	swift format format --in-place --parallel --recursive Sources Tests Package.swift

bench: ## time the slow paths against named peers
	@Scripts/setup bench
	@$(MAKE) --no-print-directory release
	Scripts/bench $(BINARY)

# Not a build every time: `sudo make install` often has no swift on its PATH.
install: ## put the release binary, built if there is none, public/ and a unit for systemd under PREFIX=/usr/local
	@test -x $(BINARY) || $(MAKE) --no-print-directory release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/zhiyin"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/zhiyin"
	rm -rf "$(DESTDIR)$(PREFIX)/share/zhiyin/public"
	cp -R public "$(DESTDIR)$(PREFIX)/share/zhiyin/public"
	chmod -R u=rwX,go=rX "$(DESTDIR)$(PREFIX)/share/zhiyin"
	install -d "$(DESTDIR)$(PREFIX)/lib/systemd/system" "$(DESTDIR)$(PREFIX)/lib/sysusers.d"
	sed 's|@PREFIX@|$(PREFIX)|' systemd/zhiyin.service > "$(DESTDIR)$(PREFIX)/lib/systemd/system/zhiyin.service"
	chmod 644 "$(DESTDIR)$(PREFIX)/lib/systemd/system/zhiyin.service"
	install -m 644 systemd/zhiyin.sysusers "$(DESTDIR)$(PREFIX)/lib/sysusers.d/zhiyin.conf"
