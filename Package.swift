// swift-tools-version: 6.3
import PackageDescription

// Data flows one way: file, web, measures and factors, simulation, results, pictures.
// A module imports only modules above it in this list; Tests/ArchitectureTests holds that.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The mathematics library that `squareRoot()` needs when a target does without Foundation.
let mathematics: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

func module(
  _ name: String, _ imports: [Target.Dependency] = [], linking: [LinkerSetting] = []
) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: strict, linkerSettings: linking)
}

func tests(_ name: String, _ imports: [Target.Dependency], fixtures: Bool = false) -> Target {
  .testTarget(
    name: name, dependencies: imports + ["TestSupport"], exclude: fixtures ? ["Fixtures"] : [], swiftSettings: strict)
}

/// A script of `Notebooks-as-scripts`: it runs on the main actor from top to bottom.
func notebook(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["Steunweb"], path: "Notebooks-as-scripts/\(name)",
    swiftSettings: strict + [.defaultIsolation(MainActor.self)])
}

let notebooks = [
  "01-antons-web", "02-who-could-be-a-jim", "03-one-youth-many-futures", "04-designs-side-by-side", "05-a-sample", "06-two-waves",
  "07-a-published-study", "08-a-policy-question",
]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")

// Fuzzing: with STEUNWEB_FUZZ in the environment the package has a program for libFuzzer in place of its tests (`make fuzz`).
let isFuzzed = Context.environment["STEUNWEB_FUZZ"] != nil
/// The modules whose parsers are fuzzed, and what the parsers are held to.
let fuzzed: [Target.Dependency] = [
  "Quantities", "Documents", "SupportWebs", "MentorSimulation", "ModelTrust", "PolicyAnalysis", "Interchange", "Typesetting", "Diagrams",
  "Graphviz", "Reports", "Studio",
]

/// The tests that are built: all, or those that STEUNWEB_TESTS names, with spaces between (`make coverage` of a few modules).
let chosenTests = Context.environment["STEUNWEB_TESTS"]?.split(separator: " ").map { String($0) }

let package = Package(
  name: "Steunweb",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "steunweb", targets: ["SteunwebCommand"]), .library(name: "Steunweb", targets: ["Steunweb"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: [
    module("Quantities"),
    module("RandomStreams", ["Quantities"], linking: mathematics),
    module("Estimates", ["Quantities"]),
    .target(name: "EmbeddedData", exclude: ["data"]),
    module("Documents", ["Quantities", "EmbeddedData", yams]),
    module("SupportWebs", ["Quantities", "Documents"]),
    module("NetworkMeasures", ["Quantities", "Documents", "SupportWebs"], linking: mathematics),
    module("Evidence", ["Quantities", "RandomStreams", "Documents", "SupportWebs"]),
    module("ProtectiveFactors", ["Quantities", "SupportWebs", "NetworkMeasures", "Evidence"]),
    .target(name: "CLanes"),
    module("Lanes", ["CLanes"]),
    module("ReferenceKernel", ["Quantities", "RandomStreams", "CLanes", "Lanes"], linking: mathematics),
    module("PairMatching", ["RandomStreams"]),
    module(
      "MentorSimulation",
      ["Quantities", "RandomStreams", "CLanes", "Lanes", "Estimates", "Documents", "SupportWebs", "Evidence", "PairMatching"]),
    module("ModelTrust", ["Quantities", "RandomStreams", "Estimates", "Documents", "SupportWebs", "Evidence", "MentorSimulation"]),
    module(
      "PolicyAnalysis",
      ["Quantities", "RandomStreams", "Estimates", "Documents", "SupportWebs", "Evidence", "Lanes", "MentorSimulation"],
      linking: mathematics),
    module("Wording", ["Quantities", "Documents"]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    module("Digests", ["COpenSSL"]),
    module("Interchange", ["Quantities", "Documents", "SupportWebs", "Wording", "CArchive", "Digests"]),
    module("MeasureTables", ["Quantities", "RandomStreams", "Documents", "SupportWebs", "NetworkMeasures", "Interchange"]),
    module("Typesetting", ["Quantities"]),
    module("Diagrams", ["Quantities", "SupportWebs", "Wording", "Typesetting"], linking: mathematics),
    module("Charts", ["Quantities", "Documents", "Wording", "Typesetting"], linking: mathematics),
    module(
      "Lessons",
      [
        "Quantities", "Estimates", "Documents", "SupportWebs", "NetworkMeasures", "Evidence", "ProtectiveFactors", "MentorSimulation",
        "Wording", "Digests", "Typesetting", "Diagrams",
      ], linking: mathematics),
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    module("Graphviz", ["CGraphviz"]),
    .systemLibrary(name: "CFolders"),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    module(
      "RunStore",
      [
        "Quantities", "Estimates", "Documents", "Evidence", "MentorSimulation", "PolicyAnalysis", "Digests", "CFolders", "CSQLite",
        subprocess,
      ]),
    .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    module(
      "Reports",
      [
        "Quantities", "RandomStreams", "Estimates", "Documents", "SupportWebs", "NetworkMeasures", "Evidence", "ProtectiveFactors",
        "MentorSimulation", "ModelTrust", "PolicyAnalysis", "Wording", "Digests", "Typesetting", "Diagrams", "Charts", "Graphviz",
        "RunStore", "Lanes", "ReferenceKernel", "CCommonMark",
      ]),
    module(
      "Studio",
      [
        "Quantities", "Estimates", "Documents", "SupportWebs", "NetworkMeasures", "Evidence", "ProtectiveFactors", "MentorSimulation",
        "Wording", "Typesetting", "Diagrams", "Lessons", "Graphviz", "Reports", hummingbird,
      ]),
    module(
      "InputFiles", ["Quantities", "Documents", "SupportWebs", "MentorSimulation", "NetworkMeasures", "Interchange", "MeasureTables"]),
    module(
      "NotebookKit",
      [
        "Quantities", "Documents", "SupportWebs", "MentorSimulation", "Wording", "Interchange", "MeasureTables", "Typesetting", "Diagrams",
        "Charts", "Graphviz", "RunStore", "Reports", "InputFiles", argumentParser,
      ]),
    module(
      "Steunweb",
      [
        "Quantities", "RandomStreams", "Estimates", "Documents", "SupportWebs", "NetworkMeasures", "Evidence", "ProtectiveFactors",
        "MentorSimulation", "PairMatching", "ModelTrust", "PolicyAnalysis", "Wording", "Interchange", "MeasureTables", "Diagrams", "Charts",
        "Lanes", "Lessons", "Graphviz", "RunStore", "Reports", "InputFiles", "NotebookKit",
      ]),
    .executableTarget(
      name: "SteunwebCommand",
      dependencies: [
        "Quantities", "Documents", "SupportWebs", "Evidence", "MentorSimulation", "Wording", "Interchange", "NetworkMeasures",
        "MeasureTables", "ModelTrust", "PolicyAnalysis", "Digests", "Typesetting", "Diagrams", "Lessons", "Graphviz", "RunStore", "Reports",
        "InputFiles", "Lanes", "ReferenceKernel", "Studio",
        argumentParser,
      ], swiftSettings: strict),
    .executableTarget(
      name: "measure-benchmark", dependencies: ["SupportWebs", "NetworkMeasures"], path: "Tests/Benchmarks/MeasureBenchmark",
      swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .target(name: "BrowserSupport", dependencies: [hummingbird, subprocess], path: "Tests/BrowserSupport", swiftSettings: strict),
    tests("ArchitectureTests", ["Wording"]),
    tests("QuantitiesTests", ["Quantities"]),
    tests("RandomStreamsTests", ["Quantities", "RandomStreams"]),
    tests("EstimatesTests", ["Estimates"]),
    tests("ReferenceKernelTests", ["Lanes", "Quantities", "RandomStreams", "ReferenceKernel"], fixtures: true),
    tests("DocumentsTests", ["Quantities", "Documents"]),
    tests("SupportWebsTests", ["Quantities", "Documents", "SupportWebs"], fixtures: true),
    tests("NetworkMeasuresTests", ["Quantities", "SupportWebs", "NetworkMeasures"], fixtures: true),
    tests("EvidenceTests", ["Quantities", "RandomStreams", "Documents", "SupportWebs", "Evidence"]),
    tests("ProtectiveFactorsTests", ["Quantities", "SupportWebs", "NetworkMeasures", "Evidence", "ProtectiveFactors"]),
    tests(
      "MentorSimulationTests",
      [
        "Quantities", "RandomStreams", "CLanes", "Lanes", "Estimates", "Documents", "SupportWebs", "Evidence", "ProtectiveFactors",
        "MentorSimulation",
      ],
      fixtures: true),
    tests(
      "InterchangeTests", ["Quantities", "Documents", "SupportWebs", "NetworkMeasures", "Wording", "Interchange"], fixtures: true),
    tests(
      "DiagramsTests", ["Quantities", "Documents", "SupportWebs", "Wording", "Typesetting", "Diagrams", "Graphviz"], fixtures: true),
    tests(
      "ModelTrustTests",
      ["Quantities", "RandomStreams", "Estimates", "Documents", "SupportWebs", "Evidence", "MentorSimulation", "ModelTrust"],
      fixtures: true),
    tests("PairMatchingTests", ["Quantities", "RandomStreams", "PairMatching", subprocess]),
    tests(
      "PolicyAnalysisTests",
      [
        "Quantities", "RandomStreams", "Estimates", "Documents", "SupportWebs", "Evidence", "MentorSimulation", "PolicyAnalysis",
      ]),
    tests("TypesettingTests", ["Quantities", "Typesetting"]),
    tests("ChartsTests", ["Quantities", "Documents", "Wording", "Typesetting", "Charts"]),
    tests(
      "LessonTests",
      [
        "Quantities", "Estimates", "Documents", "SupportWebs", "Evidence", "ProtectiveFactors", "MentorSimulation", "Digests", "Lessons",
        "BrowserSupport",
      ]),
    tests("GraphvizTests", ["Graphviz"]),
    tests("RunStoreTests", ["Quantities", "Estimates", "Digests", "RunStore", "Documents"]),
    tests(
      "ReportsTests",
      [
        "Quantities", "RandomStreams", "Documents", "SupportWebs", "NetworkMeasures", "Evidence", "ProtectiveFactors",
        "MentorSimulation", "PolicyAnalysis", "Charts", "Wording", "Reports", "Lanes", "ReferenceKernel",
      ]),
    tests("NotebookKitTests", ["Quantities", "Reports", "NotebookKit"]),
    tests("StudioTests", ["Quantities", "Documents", "SupportWebs", "Wording", "Studio", "BrowserSupport", subprocess]),
    tests("CommandTests", ["SteunwebCommand", "Lanes", subprocess]),
    .testTarget(
      name: "FuzzTests", dependencies: fuzzed + ["TestSupport"], exclude: ["Corpus", "Driver"], sources: ["Parsers", "Suite"],
      swiftSettings: strict),
  ] + notebooks.map(notebook)
)

if isFuzzed {
  package.targets.removeAll { $0.type == .test }
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Tests/CLibFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: fuzzed + ["TestSupport", "CLibFuzzer"], path: "Tests/FuzzTests", exclude: ["Corpus", "Suite"],
      sources: ["Parsers", "Driver"], swiftSettings: strict),
  ]
} else if let chosenTests, !chosenTests.isEmpty {
  package.targets.removeAll { $0.type == .test && !chosenTests.contains($0.name) }
}
