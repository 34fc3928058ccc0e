import Documents
import Quantities
import SupportWebs

/// Cases to begin with: examples that are part of the program, and an empty web.
enum StartingCases {
  /// A shipped example.
  ///
  /// - Throws: `StudioProblem` when there is no example of that name.
  static func example(_ name: String) throws(StudioProblem) -> CaseFile {
    guard let page = EmbeddedPage(rawValue: name), EmbeddedPage.examples.contains(page) else {
      throw StudioProblem(.missing, "example")
    }
    do {
      return try CaseReader.read(path: "\(name).yaml", bytes: page.bytes)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// A web with nobody in it.
  ///
  /// - Parameters:
  ///   - date: the day on which it is drawn.
  ///   - age: of the youth, if known.
  static func empty(on date: CalendarDate, age: Int?) throws(StudioProblem) -> CaseFile {
    let web = SupportWeb(
      youth: Youth(id: "youth", label: Youth.usualLabel, age: age),
      moment: Moment(id: "now", label: Bilingual(dutch: "Nu", english: "Now"), date: date), alters: [])
    do {
      return try CaseFile(provenance: .invented, waves: [web]).normalised()
    } catch {
      throw StudioProblem(error)
    }
  }

  /// A case from the text of a file.
  ///
  /// - Throws: `StudioProblem` with the places of what is wrong and how to mend it.
  static func read(_ bytes: [UInt8]) throws(StudioProblem) -> CaseFile {
    do {
      return try CaseReader.read(path: "case", bytes: bytes)
    } catch {
      let first = error.diagnostics.prefix(5).map(\.description).joined(separator: "\n")
      throw StudioProblem(.request, "file", ["problems": first])
    }
  }
}
