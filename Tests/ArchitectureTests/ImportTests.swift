import Foundation
import Testing
import TestSupport

/// The one-way flow of data: a module imports only modules above it.
@Suite struct ImportTests {
  /// The modules in the order of the flow, each with what it may import.
  static let allowed: [String: Set<String>] = [
    "EmbeddedData": [],
    "Quantities": [],
    "RandomStreams": ["Quantities"],
    "Estimates": ["Quantities"],
    "Documents": ["Quantities", "EmbeddedData"],
    "SupportWebs": ["Quantities", "Documents"],
    "NetworkMeasures": ["Quantities", "Documents", "SupportWebs"],
    "Evidence": ["Quantities", "RandomStreams", "Documents", "SupportWebs"],
    "ProtectiveFactors": ["Quantities", "SupportWebs", "NetworkMeasures", "Evidence"],
    "CLanes": [],
    "Lanes": ["CLanes"],
    "ReferenceKernel": ["Quantities", "RandomStreams", "CLanes", "Lanes"],
    "PairMatching": ["RandomStreams"],
    "MentorSimulation": [
      "Quantities", "RandomStreams", "CLanes", "Lanes", "Estimates", "Documents", "SupportWebs", "Evidence", "PairMatching",
    ],
    "ModelTrust": ["Quantities", "RandomStreams", "Estimates", "Documents", "SupportWebs", "Evidence", "MentorSimulation"],
    "PolicyAnalysis": ["Quantities", "RandomStreams", "Estimates", "Documents", "SupportWebs", "Evidence", "Lanes", "MentorSimulation"],
    "Wording": ["Quantities", "Documents"],
    "CArchive": [],
    "COpenSSL": [],
    "Digests": ["COpenSSL"],
    "Interchange": ["Quantities", "Documents", "SupportWebs", "Wording", "CArchive", "Digests"],
    "MeasureTables": ["Quantities", "RandomStreams", "Documents", "SupportWebs", "NetworkMeasures", "Interchange"],
    "Typesetting": ["Quantities"],
    "Diagrams": ["Quantities", "SupportWebs", "Wording", "Typesetting"],
    "Charts": ["Quantities", "Documents", "Wording", "Typesetting"],
    "Lessons": [
      "Quantities", "Estimates", "Documents", "SupportWebs", "NetworkMeasures", "Evidence", "ProtectiveFactors", "MentorSimulation",
      "Wording", "Digests", "Typesetting", "Diagrams",
    ],
    "CGraphviz": [],
    "Graphviz": ["CGraphviz"],
    "CFolders": [], "CSQLite": [],
    "RunStore": [
      "Quantities", "Estimates", "Documents", "Evidence", "MentorSimulation", "PolicyAnalysis", "Digests", "CFolders", "CSQLite",
    ],
    "CCommonMark": [],
    "Reports": [
      "Quantities", "RandomStreams", "Estimates", "Documents", "SupportWebs", "NetworkMeasures", "Evidence", "ProtectiveFactors",
      "MentorSimulation", "Wording", "Digests", "Typesetting", "Diagrams", "Charts", "Graphviz", "RunStore", "Lanes", "ReferenceKernel",
      "CCommonMark", "ModelTrust", "PolicyAnalysis",
    ],
    "InputFiles": ["Quantities", "Documents", "SupportWebs", "NetworkMeasures", "MentorSimulation", "Interchange", "MeasureTables"],
    "Studio": [
      "Quantities", "Estimates", "Documents", "SupportWebs", "NetworkMeasures", "Evidence", "ProtectiveFactors", "MentorSimulation",
      "Wording", "Typesetting", "Diagrams", "Lessons", "Graphviz", "Reports",
    ],
    "NotebookKit": [
      "Quantities", "Documents", "SupportWebs", "MentorSimulation", "Wording", "Interchange", "MeasureTables", "Typesetting", "Diagrams",
      "Charts", "Graphviz", "RunStore", "Reports", "InputFiles",
    ],
    // What a notebook or a program of one's own needs, under one name.
    "Steunweb": [
      "Quantities", "RandomStreams", "Estimates", "Documents", "SupportWebs", "NetworkMeasures", "Evidence", "ProtectiveFactors",
      "MentorSimulation", "PairMatching", "ModelTrust", "PolicyAnalysis", "Wording", "Interchange", "MeasureTables", "Diagrams", "Charts",
      "Lanes", "Lessons", "Graphviz", "RunStore",
      "Reports", "InputFiles", "NotebookKit",
    ],
    "SteunwebCommand": [
      "InputFiles", "ModelTrust", "PolicyAnalysis", "Quantities", "Documents", "SupportWebs", "Evidence", "MentorSimulation", "Wording",
      "Interchange",
      "NetworkMeasures",
      "MeasureTables", "Digests", "Typesetting", "Diagrams", "Lessons",
      "Graphviz", "RunStore", "Reports", "Lanes", "ReferenceKernel",
      "Studio",
    ],
  ]

  /// Packages and system modules, by the modules that may use them.
  static let outside: [String: Set<String>] = [
    "Foundation": ["Interchange", "RunStore", "InputFiles", "NotebookKit", "Studio", "SteunwebCommand"],
    "Dispatch": ["SteunwebCommand"], "Synchronization": ["MentorSimulation", "Graphviz", "NotebookKit", "Studio", "SteunwebCommand"],
    "Yams": ["Documents"], "Subprocess": ["RunStore"], "ArgumentParser": ["NotebookKit", "SteunwebCommand"],
    "Hummingbird": ["Studio"], "HummingbirdCore": ["Studio"], "HTTPTypes": ["Studio"], "Logging": ["Studio"], "NIOCore": ["Studio"],
    "UnixSignals": ["Studio"],
    // The mathematics library of the system, only where the reference model of another program uses it.
    "Glibc": ["ReferenceKernel"], "Darwin": ["ReferenceKernel"],
  ]

  @Test func everyModuleHasItsPlace() throws {
    #expect(Set(try Checkout.modules()) == Set(Self.allowed.keys))
  }

  @Test func modulesImportOnlyWhatStandsAboveThem() throws {
    var imports = 0
    for module in try Checkout.modules() {
      for file in try Checkout.swiftFiles(in: "Sources/\(module)") {
        for name in try Checkout.imports(of: file) {
          imports += 1
          let isAllowed = Self.allowed[module]?.contains(name) == true || Self.outside[name]?.contains(module) == true
          #expect(isAllowed, "\(module)/\(file.lastPathComponent) imports \(name)")
        }
      }
    }
    #expect(imports > 50)
  }

  /// Planted: an import against the flow is found.
  @Test func anImportAgainstTheFlowIsSeen() {
    #expect(Checkout.importedModule(in: "public import Reports") == "Reports")
    #expect(Self.allowed["Quantities"]?.contains("Reports") == false)
  }
}
