import InputFiles
import SupportWebs
import MentorSimulation
import ModelTrust
import PolicyAnalysis
import ArgumentParser
import Documents
import Interchange
import Foundation
import Quantities

/// `steunweb check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check case, scenario, policy, study, mapping and what-if files; report all problems of each file.",
    discussion: "Prints a line per file that is right. Problems go to standard error as path:line:column: error: … with a fix below.")

  @Argument(help: ArgumentHelp("Case, scenario, policy, study, mapping or what-if files.", valueName: "file"))
  var files: [String]

  func run() throws {
    var isInvalid = false
    var isUnreadable = false
    for path in files {
      do {
        print("\(path): fine (\(try summary(path)))")
      } catch let error as InvalidInput {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        isInvalid = true
      } catch let failure as Failure where failure.kind == .resource {
        FileHandle.standardError.write(Data("\(failure.message)\n".utf8))
        isUnreadable = true
      }
    }
    if isUnreadable { throw ExitCode(Failure.Kind.resource.rawValue) }
    if isInvalid { throw ExitCode(Failure.Kind.input.rawValue) }
  }

  private func summary(_ path: String) throws -> String {
    let kind = DocumentKind(of: try Inputs.readBytes(at: path))
    if kind == .mapping {
      let mapping = try MappingReader.read(path: path, bytes: Inputs.readBytes(at: path))
      return "mapping, \(Self.count(mapping.columns.values.reduce(0) { $0 + $1.count }, "column", "columns"))"
    }
    if kind == .whatIf {
      var whatIf = WhatIf()
      whatIf.read(path: path, bytes: try Inputs.readBytes(at: path))
      try whatIf.check()
      return "what-if, \(Self.count(whatIf.edits.count, "edit", "edits"))"
    }
    if kind == .study {
      let design = try DesignReader.read(path: path, bytes: Inputs.readBytes(at: path))
      return
        "study, \(Self.count(design.participants, "participant", "participants")), \(Self.count(design.statistics.count, "result", "results"))"
    }
    if kind == .policy {
      let policy = try PolicyReader.read(path: path, bytes: Inputs.readBytes(at: path))
      let youths = policy.youths(of: .all)
      return
        "policy, \(policy.options.count) options, \(Self.count(youths, "youth", "youths")), \(Self.count(policy.blockCount, "block", "blocks")) of "
        + "\(policy.youthWeeksPerBlock) youth-weeks"
    }
    if kind == .scenario {
      return "scenario, \(Self.summary(of: try ScenarioInputs.read(path).scenario))"
    }
    let caseFile = try Inputs.readCase(at: path)
    let people = Set(caseFile.waves.flatMap { $0.alters.map(\.id) }).count
    return "case, \(Self.count(caseFile.waves.count, "wave", "waves")), \(Self.count(people, "person", "people"))"
  }

  /// As in "3 arms, 200 youths, 1 future of 104 weeks each, 50 draws of the parameters".
  private static func summary(of scenario: Scenario) -> String {
    let isOne = if case .one = scenario.youths { true } else { false }
    var parts = [count(scenario.arms.count, "arm", "arms")]
    if !isOne { parts.append(count(scenario.youthCount, "youth", "youths")) }
    parts.append("\(count(scenario.futures, "future", "futures")) of \(count(scenario.weeks, "week", "weeks"))\(isOne ? "" : " each")")
    if scenario.draws > 0 { parts.append("\(scenario.draws) draws of the parameters") }
    if let precision = scenario.precision { parts.append("in 30 to \(precision.mostBlocks) blocks") }
    return parts.joined(separator: ", ")
  }

  /// As in "1 arm" and "3 arms".
  private static func count(_ n: Int, _ one: String, _ many: String) -> String { "\(n) \(n == 1 ? one : many)" }
}
