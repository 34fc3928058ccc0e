import Documents
import Foundation
public import Interchange
import Quantities
public import SupportWebs

/// Files that the user names.
public enum Inputs {
  /// What no file that is read whole may exceed.
  private static let mostBytes = 256 << 20

  /// The content of a file, of a pipe as well.
  ///
  /// - Throws: ``Failure`` with exit code 3 when the file cannot be read, 1 when it is larger than 256 MiB.
  public static func readBytes(at path: String) throws -> [UInt8] {
    do {
      if FileManager.default.fileExists(atPath: path + "/.") { throw POSIXError(.EISDIR) }
      guard FileManager.default.fileExists(atPath: path) else { throw POSIXError(.ENOENT) }
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      var content: [UInt8] = []
      while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
        content.append(contentsOf: chunk)
        if content.count > mostBytes {
          throw Failure(
            kind: .input, message: "\(path): error: the file is larger than 256 MiB\n  fix: give one case, scenario or graph per file")
        }
      }
      return content
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure.unreadable(path, error)
    }
  }

  /// The case of a file. What the process writes after that of a real youth is for its owner alone.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - bytes: what it holds, where that was read already.
  /// - Throws: ``Failure`` when it cannot be read, `InvalidInput` with every problem in it.
  public static func readCase(at path: String, bytes: [UInt8]? = nil) throws -> CaseFile {
    let caseFile = try CaseReader.read(path: path, bytes: bytes ?? readBytes(at: path))
    Privacy.restrictOutput(for: caseFile.provenance)
    return caseFile
  }

  /// The whole networks of a graph file, with what was found in it.
  public static func readNetworks(at path: String) throws -> (networks: [WholeNetwork], findings: [Finding]) {
    guard let format = GraphFormat(fileExtension: (path as NSString).pathExtension.lowercased()) else {
      throw Failure(
        kind: .input, message: "\(path): error: this is no graph file\n  fix: give a file that ends in .graphml, .gexf, .dot, .net or .json"
      )
    }
    let reading = try format.read(path: path, bytes: readBytes(at: path))
    guard !reading.graphs.isEmpty else {
      throw Failure(kind: .input, message: "\(path): error: the file holds no graph\n  fix: give a file with a network")
    }
    var (networks, findings): ([WholeNetwork], [Finding]) = ([], reading.findings)
    for graph in reading.graphs {
      let network = try WholeNetwork.read(graph, path: path)
      if let tie = network.network.ties.first(where: { ($0.strength ?? 0) < 0 }) {
        throw Failure(
          kind: .input,
          message: "\(path): error: a tie has the negative strength \(tie.strength ?? 0)\n"
            + "  fix: only signed measures take negative strengths: give the strength and the valence of ties apart")
      }
      networks.append(network.network)
      findings += network.findings
    }
    return (networks, findings)
  }

  /// A wave of a case; the first one when no id is given.
  public static func wave(_ id: String?, of caseFile: CaseFile, path: String) throws -> SupportWeb {
    guard let id else { return caseFile.waves[0] }
    guard let web = caseFile.wave(id) else {
      let ids = caseFile.waves.map(\.moment.id)
      let near = Spelling.nearest(to: id, among: ids).map { "did you mean '\($0)'?" }
      throw Failure(
        kind: .input,
        message:
          "\(path): error: the case has no wave '\(id)'\n  fix: \(near ?? "its waves are \(ids.map { "'\($0)'" }.joined(separator: ", "))")"
      )
    }
    return web
  }

  /// The edits of a what-if: each argument holds edits, or names a file that ends in .yaml or .yml.
  public static func readWhatIf(_ arguments: [String]) throws -> WhatIf {
    var whatIf = WhatIf()
    for (index, argument) in arguments.enumerated() {
      if argument.hasSuffix(".yaml") || argument.hasSuffix(".yml") {
        whatIf.read(path: argument, bytes: try readBytes(at: argument))
      } else {
        whatIf.read(argument: argument, number: index + 1)
      }
    }
    return whatIf
  }
}
