import Digests
import Foundation
import Quantities

/// A result beside the same run, computed again.
public struct Reproduction {
  /// A way in which they differ.
  public enum Finding: Sendable, Equatable {
    /// Another version of the program wrote the result.
    case otherVersion(String)
    /// A data file of the program is not the one of the run: parameters, programmes or roles.
    case otherData(String)
    /// The copy of an input was changed after the run.
    case inputChanged(String)
    case missing(String)
    /// The file was changed after the run.
    case changed(String)
    /// The run gives another file now. Of tables, the first line that differs, as it was and as it is.
    case unequal(String, line: Int?, was: String, isNow: String)
    /// A table of the database does not hold what the run gave.
    case database(String)
  }

  /// Empty when the result is identical.
  public let findings: [Finding]
  /// How many files and tables of the database were compared.
  public let compared: Int

  /// - Parameters:
  ///   - stored: the result.
  ///   - files: the files that its manifest gives now.
  ///   - tables: the tables of its database.
  ///   - newManifest: what the manifest of the run is now.
  public init(_ stored: StoredRun, files: [(name: String, bytes: [UInt8])], tables: [TidyTable], newManifest: [UInt8]) {
    let manifest = stored.manifest
    var findings: [Finding] = []
    if manifest.steunweb != Version.current { findings.append(.otherVersion(manifest.steunweb)) }
    for (name, hash) in Manifest.modelData where manifest.data[name]?.sha256 != hash { findings.append(.otherData(name)) }
    for input in manifest.inputs.values.sorted(by: { $0.file < $1.file })
    where stored.bytes(input.file).map(SHA256.hexadecimal(of:)) != input.sha256 { findings.append(.inputChanged(input.file)) }

    let names = Set(files.map(\.name))
    for name in manifest.files.keys.sorted() where !names.contains(name) {
      findings.append(.unequal(name, line: nil, was: "", isNow: ""))
    }
    for file in files {
      let now = SHA256.hexadecimal(of: file.bytes)
      guard let bytes = stored.bytes(file.name) else {
        findings.append(.missing(file.name))
        continue
      }
      if let hash = manifest.files[file.name]?.sha256, SHA256.hexadecimal(of: bytes) != hash { findings.append(.changed(file.name)) }
      if manifest.files[file.name]?.sha256 != now { findings.append(Self.unequal(file.name, bytes, file.bytes)) }
    }
    let database = stored.folder.appending(path: ResultsDatabase.fileName)
    if stored.bytes(ResultsDatabase.fileName) == nil {
      findings.append(.missing(ResultsDatabase.fileName))
    } else {
      for table in tables where (try? ResultsDatabase.read(table, from: database)) != table { findings.append(.database(table.name)) }
    }
    // What else the manifest claims: seed, arms, parameters. Where hashes differ, it differs for that reason.
    if findings.isEmpty, stored.bytes(Manifest.fileName) != newManifest { findings.append(.changed(Manifest.fileName)) }
    self.findings = findings
    compared = files.count + tables.count + 1
  }

  /// Lines of tables alone are told: other files may hold names of people.
  private static func unequal(_ name: String, _ old: [UInt8], _ new: [UInt8]) -> Finding {
    guard name.hasSuffix(".csv") else { return .unequal(name, line: nil, was: "", isNow: "") }
    let (was, now) = (lines(old), lines(new))
    guard let line = (0..<max(was.count, now.count)).first(where: { k in (k < was.count ? was[k] : nil) != (k < now.count ? now[k] : nil) })
    else { return .unequal(name, line: nil, was: "", isNow: "") }
    return .unequal(name, line: line + 1, was: line < was.count ? was[line] : "", isNow: line < now.count ? now[line] : "")
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
