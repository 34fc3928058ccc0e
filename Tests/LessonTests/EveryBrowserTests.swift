import BrowserSupport
import Foundation
import Quantities
import SupportWebs
import Testing

@testable import Lessons

/// The same lesson from disk, in the browsers of Debian: whoever uses it sees and reads the same in each.
@Suite(.serialized, .enabled(if: BrowserKind.allCases.contains(where: \.isInstalled), "no browser is installed: make setup"))
struct EveryBrowserTests {
  /// What somebody found who opened the page and worked with it.
  private struct Visit: Equatable {
    var people: [Int] = []
    var said: [String] = []
    var factors: [[String]] = []
    var futures: [String] = []
    var fetched: [Int] = []
  }

  private static func visit(_ browser: Browser, _ page: URL) async throws -> Visit {
    var visit = Visit()
    func look() async throws {
      visit.people.append(try await browser.count("g.person"))
      visit.said.append(try await browser.value("document.querySelector('.live').textContent"))
      visit.factors.append(try await browser.value("[...document.querySelectorAll('.factor')].map(one => one.textContent)"))
      visit.futures.append(try await browser.value("document.getElementById('futures').textContent"))
    }
    try await browser.openPage(page.absoluteString)
    try await browser.wait("document.querySelectorAll('g.person').length > 0")
    try await browser.picture("\(page.deletingPathExtension().lastPathComponent)-begin")
    try await look()
    // With the mouse: somebody comes.
    try await browser.click("[data-key='add-person'] > summary")
    try await browser.click("[data-key='add-person-neighbour']")
    try await browser.wait("document.getElementById('person-neighbour-2')")
    try await look()
    // With the keyboard: closer by.
    try await browser.perform("document.getElementById('person-neighbour-2').focus()")
    try await browser.press(Key.up)
    try await browser.wait("document.querySelector('.live').textContent.includes('heel dichtbij')")
    try await look()
    try await browser.picture("\(page.deletingPathExtension().lastPathComponent)-changed")
    try await browser.click("[data-key='undo']")
    try await browser.click("[data-key='undo']")
    try await look()
    try await browser.click("[data-key='language']")
    try await browser.wait("document.documentElement.lang === 'en'")
    try await look()
    visit.fetched.append(try await browser.value("performance.getEntriesByType('resource').length"))
    return visit
  }

  @Test func aLessonIsTheSameInEach() async throws {
    let caseFile = try CaseJSON.shipped("anton")
    let futures = await LessonFutures(of: caseFile, plan: LessonFutures.Plan(futures: 4, weeks: 8), threads: 1)
    let html = Lesson(caseFile, language: .dutch, futures: futures).html
    let folder = FileManager.default.temporaryDirectory.appending(path: "a stick \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var visits: [(BrowserKind, Visit)] = []
    for kind in BrowserKind.allCases where kind.isInstalled {
      // The name tells pictures apart.
      let page = folder.appending(path: "les-\(kind.rawValue).html")
      try Data(html.utf8).write(to: page)
      visits.append((kind, try await Browser.with(kind) { try await Self.visit($0, page) }))
    }
    print("lesson: opened in \(visits.map { $0.0.rawValue }.joined(separator: ", "))")
    let first = try #require(visits.first).1
    #expect(first.people == [14, 15, 15, 14, 14] && first.fetched == [0])
    #expect(first.said[1] == "buur staat erbij, in de middelste kring.")
    #expect(first.said[2].contains("heel dichtbij"))
    #expect(first.factors.allSatisfy { $0.count >= 4 } && first.factors[0] == first.factors[3])
    #expect(first.factors[4] != first.factors[0] && first.futures.allSatisfy { $0.count > 40 })
    for (kind, visit) in visits.dropFirst() { #expect(visit == first, "\(kind)") }
  }
}
