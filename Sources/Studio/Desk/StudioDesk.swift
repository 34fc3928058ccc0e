import Quantities
import SupportWebs

/// The case that is on the table: its history, and the file that it is saved to.
///
/// All tabs of the browser work on one desk. Every change has the number of the state it was made on; one that was made on an older state is
/// refused, so that no tab undoes in silence what another did.
actor StudioDesk {
  /// What is on the table at one moment.
  struct State: Sendable {
    let caseFile: CaseFile
    let revision: Int
    let canUndo: Bool
    let canRedo: Bool
    let saving: Saving
  }

  /// How it stands with the file.
  struct Saving: Sendable, Equatable {
    /// The chosen file; `nil` until consent was asked and a file chosen.
    var name: String?
    /// What the page suggests.
    var suggestion: String
    /// Whether all changes are in the file.
    var isSaved: Bool
    /// Why the last try failed.
    var problem: StudioProblem?
    /// Whether notes of the opened file will be lost when it is written.
    var losesNotes: Bool
  }

  /// As many steps can be undone.
  private static let most = 200

  private let folder: String
  private var caseFile: CaseFile
  private var revision = 1
  private var past: [CaseFile] = []
  private var future: [CaseFile] = []
  private var file: StudioFile?
  /// The file that was opened, while nothing has been chosen to save to.
  private var opened: StudioFile?
  private var isSaved = true
  private var problem: StudioProblem?

  /// - Parameters:
  ///   - caseFile: the case to begin with.
  ///   - folder: where files are written.
  ///   - opened: the file from which the case comes; `nil` for an example or a new case.
  init(_ caseFile: CaseFile, folder: String, opened: StudioFile?) {
    (self.caseFile, self.folder, self.opened) = (caseFile, folder, opened)
  }

  var state: State {
    State(
      caseFile: caseFile, revision: revision, canUndo: !past.isEmpty, canRedo: !future.isEmpty,
      saving: Saving(
        name: file?.name, suggestion: opened?.name ?? "steunweb-1.yaml", isSaved: isSaved, problem: problem,
        losesNotes: (file ?? opened)?.hasNotes ?? false))
  }

  /// Makes an edit.
  ///
  /// - Returns: the new state, and the id of what was added.
  /// - Throws: `StudioProblem` when the edit was made on an older state or is refused; nothing has then changed.
  func edit(
    _ edit: StudioEdit, wave: String, revision: Int, language: Language
  ) throws(StudioProblem) -> (state: State, added: String?) {
    try check(revision)
    var draft = CaseDraft(caseFile, language: language)
    let added = try draft.apply(edit, wave: wave)
    become(try draft.finished(), undoable: true)
    return (state, added)
  }

  func undo(revision: Int) throws(StudioProblem) -> State {
    try check(revision)
    guard let before = past.popLast() else { throw StudioProblem(.request, "nothingToUndo") }
    future.append(caseFile)
    become(try agreed(before), undoable: false)
    return state
  }

  func redo(revision: Int) throws(StudioProblem) -> State {
    try check(revision)
    guard let after = future.popLast() else { throw StudioProblem(.request, "nothingToRedo") }
    past.append(caseFile)
    become(try agreed(after), undoable: false)
    return state
  }

  /// Puts another case on the table; the file of the one before is written no more. Undoing brings that case back, without its file.
  func open(_ other: CaseFile, revision: Int) throws(StudioProblem) -> State {
    try check(revision)
    (file, opened, problem) = (nil, nil, nil)
    become(other, undoable: true)
    return state
  }

  /// Chooses the file and saves: from now on every change is saved at once.
  ///
  /// - Parameters:
  ///   - name: a name in the folder of the studio.
  ///   - consent: the answers about consent and who may see the case, kept in its attributes.
  ///   - provenance: what the case is about.
  ///   - revision: the state that the page saw.
  func save(
    as name: String, consent: [String: String], provenance: Provenance, revision: Int
  ) throws(StudioProblem) -> State {
    try check(revision)
    if provenance == .real, consent["consentYouth"] != "yes" { throw StudioProblem(.request, "consent") }
    if (consent["mayBeSeenBy"] ?? "").isEmpty { throw StudioProblem(.request, "mayBeSeenBy") }
    var chosen = try StudioFile(folder: folder, name: name)
    if let opened, opened.name == name { chosen = opened }
    if let file, file.name == name { chosen = file }
    var draft = CaseDraft(caseFile, language: .dutch)
    draft.provenance = provenance
    for (key, answer) in consent { draft.attributes[key] = answer.isEmpty ? nil : .text(answer) }
    let agreed = try draft.finished()
    try chosen.write(agreed)
    if agreed != caseFile { become(agreed, undoable: false) }
    (file, isSaved, problem) = (chosen, true, nil)
    return state
  }

  /// A case of the history with what was agreed when it was saved: undoing takes no answer about consent back.
  private func agreed(_ other: CaseFile) throws(StudioProblem) -> CaseFile {
    guard file != nil else { return other }
    var draft = CaseDraft(other, language: .dutch)
    (draft.provenance, draft.attributes) = (caseFile.provenance, caseFile.attributes)
    return try draft.finished()
  }

  private func check(_ revision: Int) throws(StudioProblem) {
    if revision != self.revision { throw StudioProblem(.stale, "stale") }
  }

  private func become(_ next: CaseFile, undoable: Bool) {
    if undoable {
      past.append(caseFile)
      if past.count > Self.most { past.removeFirst() }
      future = []
    }
    caseFile = next
    revision += 1
    isSaved = false
    guard file != nil else { return }
    do {
      try file?.write(caseFile)
      (isSaved, problem) = (true, nil)
    } catch {
      problem = error
    }
  }
}
