"""Of which parts a built program is made: packages of Swift, C code in them, the runtime of Swift, and libraries of the system.

All of it is read from the build: from Package.resolved, from the checkouts beside the build and the list of what was linked, and from the program.
"""
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


def fail(problem, cure):
    sys.exit(f"parts: error: {problem}\n  fix: {cure}")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


# What a text must say to be a licence. The first that fits counts.
LICENCES = [
    ("Apache-2.0 WITH Swift-exception", ["apache license", "version 2.0", "runtime library exception"]),
    ("Apache-2.0", ["apache license", "version 2.0"]),
    ("Unicode-3.0", ["unicode license v3"]),
    ("MIT", ["permission is hereby granted, free of charge"]),
    ("BSD-3-Clause", ["redistribution and use in source and binary forms", "neither the name"]),
    ("BSD-2-Clause", ["redistribution and use in source and binary forms"]),
    ("ISC", ["permission to use, copy, modify, and/or distribute this software"]),
    ("Zlib", ["provided 'as-is', without any express or implied", "altered source versions must be plainly marked"]),
]


def licence(text):
    """The SPDX expression of a text of a licence, or None."""
    plain = " ".join(re.sub(r"[\s#*/]+", " ", text).lower().split())
    return next((name for name, words in LICENCES if all(word in plain for word in words)), None)


def licence_file(folder):
    """The file that grants a licence, at the top of a package or beside the sources of a module."""
    names = ("licen", "copying", "notice")
    files = [f for name in names for f in sorted(folder.iterdir()) if f.is_file() and f.name.lower().startswith(name)]
    return next((f for f in files if licence(f.read_text(encoding="utf-8", errors="replace"))), None)


@dataclass
class Part:
    """A package, or what is in one."""

    id: str
    name: str
    version: str
    licence: str | None
    # Where the words of the licence are.
    licence_text: str
    location: str
    url: str = ""
    is_linked: bool = True
    comment: str = ""


class Build:
    """A program that SwiftPM has built, with what lies around it."""

    def __init__(self, program):
        self.program = Path(program).resolve()
        self.products = self.program.parent
        self.checkouts = self.products.parents[1] / "checkouts"
        self.links = self.products / f"{self.program.name}.product" / "Objects.LinkFileList"
        for path in (self.program, self.links, self.checkouts):
            if not path.exists():
                fail(f"there is no {path.name} of a build beside the program", "run 'make build' first")

    def modules(self):
        """The linked modules, by name, each with a source of it."""
        result = {}
        for line in self.links.read_text().split("\n"):
            path = line.strip().strip("'\"").replace("\\ ", " ")
            # A build may have been moved since: what counts is the place within it.
            match = re.search(rf"/{re.escape(self.products.name)}/([^/]+)\.build/(.+)\.o$", path)
            if match and match[1] not in result:
                result[match[1]] = self.source(match[1], match[2])
        # A list that is not understood must never read as a program without parts.
        if len(result) < 2:
            fail("what was linked cannot be told from the list of objects", "teach .ci/parts.py its form")
        return result

    def source(self, module, object):
        folder = self.products / f"{module}.build"
        listing = folder / "sources"
        if listing.exists():
            source = listing.read_text().split("\n")[0].strip("'\"")
        else:
            source = (folder / f"{object}.d").read_text().replace("\\\n", " ").split()[1]
        place = source.partition("/checkouts/")[2]
        return self.checkouts / place if place else Path(source)

    def packages(self, root):
        """The packages of Swift, with the code in C that they bring: ordered by name."""
        resolved = root / "Package.resolved"
        if not resolved.exists():
            fail("there is no Package.resolved", "run 'make build' first")
        linked, c_modules = set(), {}
        for module, source in self.modules().items():
            if self.checkouts in source.parents:
                package = source.relative_to(self.checkouts).parts[0]
                linked.add(package)
                if source.suffix in (".c", ".S"):
                    c_modules.setdefault(package, []).append((module, source))
        result = []
        for pin in sorted(json.loads(resolved.read_text())["pins"], key=lambda pin: pin["identity"]):
            url = pin["location"].removesuffix(".git")
            folder = self.checkouts / url.rsplit("/", 1)[1]
            if not folder.is_dir():
                fail(f"there is no checkout of {pin['identity']}", "run 'make build' first")
            file = licence_file(folder)
            text = file.read_text(encoding="utf-8", errors="replace") if file else ""
            state = pin["state"]
            package = Part(
                pin["identity"], folder.name, state.get("version", state["revision"]), licence(text), text,
                f"git+{url}.git@{state['revision']}", url, folder.name in linked)
            result.append(package)
            for module, source in sorted(c_modules.get(folder.name, [])):
                result.append(self.code(module, source, package))
        return result

    def code(self, module, source, package):
        """Code in C, whose licence may be another than that of its package."""
        folder = next(p for p in source.parents if p.name == module)
        file = licence_file(folder)
        text = file.read_text(encoding="utf-8", errors="replace") if file else ""
        if not text:
            for candidate in sorted(folder.rglob("*.[ch]")):
                head = candidate.read_text(encoding="utf-8", errors="replace")[:6000]
                if licence(head) and licence(head) != "Apache-2.0":
                    comment = re.search(r"/\*.*?\*/|(?://[^\n]*\n)+", head, re.DOTALL)
                    text = comment[0] if comment and licence(comment[0]) else head
                    break
        return Part(
            f"{package.id}-{module}", module, package.version, licence(text) or package.licence, text or package.licence_text,
            package.location, package.url,
            comment=f"code in C within {package.name}" + ("" if text else "; no licence of its own, so that of the package"))


def swift():
    return shutil.which(os.environ.get("SWIFT", "swift")) or fail("there is no swift on the search path", "install Swift")


def needed(program):
    """The names of the libraries that the program loads itself."""
    return set(re.findall(r"NEEDED\s+(\S+)", run("objdump", "-p", program)))


def runtime(program):
    """The libraries of Swift, and ICU, which Foundation brings; its licence is not among the files of Swift, so it stands beside this script."""
    is_inside = "libswiftCore.so" not in needed(program)
    version = re.search(r"Swift version ([\d.]+)", run(swift(), "--version"))[1]
    text = (Path(swift()).resolve().parents[1] / "share/swift/LICENSE.txt").read_text()
    unicode = (Path(__file__).parent / "licences/Unicode-3.0.txt").read_text()
    icu = "https://github.com/swiftlang/swift-foundation-icu"
    url = "https://github.com/swiftlang/swift"
    return [
        Part("swift-runtime", "swift-runtime", version, licence(text), text, f"git+{url}.git@swift-{version}-RELEASE", url, is_inside,
             "the standard library, Foundation and Dispatch"),
        Part("swift-foundation-icu", "swift-foundation-icu", version, licence(unicode), unicode, f"git+{icu}.git@swift-{version}-RELEASE",
             icu, is_inside, "ICU within Foundation"),
    ]


def libraries(program):
    """The Debian packages of the libraries that the program needs, ordered by name, each with its version and the libraries."""
    names = needed(program)
    # Those of Swift, where the program is not linked with them, are told as its runtime.
    toolchain = str(Path(swift()).resolve().parents[1])
    places = {name: os.path.realpath(place) for name, place in re.findall(r"^\s*(\S+) => (\S+)", run("ldd", program), re.MULTILINE)}
    places = {name: place for name, place in places.items() if name in names and not place.startswith(toolchain)}
    # Debian may have the file under / or under /usr, which are one folder.
    candidates = sorted(path for place in places.values() for path in (place, place.removeprefix("/usr"), "/usr" + place))
    found = subprocess.run(["dpkg", "-S", *candidates], capture_output=True, text=True).stdout
    owners = {path: package for package, path in re.findall(r"^([^:,\s]+)[^\n]*: (/\S+)$", found, re.MULTILINE)}
    result = {}
    for name, place in places.items():
        owner = next((owners[x] for x in (place, place.removeprefix("/usr"), "/usr" + place) if x in owners), None)
        if owner is None:
            fail(f"no Debian package owns {name}", "install the libraries from Debian")
        result.setdefault(owner, []).append(name)
    versions = dict(re.findall(r"(\S+) (\S+)", run("dpkg-query", "-W", "-f", "${Package} ${Version}\n", *result)))
    return [(package, versions[package], sorted(result[package])) for package in sorted(result)]


def version(root):
    return re.search(r'static let current = "(.*)"', (root / "Sources/Quantities/Version.swift").read_text())[1]


def date(root):
    return re.search(r"^date-released: *(\S+)", (root / "CITATION.cff").read_text(), re.MULTILINE)[1]
