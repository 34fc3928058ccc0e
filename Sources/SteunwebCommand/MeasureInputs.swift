import Foundation
import Interchange
import MeasureTables
import Quantities

/// What a user names to measure: case files and folders of them are read one by one, everything else is imported.
struct MeasureInputs {
  private var paths: ArraySlice<String>
  private var cases: ArraySlice<String> = []
  private var stream: (path: String, stream: Importer.Stream)?
  private let mapping: Mapping
  private let importer: Importer
  private(set) var findings = FindingsLog()
  /// How many units there are, as far as names tell; 0 where only reading does.
  private(set) var knownCount = 0

  init(_ files: [String], mapping: Mapping, member: String?) throws {
    self.mapping = mapping
    var importer = Importer.complete
    importer.member = member
    self.importer = importer
    var paths: [String] = []
    for file in files {
      let folder = Self.cases(in: file)
      if folder.isEmpty {
        paths.append(file)
        if Self.isCase(file) { knownCount += 1 }
      } else {
        paths += folder
        knownCount += folder.count
      }
    }
    self.paths = paths[...]
  }

  static func isCase(_ path: String) -> Bool { ["yaml", "yml"].contains((path as NSString).pathExtension.lowercased()) }

  /// The case files of a folder, by name; empty for what is no folder or holds none.
  static func cases(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter(isCase).sorted().map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
  }

  mutating func next() throws -> MeasureUnit? {
    while true {
      if let path = stream?.path {
        switch try stream?.stream.next() {
        case .own(let own): return .own(own)
        case .foreign(let waves): return .foreign(path: path, waves: waves)
        case nil: break
        }
        if let found = stream?.stream.findings { findings.add(contentsOf: found) }
        stream = nil
      }
      guard let path = paths.popFirst() else { return nil }
      if Self.isCase(path) { return .caseFile(path: path) { try Inputs.bytes(path) } }
      guard FileManager.default.fileExists(atPath: path) else {
        throw Failure.unreadable(path, CocoaError(.fileReadNoSuchFile))
      }
      stream = (path, try importer.open(path: path, mapping: mapping))
    }
  }
}
