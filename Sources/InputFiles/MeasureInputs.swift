import Documents
import Foundation
public import Interchange
public import MeasureTables
import Quantities

/// What a user names to measure: case files and folders of them are read one by one, everything else is imported.
public struct MeasureInputs {
  private var paths: ArraySlice<String>
  private var cases: ArraySlice<String> = []
  private var stream: (path: String, stream: Importer.Stream)?
  private let mapping: Mapping
  private let importer: Importer
  /// What was repaired so far.
  public private(set) var findings = FindingsLog()
  /// How many units there are, as far as names tell; 0 where only reading does.
  public private(set) var knownCount = 0

  /// - Parameters:
  ///   - files: case files, folders of them, and exports of other tools.
  ///   - mapping: what the columns of foreign tables mean.
  ///   - member: in graph files of whole networks, whose web is read; `all` for everybody's.
  /// - Throws: an error of a file that cannot be opened.
  public init(_ files: [String], mapping: Mapping, member: String?) throws {
    self.mapping = mapping
    var importer = Importer()
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

  /// Whether the name is that of a case file.
  public static func isCase(_ path: String) -> Bool { ["yaml", "yml"].contains((path as NSString).pathExtension.lowercased()) }

  /// The case files of a folder, by name; empty for what is no folder or holds none.
  public static func cases(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let paths = names.filter(isCase).sorted().map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
    // A mapping may stand beside the tables that it is about, and scenarios beside cases.
    return paths.filter { path in
      guard let head = try? FileHandle(forReadingFrom: URL(filePath: path)).read(upToCount: 4_096) else { return true }
      return DocumentKind(of: Array(head)) == .case
    }
  }

  /// The next thing to measure; `nil` after the last.
  ///
  /// - Throws: an error of a file that cannot be read.
  public mutating func next() throws -> MeasureUnit? {
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
      if Self.isCase(path) { return .caseFile(path: path) { try Inputs.readBytes(at: path) } }
      guard FileManager.default.fileExists(atPath: path) else {
        throw Failure.unreadable(path, CocoaError(.fileReadNoSuchFile))
      }
      stream = (path, try importer.open(path: path, mapping: mapping))
    }
  }
}
