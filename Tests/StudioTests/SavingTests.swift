import BrowserSupport
import Documents
import Foundation
import Quantities
@testable import Studio
import SupportWebs
import Testing

extension InChromium {
  /// What reaches the disk, and what does not, seen from the page.
  @Suite struct SavingTests {
    private static func caseFile(_ studio: RunningStudio, _ name: String) throws -> CaseFile {
      try CaseReader.read(path: name, bytes: [UInt8](try Data(contentsOf: studio.folder.appending(path: name))))
    }

    private static func rename(_ name: String, _ browser: Browser) async throws {
      try await browser.perform("studio.edit({ kind: 'person', id: 'uncle', values: { label: '\(name)' } })")
    }

    private static func save(as name: String, _ browser: Browser) async throws {
      try await browser.click("#save")
      try await browser.type("the youth and the family worker", into: "#save-seen")
      try await browser.type(name, into: "#save-name")
      try await browser.click("#save-now")
    }

    @Test func nothingIsWrittenBeforeConsentWasAsked() async throws {
      try await InChromium.with { studio, browser in
        try await Self.rename("oom", browser)
        #expect(try Data(contentsOf: studio.folder.appending(path: "anton.yaml")) == Data(EmbeddedPage.anton.bytes))
        try await browser.click("#save")
        try await browser.click("#save-now")
        #expect(try await browser.text("#save-problem") == "First write down who may see this.")
        try await browser.choose("real", in: "#save-provenance")
        try await browser.type("us", into: "#save-seen")
        try await browser.click("#save-now")
        #expect(try await browser.text("#save-problem") == "Without a yes from the youth we save nothing.")
        try await browser.picture("save")
        #expect(try FileManager.default.contentsOfDirectory(atPath: studio.folder.path) == ["anton.yaml"])
        #expect(try Data(contentsOf: studio.folder.appending(path: "anton.yaml")) == Data(EmbeddedPage.anton.bytes))
      }
    }

    @Test func everyChangeIsSavedAtOnceAndSurvivesReloadAndRestart() async throws {
      let folder = FileManager.default.temporaryDirectory.appending(path: "steunweb-studio-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      let port = try await RunningStudio.with(folder: folder) { studio in
        try await Browser.with { browser in
          try await browser.open(studio.address)
          try await Self.save(as: "web-1.yaml", browser)
          try await browser.wait("document.getElementById('saved').innerText === 'Saved in web-1.yaml'")
          try await Self.rename("oom Piet", browser)
          let saved = try Self.caseFile(studio, "web-1.yaml")
          #expect(saved.person("uncle")?.label.english == "oom Piet")
          #expect(saved.attributes["mayBeSeenBy"] == .text("the youth and the family worker"))
          let mode = try FileManager.default.attributesOfItem(atPath: studio.folder.appending(path: "web-1.yaml").path)[.posixPermissions]
          #expect(mode as? Int == 0o600)
          try await browser.reload()
          #expect(try await browser.text("#open-uncle") == "oom Piet")
          // The example itself is as it was.
          #expect(try Data(contentsOf: studio.folder.appending(path: "anton.yaml")) == Data(EmbeddedPage.anton.bytes))
        }
        return studio.port
      }
      try await RunningStudio.with("web-1.yaml", port: port, folder: folder) { studio in
        try await Browser.with { browser in
          try await browser.open(studio.address)
          #expect(try await browser.text("#open-uncle") == "oom Piet")
        }
      }
    }

    @Test func twoTabsDoNotUndoEachOther() async throws {
      try await InChromium.with { studio, browser in
        try await Self.save(as: "web-2.yaml", browser)
        try await browser.wait("studio.state.saving.name === 'web-2.yaml'")
        try await browser.newTab()
        try await browser.open("http://127.0.0.1:\(studio.port)/")
        try await Self.rename("tab two", browser)
        try await browser.goToTab(0)
        // This tab has not seen that yet, or looks again when it is shown: what counts is the state on which an edit is made.
        try await browser.perform(
          "(studio.state.revision -= 1, studio.edit({ kind: 'person', id: 'uncle', values: { label: 'tab one' } }))")
        #expect(try await browser.text("#problem").hasPrefix("The case has changed meanwhile"))
        #expect(try await browser.text("#open-uncle") == "tab two")
        #expect(try Self.caseFile(studio, "web-2.yaml").person("uncle")?.label.english == "tab two")
        try await Self.rename("tab one", browser)
        #expect(try Self.caseFile(studio, "web-2.yaml").person("uncle")?.label.english == "tab one")
      }
    }

    @Test func aFileThatSomebodyElseChangedIsNotOverwritten() async throws {
      try await InChromium.with { studio, browser in
        try await Self.save(as: "web-3.yaml", browser)
        try await browser.wait("studio.state.saving.name === 'web-3.yaml'")
        try Data("mine".utf8).write(to: studio.folder.appending(path: "web-3.yaml"))
        try await Self.rename("oom", browser)
        #expect(try await browser.text("#saved").hasPrefix("The file was changed outside the studio"))
        #expect(try Data(contentsOf: studio.folder.appending(path: "web-3.yaml")) == Data("mine".utf8))
      }
    }

    @Test func aPageWhoseProgramHasStoppedSaysSo() async throws {
      try await Browser.with { browser in
        try await RunningStudio.with { studio in try await browser.open(studio.address) }
        try await Self.rename("oom", browser)
        #expect(try await browser.text("#problem").hasPrefix("The program does not answer."))
      }
    }
  }
}
