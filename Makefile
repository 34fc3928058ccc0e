# Steunweb: what people type. Everything that a step needs, the step before it installs.

SWIFT ?= swift
PREFIX ?= /usr/local
CONFIGURATION = release
BUILD = $(SWIFT) build -c $(CONFIGURATION)
PROGRAM = .build/$(CONFIGURATION)/steunweb
SOURCES = Package.swift Sources Tests

.PHONY: help setup build run test lint format bench docs install clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## install what is missing (Debian packages; needs Swift 6.3)
	@sh Scripts/setup

build: setup
	$(BUILD) --product steunweb

run: build ## the main job: Anton's web with and without a JIM, under Output/anton/
	$(PROGRAM) run Scenarios/anton.yaml --force

lint: ## style, strictly
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format: ## put the style right
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

test: setup lint ## style, build and all tests
	$(BUILD) --build-tests
	$(SWIFT) test -c $(CONFIGURATION) --skip-build --disable-xctest

bench: build ## how fast the simulation is on this machine
	sh Scripts/bench $(PROGRAM)

docs: setup ## the reference of all modules, under .build/docs/
	sh Scripts/docs

install: build ## the program under PREFIX (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$(PROGRAM)" "$(DESTDIR)$(PREFIX)/bin/steunweb"

clean: ## remove what was built; results under Output/ stay
	rm -rf .build
