import InputFiles
import Diagrams
import Documents
import Foundation
import Graphviz
import MentorSimulation
import Quantities
import Reports
import SupportWebs

/// What `draw` makes of each file that it is given.
struct DrawOrder: Sendable {
  /// Which waves of a case are drawn.
  enum Waves: Sendable {
    case first, all
    case named([String])
  }

  /// None for the usual one: the circles of a case, the weeks of a scenario.
  let views: [DiagramView]
  /// Whether all views were asked for, of which a case has only some.
  let isEveryView: Bool
  let waves: Waves
  let compared: String?
  let whatIf: [String]
  let arm: String?
  let weeks: [Int]?
  /// Of a scenario: the future whose mentors are drawn, from 1; the typical one when `nil`.
  let future: Int?
  let options: DiagramOptions
  let themes: [DiagramTheme]
  let format: PictureFormat
  let dpi: Int

  /// Draws a file.
  ///
  /// - Parameters:
  ///   - path: a case or a scenario.
  ///   - keep: is given each picture as soon as it is drawn.
  /// - Throws: `InvalidInput` or `Failure` where the file or what is asked of it is at fault, `GraphvizError`, and what `keep` throws.
  func draw(_ path: String, keep: (DrawnPicture) throws -> Void) async throws {
    let bytes = try Inputs.readBytes(at: path)
    switch DocumentKind(of: bytes) {
    case .scenario: try await drawScenario(path, keep)
    case .case: try draw(try Inputs.readCase(at: path, bytes: bytes), path, keep)
    case .mapping, .study, .policy, .whatIf:
      throw Failure(kind: .input, message: "\(path): error: this file has no web to draw\n  fix: give a case file or a scenario")
    }
  }

  /// A name for files, from that of a file.
  static func stem(_ path: String) -> String { ((path as NSString).lastPathComponent as NSString).deletingPathExtension }

  private func keepPicture(
    _ stem: String, _ view: String, _ diagram: any Diagram, _ theme: DiagramTheme, _ keep: (DrawnPicture) throws -> Void
  ) throws {
    var picture = try DrawnPicture(stem + suffix(theme), diagram, format: format, dpi: dpi, language: options.language)
    picture.view = view
    try keep(picture)
  }

  private func suffix(_ theme: DiagramTheme) -> String { themes.count > 1 ? "-\(theme.rawValue)" : "" }

  private func options(_ theme: DiagramTheme) -> DiagramOptions {
    var options = options
    options.theme = theme
    return options
  }

  // MARK: Cases

  private func draw(_ caseFile: CaseFile, _ path: String, _ keep: (DrawnPicture) throws -> Void) throws {
    let stem = Self.stem(path)
    let views = views.isEmpty ? [.circles] : views
    let webs =
      switch waves {
      case .first: [caseFile.waves[0]]
      case .all: caseFile.waves
      case .named(let ids): try ids.map { try Inputs.wave($0, of: caseFile, path: path) }
      }
    if !isEveryView, views.contains(.weeks) {
      throw Failure(
        kind: .input, message: "\(path): error: a case has no simulated weeks\n  fix: give a scenario, such as Scenarios/anton.yaml")
    }
    let change = try change(from: webs[0], caseFile, path)
    for theme in themes {
      let pictures = CasePictures(caseFile, options: options(theme), with: change.map { [$0.web] } ?? [])
      if let change {
        try keepPicture(
          "\(stem)-\(webs[0].moment.id)-\(change.name)", "change", pictures.difference(from: webs[0], to: change.web, edits: change.edits),
          theme,
          keep)
        continue
      }
      for web in webs {
        for view in views where view.subject == .wave {
          try keepPicture("\(stem)-\(web.moment.id)-\(view.rawValue)", view.rawValue, pictures.diagram(view, of: web), theme, keep)
        }
      }
      if views.contains(.mentor) { try keepPicture("\(stem)-mentor", "mentor", pictures.mentor, theme, keep) }
      for view in [DiagramView.waves, .film] where views.contains(view) {
        guard caseFile.waves.count > 1, view == .waves || format == .svg else {
          if isEveryView { continue }
          throw refusal(of: view, path)
        }
        if view == .waves {
          try keepPicture("\(stem)-waves", "waves", pictures.waves, theme, keep)
        } else {
          try keep(pictures.film(named: "\(stem)-film\(suffix(theme)).svg"))
        }
      }
    }
  }

  /// Why a picture of several moments cannot be drawn.
  private func refusal(of view: DiagramView, _ path: String) -> Failure {
    view == .film && format != .svg
      ? Failure(kind: .usage, message: "steunweb: error: a film is an SVG\n  fix: leave out '--format', or draw '--view waves'")
      : Failure(kind: .input, message: "\(path): error: the case has one wave\n  fix: draw '--view circles', or add a wave to the case")
  }

  /// The web that the first one is compared with.
  private func change(from web: SupportWeb, _ caseFile: CaseFile, _ path: String) throws -> (
    name: String, web: SupportWeb, edits: [String]
  )? {
    if let compared {
      let other = try Inputs.wave(compared, of: caseFile, path: path)
      guard other.moment.id != web.moment.id else {
        throw Failure(
          kind: .input, message: "\(path): error: the wave '\(compared)' is compared with itself\n  fix: give '--wave' another wave")
      }
      return ("to-\(other.moment.id)", other, [])
    }
    guard !whatIf.isEmpty else { return nil }
    let report = try WhatIfReport(Inputs.readWhatIf(whatIf), of: web, in: caseFile)
    return ("what-if", report.after, report.edits.map(\.text))
  }

  // MARK: Scenarios

  private func drawScenario(_ path: String, _ keep: (DrawnPicture) throws -> Void) async throws {
    func refusal(_ problem: String, _ fix: String) -> Failure {
      Failure(kind: .input, message: "\(path): error: \(problem)\n  fix: \(fix)")
    }
    let inputs = try ScenarioInputs.read(path)
    guard let only = inputs.cases.first, inputs.cases.count == 1 else {
      throw refusal("simulated weeks are drawn of one case", "give a scenario with 'case', not with a population or many cases")
    }
    if only.file.provenance == .real {
      throw refusal(
        "the case is about a real youth, and shares of futures by person would read as what will happen to this youth",
        "draw the waves of the case, or a scenario of an invented case")
    }
    let shown = views.isEmpty ? [.weeks] : views.filter { [.weeks, .film, .mentor].contains($0) }
    if !isEveryView, !views.allSatisfy(shown.contains) {
      throw refusal("a scenario has the views weeks, film and mentor", "give one of these as '--view', or give the case file")
    }
    let scenarioRun = ScenarioRun(inputs.scenario, webs: inputs.webs)
    let simulation = scenarioRun.simulation(ofDraw: nil)
    if let week = weeks?.first(where: { $0 > simulation.horizon }) {
      throw refusal("the scenario has no week \(week): it ends after \(simulation.horizon)", "give '--weeks' up to \(simulation.horizon)")
    }
    if let future, future > simulation.futures {
      throw refusal("the scenario has no future \(future): it has \(simulation.futures)", "give '--future' up to \(simulation.futures)")
    }
    let ids = simulation.arms.map(\.id)
    guard let chosen = arm.map({ ids.firstIndex(of: $0) }) ?? simulation.arms.firstIndex(where: { !$0.programmes.isEmpty }) else {
      let near = arm.flatMap { Spelling.nearest(to: $0, among: ids) }.map { "did you mean '\($0)'?" }
      throw refusal(
        "the scenario has no arm '\(arm ?? "")'", near ?? "its arms are \(ids.map { "'\($0)'" }.joined(separator: ", "))")
    }
    let own = RunCase(caseFile: only.file, web: only.web)
    let typical =
      shown.contains(.mentor) && future == nil ? await ScenarioPictures.typicalFuture(simulation, arm: chosen) : nil
    for theme in themes {
      let pictures = ScenarioPictures(own, simulation, arm: chosen, weeks: weeks, options: options(theme))
      let stem = "\(Self.stem(path))-\(ids[chosen])"
      for view in shown {
        if view == .weeks {
          try keepPicture("\(stem)-weeks", "weeks", pictures.weeks, theme, keep)
        } else if view == .mentor {
          let number = future.map { UInt32($0 - 1) } ?? typical ?? 0
          try keepPicture(
            "\(stem)-mentor-future-\(number + 1)", "mentor", pictures.mentor(ofFuture: number, isTypical: future == nil && typical != nil),
            theme, keep)
        } else if format == .svg {
          try keep(pictures.film(named: "\(stem)-film\(suffix(theme)).svg"))
        } else if !isEveryView {
          throw self.refusal(of: .film, path)
        }
      }
    }
  }
}
