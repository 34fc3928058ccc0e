import Documents
import Foundation
public import MentorSimulation
import Quantities
public import SupportWebs

/// A scenario with the cases and waves that it names.
public struct ScenarioInputs {
  public let scenario: Scenario
  /// In the order of the scenario; none for a population.
  public let cases: [Case]
  public let scenarioBytes: [UInt8]

  /// A case file with the wave from which the futures begin.
  public struct Case {
    public let file: CaseFile
    public let web: SupportWeb
    public let bytes: [UInt8]
  }

  /// Where the futures of each case begin.
  public var webs: [SupportWeb] { cases.map(\.web) }

  /// The files that were read, with names for their roles.
  public var files: [(role: String, bytes: [UInt8])] {
    [("scenario", scenarioBytes)]
      + cases.enumerated().map { (cases.count == 1 ? "case" : "case-\($0 + 1)", $1.bytes) }
  }

  /// Reads a scenario and the cases that it names.
  ///
  /// - Parameters:
  ///   - path: the scenario file.
  ///   - copies: files to read in place of those that the scenario names, in its order.
  /// - Throws: ``Failure`` when a file cannot be read, `InvalidInput` with all problems of the scenario, or else the first of every case.
  public static func read(_ path: String, copies: [String]? = nil) throws -> ScenarioInputs {
    try read(path, bytes: Inputs.readBytes(at: path), copies: copies)
  }

  /// Reads a scenario that is no file of its own, and the cases that it names.
  ///
  /// - Parameters:
  ///   - path: what messages call it; the paths of its cases begin in the folder of this path.
  ///   - scenarioBytes: the text of the scenario.
  ///   - copies: files to read in place of those that the scenario names, in its order.
  /// - Throws: ``Failure`` when a case cannot be read, `InvalidInput` with all problems of the scenario, or else the first of every case.
  public static func read(_ path: String, bytes scenarioBytes: [UInt8], copies: [String]? = nil) throws -> ScenarioInputs {
    let scenario = try ScenarioReader.read(path: path, bytes: scenarioBytes)
    var (cases, faults): ([Case], [Diagnostic]) = ([], [])
    for (k, reference) in scenario.cases.enumerated() {
      do {
        cases.append(try read(reference, of: path, from: copies.flatMap { k < $0.count ? $0[k] : nil }))
      } catch let error as InvalidInput {
        faults += error.diagnostics.filter { !faults.contains($0) }
      }
    }
    if let target = scenario.precision, target.quantity.isEvent,
      !target.quantity.isPaired || target.arm == scenario.arms[0].id,
      cases.contains(where: { $0.file.provenance == .real })
    {
      faults.append(
        Diagnostic(
          path: path, position: target.position,
          problem: "a real youth is among the cases, and how precise the chance of an event is would tell that chance",
          fix: "name an outcome whose difference with usual care is reported, or use invented cases"))
    }
    if !faults.isEmpty { throw InvalidInput(faults) }
    return ScenarioInputs(scenario: scenario, cases: cases, scenarioBytes: scenarioBytes)
  }

  private static func read(_ reference: Scenario.CaseReference, of path: String, from copy: String?) throws -> Case {
    let folder = (path as NSString).deletingLastPathComponent
    let casePath = copy ?? (reference.path.hasPrefix("/") || folder.isEmpty ? reference.path : "\(folder)/\(reference.path)")
    let bytes: [UInt8]
    do {
      bytes = try Inputs.readBytes(at: casePath)
    } catch {
      throw InvalidInput([
        Diagnostic(
          path: path, position: reference.position, problem: "the case file cannot be read",
          fix: "'case' is a path from the folder of this file; looked for \(casePath)")
      ])
    }
    let file = try Inputs.readCase(at: casePath, bytes: bytes)
    return Case(file: file, web: try wave(of: reference, in: file, path: path), bytes: bytes)
  }

  private static func wave(
    of reference: Scenario.CaseReference, in caseFile: CaseFile, path: String
  ) throws(InvalidInput) -> SupportWeb {
    func refusal(_ problem: String, _ fix: String) -> InvalidInput {
      let position = reference.wave == nil ? reference.position : reference.wavePosition
      return InvalidInput([Diagnostic(path: path, position: position, problem: problem, fix: fix)])
    }
    let ids = caseFile.waves.map(\.moment.id)
    let id = reference.wave ?? ids[0]
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
