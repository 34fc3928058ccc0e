# Steunweb: what people type. Everything that a step needs, the step before it installs.

SWIFT ?= swift
PREFIX ?= /usr/local
CONFIGURATION = release
BUILD = $(SWIFT) build -c $(CONFIGURATION)
# The program runs where no Swift is installed, and holds no path of the machine that built it: what runs here is what is installed.
ALONE = --static-swift-stdlib --disable-local-rpath -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=. \
  -Xswiftc -Xfrontend -Xswiftc -enable-experimental-concise-pound-file -Xcc -ffile-prefix-map=$(CURDIR)=.
# Tests run at full speed and see inside the modules; a folder of their own keeps both builds up to date.
# The compiler writes the public symbols of each module on the way: the reference is made of them.
SYMBOLS = $(CURDIR)/.build/testing/symbols
TESTING = --scratch-path .build/testing -Xswiftc -enable-testing \
  -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc $(SYMBOLS) \
  -Xswiftc -symbol-graph-minimum-access-level -Xswiftc public
REFERENCE = .build/testing/Steunweb.doccarchive
PROGRAM = .build/$(CONFIGURATION)/steunweb
SOURCES = Package.swift Sources Tests Notebooks-as-scripts
NOTEBOOKS = $(notdir $(patsubst %/,%,$(wildcard Notebooks-as-scripts/*/)))
# All but `Steunweb`, which only names the others.
MODULES = Quantities RandomStreams Estimates Documents SupportWebs NetworkMeasures Evidence ProtectiveFactors \
  Lanes ReferenceKernel PairMatching MentorSimulation ModelTrust PolicyAnalysis Wording Interchange MeasureTables Digests Typesetting \
  Diagrams Charts Lessons Graphviz RunStore Reports Studio InputFiles NotebookKit

# Tests in a browser run by themselves: beside a thousand others on two processors its answers would come late.
BROWSED = StudioTests|LessonTests

# Fuzzing looks at every branch that is taken: all modules are compiled for it, with their checks, in a folder of their own.
FUZZING = --scratch-path .build/fuzz -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld \
  -Xswiftc -assert-config -Xswiftc Debug -Xcc -fsanitize=fuzzer-no-link
FUZZ = .build/fuzz/$(CONFIGURATION)/fuzz

# Coverage counts what is executed, in a folder of its own too.
COVERING = --scratch-path .build/coverage -Xswiftc -enable-testing -Xswiftc -profile-generate -Xswiftc -profile-coverage-mapping

.PHONY: help setup setup-browsers setup-slurm build run gallery notebooks test studio-test fuzz fuzz-keep coverage lint format bench \
  bench-baseline docs install uninstall deb sbom clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: ## install what is missing (Debian packages; needs Swift 6.3)
	@sh .ci/setup

setup-browsers: ## install Firefox and WebKit, in which tests open a lesson (not needed otherwise)
	@sh .ci/setup-browsers

setup-slurm: ## install Slurm for tests of a cluster of one machine (not needed otherwise)
	@sh .ci/setup-slurm

build: setup
	$(BUILD) $(ALONE) --product steunweb

run: build ## the main job: Anton's web with and without a JIM, under Output/anton/
	$(PROGRAM) run Scenarios/anton.yaml --force

gallery: build ## every view in every theme, of the shipped cases and of hard ones: Output/gallery/index.html
	$(PROGRAM) draw Scenarios/cases/anton.yaml --wave before --compare during --theme all --out Output/gallery/changes --index
	$(PROGRAM) draw Scenarios/cases/anton.yaml --what-if "jim boxing-coach" --theme all --out Output/gallery/what-if --index
	$(PROGRAM) draw Scenarios/cases Tests/Gallery --view circles,ecomap,sectors --for youth --theme all --out Output/gallery/youth --index
	$(PROGRAM) draw Scenarios/cases --view all --wave all --language nl --palette okabeIto --out Output/gallery/nederlands-okabeIto --index
	$(PROGRAM) draw --blank --size a4 --theme light --out Output/gallery/blank --index
	$(PROGRAM) draw Scenarios/cases Tests/Gallery Scenarios/anton.yaml --view all --wave all --theme all --out Output/gallery --index

notebooks: setup ## every notebook as a page: Output/notebooks/*.html
	@for name in $(NOTEBOOKS); do $(BUILD) $(ALONE) --product $$name && .build/$(CONFIGURATION)/$$name || exit 1; done

lint: ## style, strictly
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format: ## put the style right
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

test: setup lint docs ## style, build, reference and all tests; those on a cluster where Slurm is installed
	@Tests/Scripts/slurm-lab try $(SWIFT) test -c $(CONFIGURATION) $(TESTING) --skip-build --disable-xctest --filter 'SlurmLab|BatchOnSlurm'
	$(SWIFT) test -c $(CONFIGURATION) $(TESTING) --skip-build --disable-xctest --filter '$(BROWSED)'
	FUZZ_SECONDS=$(or $(FUZZ_SECONDS),30) $(SWIFT) test -c $(CONFIGURATION) $(TESTING) --skip-build --disable-xctest --filter FuzzTests
	$(SWIFT) test -c $(CONFIGURATION) $(TESTING) --skip-build --disable-xctest --skip '$(BROWSED)|FuzzTests'

studio-test: setup ## the studio alone, in real Chromium (part of test)
	$(BUILD) $(TESTING) --build-tests
	$(SWIFT) test -c $(CONFIGURATION) $(TESTING) --skip-build --disable-xctest --filter StudioTests

fuzz: setup ## look for inputs that break a parser, guided by coverage: FUZZ_SECONDS=600 each, PARSERS="case json" or all
	STEUNWEB_FUZZ=1 $(BUILD) $(FUZZING) --product fuzz
	@Tests/Scripts/fuzz run $(FUZZ) $(PARSERS)

fuzz-keep: ## keep what fuzzing found and reaches more code, for the tests to replay
	@Tests/Scripts/fuzz keep $(FUZZ) $(PARSERS)

coverage: setup ## lines that tests execute, by module: TESTS="DocumentsTests StudioTests" or all, FILTER=name; Output/coverage/summary.txt
	@rm -rf .build/coverage/profiles && mkdir -p .build/coverage/profiles
	STEUNWEB_TESTS="$(TESTS)" $(BUILD) $(COVERING) --build-tests
	STEUNWEB_TESTS="$(TESTS)" LLVM_PROFILE_FILE="$(CURDIR)/.build/coverage/profiles/%4m.profraw" \
	  $(SWIFT) test -c $(CONFIGURATION) $(COVERING) --skip-build --disable-xctest $(if $(FILTER),--filter '$(FILTER)')
	@Tests/Scripts/coverage .build/coverage/profiles Output/coverage \
	  .build/coverage/$(CONFIGURATION)/SteunwebPackageTests.xctest .build/coverage/$(CONFIGURATION)/steunweb

bench: build ## how fast the model is on this machine, as ratios to the committed measurement
	$(PROGRAM) bench --baseline Tests/Benchmarks/baseline.json

bench-baseline: build ## measure again and keep it for later comparisons
	$(PROGRAM) bench --json > Tests/Benchmarks/baseline.json.new && mv Tests/Benchmarks/baseline.json.new Tests/Benchmarks/baseline.json
	@touch Sources/EmbeddedData/EmbeddedData.c

docs: setup ## the reference of all modules; warnings are errors
	$(BUILD) $(TESTING) --build-tests
	@sh .ci/docs $(SYMBOLS) $(REFERENCE) $(MODULES)
	@echo "The reference is in $(REFERENCE): open it with 'docc preview' or a web server."

install: build ## program, manual pages, completions, examples and documents under PREFIX (default /usr/local)
	@.ci/install "$(PROGRAM)" "$(PREFIX)" "$(DESTDIR)"

uninstall: ## take away what install wrote
	@.ci/install --remove "$(PREFIX)" "$(DESTDIR)"

deb: build ## a Debian package: .build/steunweb_VERSION_ARCHITECTURE.deb
	@.ci/deb "$(PROGRAM)" .build

sbom: build ## of which parts the program is made, with versions and licences (SPDX 2.3): .build/steunweb.spdx.json
	@.ci/sbom "$(PROGRAM)" > .build/steunweb.spdx.json
	@echo "The parts of the program are in .build/steunweb.spdx.json"

clean: ## remove what was built; results under Output/ stay
	rm -rf .build
