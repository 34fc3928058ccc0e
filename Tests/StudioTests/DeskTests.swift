import Documents
import Foundation
import Quantities
@testable import Studio
import SupportWebs
import TestSupport
import Testing
import Wording

/// Edits, their refusals, and undoing them, without a server.
@Suite struct DeskTests {
  private static func desk() throws -> StudioDesk {
    StudioDesk(try StartingCases.example("anton"), folder: "/nonexistent", opened: nil)
  }

  private static func edit(_ json: String) throws -> StudioEdit { try JSONDecoder().decode(StudioEdit.self, from: Data(json.utf8)) }

  /// The problem of an edit, in English; `nil` when it is fine.
  private static func problem(_ json: String, wave: String = "before", revision: Int = 1) async throws -> String? {
    let desk = try desk()
    let before = await desk.state.caseFile
    do {
      _ = try await desk.edit(edit(json), wave: wave, revision: revision, language: .english)
      return nil
    } catch let problem as StudioProblem {
      let state = await desk.state
      #expect(state.caseFile == before && state.revision == 1)
      return problem.text(in: .english)
    }
  }

  /// The case after some edits.
  private static func after(_ edits: String..., wave: String = "before", language: Language = .english) async throws -> CaseFile {
    let desk = try desk()
    for json in edits {
      let revision = await desk.state.revision
      _ = try await desk.edit(edit(json), wave: wave, revision: revision, language: language)
    }
    return await desk.state.caseFile
  }

  @Test func everyEditGivesACaseThatReadsBack() async throws {
    let file = try await Self.after(
      #"{"kind":"addPerson","values":{"role":"friendOfParents","ring":"outer"}}"#,
      #"{"kind":"person","id":"friend-of-parents-2","values":{"label":"Kim","ageGap":"20,5"}}"#,
      #"{"kind":"connect","id":"friend-of-parents-2","other":"mother","values":{"closeness":"0.5"}}"#,
      #"{"kind":"addPlace","values":{"type":"faith"}}"#, #"{"kind":"place","id":"faith","values":{"takesPart":"no","accessible":"yes"}}"#,
      #"{"kind":"youth","values":{"age":"16","team":"untrained","familyParticipation":"0.25"}}"#,
      #"{"kind":"addDoubt","id":"uncle","values":{"about":"load","text":"busy"}}"#,
      #"{"kind":"addWave","values":{"date":"2016-01-01","label":"New"}}"#, #"{"kind":"title","values":{"title":"Another"}}"#)
    #expect(try CaseReader.read(path: "x", bytes: Array(CaseWriter.yaml(file).utf8)) == file)
    #expect(file.person("friend-of-parents-2")?.ageGap == 20.5)
    #expect(file.waves.map(\.moment.id) == ["before", "moment", "during", "after"])
    #expect(file.waves.map(\.youth.age) == [16, 16, 16, 17])
    #expect(file.waves[0].crossTie(between: "mother", and: "friend-of-parents-2")?.closeness.value == 0.5)
    #expect(file.waves[0].places.last?.isAccessible == true)
    #expect(file.title == Bilingual(dutch: "Anton en de neef van zijn moeder", english: "Another"))
  }

  /// The ages at other moments follow from the one that is given: the end of all numbers once ended the program.
  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "1000001", "99999999999999999999"])
  func agesBeyondAllMeasureAreRefused(_ age: String) async throws {
    for wave in ["before", "during"] {
      #expect(
        try await Self.problem(#"{"kind":"youth","values":{"age":"\#(age)"}}"#, wave: wave)?.hasPrefix("“age” takes a number.") == true)
    }
  }

  @Test func whatLastsOfAPersonChangesInEveryMoment() async throws {
    let file = try await Self.after(#"{"kind":"person","id":"uncle","values":{"label":"ome Jan","role":"acquaintance"}}"#, language: .dutch)
    for wave in file.waves {
      let person = try #require(wave.alters.first { $0.id == "uncle" }).person
      #expect(person.label == Bilingual(dutch: "ome Jan", english: "uncle") && person.role == .acquaintance && person.sector == .community)
    }
  }

  @Test func somebodyWhoGoesTakesTiesAlong() async throws {
    let file = try await Self.after(#"{"kind":"removePerson","id":"mother"}"#)
    #expect(!file.waves[0].alters.contains { $0.id == "mother" } && !file.waves[0].crossTies.contains { $0.joins("mother") })
    #expect(file.waves[1].alters.contains { $0.id == "mother" })
  }

  @Test func anEmptyValueIsUnknown() async throws {
    let file = try await Self.after(#"{"kind":"tie","id":"uncle","values":{"closeness":"","ring":"","receives.advice":""}}"#)
    let tie = try #require(file.waves[0].alters.first { $0.id == "uncle" }).tie
    #expect(tie.closeness.value == nil && tie.ring == nil && tie.receives[.advice] == nil && tie.receives[.practical] == 0.3)
  }

  @Test func refusalsSayWhatAndHow() async throws {
    let told: [(String, String?)] = [
      (#"{"kind":"tie","id":"uncle","values":{"closeness":"much"}}"#, "“closeness” takes a number."),
      (#"{"kind":"tie","id":"uncle","values":{"ring":"nearest"}}"#, "“ring” takes a word of the list."),
      (#"{"kind":"addWave","values":{"date":"1 March"}}"#, "“date” takes a day such as 2026-03-01."),
      (#"{"kind":"addWave","values":{"date":"2015-09-01"}}"#, "There is a moment on that day already. Choose another day."),
      (#"{"kind":"tie","id":"nobody","values":{}}"#, "That person is not in this moment."),
      (#"{"kind":"person","id":"uncle","values":{"label":"  "}}"#, "Fill in what this is called in the picture."),
      (#"{"kind":"endPosition","id":"jim","values":{"until":"2015-01-01"}}"#, "The last day is not after the first. Choose a later day."),
      (
        #"{"kind":"tie","id":"uncle","values":{"closeness":"1.5"}}"#,
        "One of the values does not fit a case: a number is outside its bounds, or a text is too long. Look at what you filled in last."
      ),
      (#"{"kind":"connect","id":"uncle","other":"uncle","values":{}}"#, "Choose two different people."),
      (
        #"{"kind":"givePosition","id":"mother","values":{"kind":"jim"}}"#,
        "A parent or a professional is never a JIM. Choose somebody else from the youth's own network."
      ),
    ]
    for (json, expected) in told {
      let found = try await Self.problem(json)
      #expect(found == expected)
    }
    #expect(
      try await Self.problem(#"{"kind":"removePlace","id":"school"}"#, revision: 7)
        == "The case has changed meanwhile, perhaps in another tab. You now see the newest; try again.")
    #expect(try await Self.problem(#"{"kind":"removePlace","id":"school"}"#, wave: "never") == "That moment is no longer there.")
  }

  /// What the library refuses is told in the language of the page, without ids: these may be names.
  @Test(arguments: EditError.Reason.allCases) func everyRefusalOfTheLibraryHasWords(_ reason: EditError.Reason) {
    let problem = StudioProblem(EditError(reason, problem: "'jansen' is at fault", fix: "mend 'jansen'"))
    let (dutch, english) = (problem.text(in: .dutch), problem.text(in: .english))
    #expect(dutch != english && dutch.hasSuffix(".") && english.hasSuffix(".") && dutch.count > 20 && english.count > 20)
    #expect(!dutch.contains("jansen") && !english.contains("jansen") && !dutch.contains("studio.problem"))
  }

  @Test func undoAndRedoGoBackAndForth() async throws {
    let desk = try Self.desk()
    let first = await desk.state.caseFile
    let second = try await desk.edit(
      try Self.edit(#"{"kind":"removePlace","id":"school"}"#), wave: "before", revision: 1, language: .english
    ).state
    #expect(second.canUndo && !second.canRedo && second.revision == 2)
    let back = try await desk.undo(revision: 2)
    #expect(back.caseFile == first && back.canRedo && !back.canUndo && back.revision == 3)
    #expect(try await desk.redo(revision: 3).caseFile == second.caseFile)
    await #expect(throws: StudioProblem(.request, "nothingToRedo")) { try await desk.redo(revision: 4) }
    await #expect(throws: StudioProblem(.stale, "stale")) { try await desk.undo(revision: 3) }
  }

  @Test func anotherCaseCanBeUndoneToo() async throws {
    let desk = try Self.desk()
    let first = await desk.state.caseFile
    _ = try await desk.open(try StartingCases.example("scouting"), revision: 1)
    #expect(try await desk.undo(revision: 2).caseFile == first)
  }

  /// Bug: undoing after saving took the answers about consent out of the file.
  @Test func undoingTakesNoAnswerBack() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "steunweb-studio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let desk = StudioDesk(try StartingCases.example("anton"), folder: folder.path, opened: nil)
    _ = try await desk.edit(
      try Self.edit(#"{"kind":"removePlace","id":"school"}"#), wave: "before", revision: 1, language: .english)
    let answers = ["mayBeSeenBy": "us", "consentYouth": "yes"]
    _ = try await desk.save(as: "x.yaml", consent: answers, provenance: .real, revision: 2)
    let state = try await desk.undo(revision: 3)
    #expect(state.caseFile.waves[0].places.count == 4 && state.caseFile.provenance == .real)
    #expect(state.caseFile.attributes["consentYouth"] == .text("yes") && state.saving.isSaved)
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "x.yaml")))
    #expect(try CaseReader.read(path: "x", bytes: bytes) == state.caseFile)
  }

  /// Every shipped case can be opened as an example, and is the file of now.
  @Test func everyShippedCaseIsAnExample() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.url("Scenarios/cases").path).filter { $0.hasSuffix(".yaml") }
    #expect(names.sorted() == EmbeddedPage.examples.map { "\($0.rawValue).yaml" }.sorted())
    for example in EmbeddedPage.examples {
      #expect(try Checkout.bytes("Scenarios/cases/\(example.rawValue).yaml") == example.bytes, "\(example.rawValue)")
      #expect(try StartingCases.example(example.rawValue).waves.count >= 2)
    }
    #expect(!EmbeddedPage.resources.contains { $0.name == "anton.js" } && EmbeddedPage.resources.contains { $0.name == "main.js" })
  }

  @Test func everyExampleHasQuestions() {
    for example in EmbeddedPage.examples {
      let keys = (1...4).map { "studio.question.\(example.rawValue).\($0)" } + ["studio.example.\(example.rawValue)"]
      for key in keys { #expect(Wording.has(key), "\(key)") }
    }
  }
}
