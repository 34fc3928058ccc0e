import Documents
import Foundation
import Interchange
import MentorSimulation
import Quantities
import SupportWebs

/// Files that the user names.
enum Inputs {
  /// What no file that is read whole may exceed.
  private static let mostBytes = 256 << 20

  /// The content of a file, of a pipe as well.
  ///
  /// - Throws: `Failure` with exit code 3 when the file cannot be read, 1 when it is larger than 256 MiB.
  static func bytes(_ path: String) throws -> [UInt8] {
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

  static func caseFile(_ path: String) throws -> CaseFile { try CaseReader.read(path: path, bytes: bytes(path)) }

  /// The whole networks of a graph file, with what was found in it.
  static func networks(_ path: String) throws -> (networks: [WholeNetwork], findings: [Finding]) {
    guard let format = GraphFormat(fileExtension: (path as NSString).pathExtension.lowercased()) else {
      throw Failure(
        kind: .input, message: "\(path): error: this is no graph file\n  fix: give a file that ends in .graphml, .gexf, .dot, .net or .json"
      )
    }
    let reading = try format.read(path: path, bytes: bytes(path))
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
  static func wave(_ id: String?, of caseFile: CaseFile, path: String) throws -> SupportWeb {
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
  static func whatIf(_ arguments: [String]) throws -> WhatIf {
    var whatIf = WhatIf()
    for (index, argument) in arguments.enumerated() {
      if argument.hasSuffix(".yaml") || argument.hasSuffix(".yml") {
        whatIf.read(path: argument, bytes: try bytes(argument))
      } else {
        whatIf.read(argument: argument, number: index + 1)
      }
    }
    return whatIf
  }

  /// A scenario with the case and the wave that it names.
  struct ScenarioInputs {
    let scenario: Scenario
    let caseFile: CaseFile
    let web: SupportWeb
    let scenarioBytes: [UInt8]
    let caseBytes: [UInt8]
  }

  static func scenario(_ path: String) throws -> ScenarioInputs {
    let scenarioBytes = try bytes(path)
    let scenario = try ScenarioReader.read(path: path, bytes: scenarioBytes)
    let folder = (path as NSString).deletingLastPathComponent
    let casePath = scenario.casePath.hasPrefix("/") || folder.isEmpty ? scenario.casePath : "\(folder)/\(scenario.casePath)"
    let caseBytes: [UInt8]
    do {
      caseBytes = try bytes(casePath)
    } catch {
      throw InvalidInput([
        Diagnostic(
          path: path, position: scenario.casePosition, problem: "the case file cannot be read",
          fix: "'case' is a path from the folder of this file; looked for \(casePath)")
      ])
    }
    let caseFile = try CaseReader.read(path: casePath, bytes: caseBytes)
    let web = try wave(of: scenario, in: caseFile, path: path)
    return ScenarioInputs(scenario: scenario, caseFile: caseFile, web: web, scenarioBytes: scenarioBytes, caseBytes: caseBytes)
  }

  private static func wave(of scenario: Scenario, in caseFile: CaseFile, path: String) throws(InvalidInput) -> SupportWeb {
    func refusal(_ problem: String, _ fix: String) -> InvalidInput {
      InvalidInput([
        Diagnostic(path: path, position: scenario.wave == nil ? scenario.casePosition : scenario.wavePosition, problem: problem, fix: fix)
      ])
    }
    let ids = caseFile.waves.map(\.moment.id)
    let id = scenario.wave ?? ids[0]
    guard let web = caseFile.wave(id) else {
      let near = Spelling.nearest(to: id, among: ids).map { "did you mean '\($0)'?" }
      throw refusal("the case has no wave '\(id)'", near ?? "its waves are \(ids.map { "'\($0)'" }.joined(separator: ", "))")
    }
    if let residence = web.moment.residence, residence == .foster || residence == .residential {
      throw refusal(
        "the youth is placed out of home in the wave '\(id)'",
        "begin from a wave in which the youth lives at home or independently: placement is an event of the simulation")
    }
    let needs = StartWeb.needs(of: web)
    if !needs.isEmpty {
      throw refusal(
        "a simulation needs more than the wave '\(id)' says",
        "add to the case file: \(needs.prefix(8).joined(separator: ", "))\(needs.count > 8 ? " and \(needs.count - 8) more" : "")")
    }
    if !web.positions.isEmpty {
      throw refusal(
        "somebody already holds a mentor position in the wave '\(id)'",
        "begin from a wave before it: the simulation begins without a mentor, in all arms")
    }
    return web
  }
}
