import Diagrams
import Documents
import Quantities
import Reports
import SupportWebs

/// Everything that a page shows of the desk, in one answer: so an edit takes one request.
struct StateJSON {
  private let state: StudioDesk.State
  private let look: Look
  /// The case as it is shown: without names where the look hides them.
  let caseFile: CaseFile
  let web: SupportWeb

  init(_ state: StudioDesk.State, _ look: Look) {
    (self.state, self.look) = (state, look)
    caseFile = look.hidesNames ? state.caseFile.withoutNames() : state.caseFile
    web = look.wave.flatMap { [caseFile] in caseFile.wave($0) } ?? caseFile.waves[0]
  }

  /// - Parameter added: the id of what an edit added, for the page to go to.
  /// - Throws: `StudioProblem` where the picture cannot be drawn.
  func json(added: String? = nil) async throws(StudioProblem) -> JSONText {
    // The picture is drawn beside the rest: each takes about half of the time that people wait after an edit.
    async let picture = drawn
    let (before, after) = (head(added: added), rest)
    return .object(before + [("picture", try await picture.get())] + after)
  }

  private var drawn: Result<JSONText, StudioProblem> {
    Result { () throws(StudioProblem) in try StudioPicture(caseFile, web, look).json() }
  }

  private func head(added: String?) -> [(String, JSONText)] {
    let saving = state.saving
    let waves = caseFile.waves.map { wave in
      JSONText.object([
        ("id", .string(wave.moment.id)), ("label", .string(wave.moment.label(in: look.language))),
        ("date", .string(wave.moment.date?.description ?? "")),
      ])
    }
    return [
      ("revision", .integer(state.revision)), ("wave", .string(web.moment.id)), ("waves", .array(waves)),
      ("title", .string(caseFile.title?(in: look.language) ?? "")), ("provenance", .string(caseFile.provenance.rawValue)),
      ("canUndo", .bool(state.canUndo)), ("canRedo", .bool(state.canRedo)), ("added", added.map { .string($0) } ?? .null),
      (
        "saving",
        .object([
          ("name", saving.name.map { .string($0) } ?? .null), ("suggestion", .string(saving.suggestion)),
          ("isSaved", .bool(saving.isSaved)),
          ("problem", saving.problem.map { .string($0.text(in: look.language)) } ?? .null), ("losesNotes", .bool(saving.losesNotes)),
          ("answers", .object(answers)),
        ])
      ), ("needs", .array(futureNeeds.map { .string($0) })),
    ]
  }

  /// What the page asked before the first save. Who may see the case is told in words, which may name people.
  private var answers: [(String, JSONText)] {
    let kept = ["consentYouth", "consentParents"] + (look.hidesNames ? [] : ["mayBeSeenBy"])
    return state.caseFile.attributes.sorted.filter { kept.contains($0.name) }.map { ($0.name, .string($0.value.text)) }
  }

  private var rest: [(String, JSONText)] {
    // In the youth's own view nothing is sent that the youth is not to read there.
    guard look.audience == .team else {
      return [("own", YouthDescription(web).json(in: look.language)), ("people", .array([])), ("places", .array([]))]
    }
    return WebJSON(language: look.language).json(web, of: caseFile) + FindingsJSON(look.language).json(web, of: caseFile)
  }

  /// What a simulation needs and the web does not say, as words of the page.
  private var futureNeeds: [String] { StudioFutures.needs(of: web, look.language) }
}
