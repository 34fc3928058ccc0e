import BrowserSupport
import Documents
import Foundation
@testable import Studio
import SupportWebs
import Testing

extension InChromium {
  /// The page in real Chromium, as a trainer uses it.
  @Suite struct BrowserTests {
    /// What the case says of somebody.
    private static func person(_ id: String, _ key: String, _ browser: Browser) async throws -> String {
      try await browser.value("studio.state.people.find((one) => one.id === '\(id)')?.['\(key)'] ?? ''")
    }

    @Test func opensWithoutComplaintsAndAsksNobodyElse() async throws {
      try await InChromium.with { studio, browser in
        #expect(try await browser.count("#frame [data-person]") == 14)
        #expect(try await browser.text("#top .title") == "Anton and his mother's cousin or nephew")
        #expect(try await browser.value("location.href") == "http://127.0.0.1:\(studio.port)/")
        let elsewhere: [String] = try await browser.value(
          "performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !name.startsWith(location.origin))")
        #expect(elsewhere == [])
        #expect(try await browser.complaints() == "")
        try await browser.picture("web")
      }
    }

    @Test func somebodyIsAddedInTwoClicks() async throws {
      try await InChromium.with { _, browser in
        try await browser.click("#add-person-button")
        try await browser.click("#add-neighbour")
        try await browser.wait("document.getElementById('person-heading')?.innerText === 'neighbour 2'")
        #expect(try await browser.value("document.activeElement.id") == "person-heading")
        #expect(try await browser.count("#frame [data-person]") == 15)
        // The ring is the youth's answer: it is asked, not made up.
        #expect(try await Self.person("neighbour-2", "ring", browser) == "")
        try await browser.click("#ring-middle")
        try await browser.wait("studio.state.people.find((one) => one.id === 'neighbour-2').ring === 'middle'")
        try await browser.picture("added")
      }
    }

    @Test func anEditCanBeUndoneAndDoneAgain() async throws {
      try await InChromium.with { _, browser in
        try await browser.click("#open-uncle")
        try await browser.type("oom Jan", into: "#person-label")
        try await browser.wait("document.getElementById('person-heading').innerText === 'oom Jan'")
        try await browser.choose("0.75", in: "#tie-closeness")
        try await browser.wait("studio.state.people.find((one) => one.id === 'uncle').closeness === '0.75'")
        try await browser.click("#undo")
        try await browser.wait("studio.state.people.find((one) => one.id === 'uncle').closeness === '0.35'")
        #expect(try await browser.text("#person-heading") == "oom Jan")
        try await browser.press("z", control: true)
        try await browser.wait("document.getElementById('person-heading').innerText === 'uncle'")
        try await browser.click("#redo")
        try await browser.wait("document.getElementById('person-heading').innerText === 'oom Jan'")
      }
    }

    @Test func somebodyIsDraggedToAnotherRingAndPartOfLife() async throws {
      try await InChromium.with { _, browser in
        let start = try await browser.middle(of: "#frame [data-person=uncle]")
        let end = try await browser.middle(of: "#frame [data-person=friend-1]")
        try await browser.drag(from: start, to: (end.x + 14, end.y + 14))
        try await browser.wait("studio.state.people.find((one) => one.id === 'uncle').ring === 'inner'")
        #expect(try await Self.person("uncle", "sector", browser) == "friends")
        #expect(try await browser.text("#said").hasPrefix("uncle now stands: very close"))
        // A click that moves nothing opens the person.
        let now = try await browser.middle(of: "#frame [data-person=teacher]")
        try await browser.drag(from: now, to: now)
        try await browser.wait("document.getElementById('person-heading')?.innerText === 'school mentor'")
      }
    }

    @Test func theKeyboardAloneIsEnough() async throws {
      try await InChromium.with { _, browser in
        var isThere = false
        for _ in 0..<60 where !isThere {
          try await browser.press(Key.tab)
          isThere = try await browser.value("document.activeElement.dataset?.person === 'uncle'")
        }
        #expect(isThere)
        try await browser.press(Key.up)
        try await browser.wait("studio.state.people.find((one) => one.id === 'uncle').ring === 'middle'")
        // The focus stays with the person who has moved.
        #expect(try await browser.value("document.activeElement.dataset.person") == "uncle")
        try await browser.press(Key.right)
        try await browser.wait("studio.state.people.find((one) => one.id === 'uncle').sector === 'friends'")
        try await browser.press(Key.enter)
        try await browser.wait("document.getElementById('person-heading')?.innerText === 'uncle'")
        #expect(try await browser.value("document.activeElement.id") == "person-heading")
      }
    }

    @Test func aJIMIsBroughtIn() async throws {
      try await InChromium.with { _, browser in
        try await browser.click("#room-mentor")
        try await browser.click("#bring-grandmother")
        try await browser.wait("document.getElementById('brought-heading')?.innerText === 'What if: grandmother as JIM'")
        try await browser.picture("brought")
        try await browser.click("#run-futures")
        try await browser.wait("studio.lastFutures")
        let shares: [Int] = try await browser.value(
          "[...document.querySelector('.shares').querySelectorAll('b')].map((one) => Number(one.innerText))")
        #expect(shares.count == 3 && (99...101).contains(shares.reduce(0, +)))
        // Harm and no difference in the same letters as benefit.
        let sizes: [String] = try await browser.value(
          "[...new Set([...document.querySelectorAll('.shares b')].map((one) => getComputedStyle(one).fontSize))]")
        #expect(sizes.count == 1)
        #expect(try await browser.text("#futures").contains("Assumption:"))
        #expect(try await browser.count("#fan .band90") == 2)
        try await browser.picture("futures")
        try await browser.click("#tell")
        try await browser.wait("document.querySelectorAll('.story > li').length > 3")
        try await browser.picture("story")
        // Nothing of this has changed the case.
        #expect(try await browser.value("studio.state.revision") == 1)
        try await browser.click("#make-jim")
        try await browser.wait("document.body.dataset.room === 'agreements'")
        // The case has a JIM already, later on; the new one holds the position at this moment.
        try await browser.wait("studio.state.positions.some((one) => one.person === 'grandmother' && one.now)")
        try await browser.type("She listens.", into: "#agreements-role")
        try await browser.wait("document.getElementById('sheet').innerText.includes('She listens.')")
        try await browser.picture("agreements")
      }
    }

    @Test func aMentorOfAProgrammeIsBroughtIn() async throws {
      try await InChromium.with { _, browser in
        try await browser.click("#room-mentor")
        try await browser.choose("match-humanitas", in: "#bring-programme")
        try await browser.wait("document.getElementById('brought-heading')")
        #expect(try await browser.count("#make-jim") == 0)
        try await browser.click("#run-futures")
        try await browser.wait("studio.lastFutures")
        #expect(try await browser.count("#fan") == 1)
      }
    }

    @Test func theLanguageChangesEverywhere() async throws {
      try await InChromium.with { _, browser in
        try await browser.click("#language-nl")
        try await browser.wait("document.documentElement.lang === 'nl' && document.getElementById('undo').innerText === 'Ongedaan maken'")
        #expect(try await browser.text("#frame").contains("bokstrainer"))
        for room in ["changes", "mentor", "agreements", "trainer", "youth", "file", "web"] {
          try await browser.click("#room-\(room)")
          try await browser.wait("document.body.dataset.room === '\(room)'")
          // A key in place of a text would hold "studio." or a capital and a point.
          let text = try await browser.text("body")
          #expect(text.firstMatch(of: /studio\.\w|\{\w+\}|undefined|null/) == nil, "\(room)")
        }
      }
    }

    @Test func everythingCanBeTakenAlong() async throws {
      try await InChromium.with { _, browser in
        for (path, start) in [
          ("case.yaml", "steunweb: case/1"), ("picture.svg", "<svg"), ("picture.png", "\u{89}PNG"), ("picture.pdf", "%PDF"),
        ] {
          let answer: [String] = try await browser.value(
            "fetch('/api/\(path)?language=nl').then(async (one) => [String(one.status), one.headers.get('content-disposition'), "
              + "[...new Uint8Array(await one.arrayBuffer()).slice(0, 16)].map((x) => String.fromCharCode(x)).join('')])")
          #expect(answer[0] == "200" && answer[1] == "attachment; filename=\"steunweb.\(path.split(separator: ".")[1])\"")
          #expect(answer[2].hasPrefix(start))
        }
      }
    }

    @Test func viewsMomentsPlacesAndTies() async throws {
      try await InChromium.with { _, browser in
        for view in ["ecomap", "sectors", "force", "clusters", "support", "mentor", "waves", "circles"] {
          try await browser.choose(view, in: "#view")
          try await browser.wait("studio.look.view === '\(view)' && document.querySelector('#frame svg')")
          #expect(try await browser.value("document.getElementById('problem').hidden"), "\(view)")
        }
        try await browser.click("#wave-during")
        try await browser.wait("studio.state.wave === 'during'")
        try await browser.click("#places-summary")
        try await browser.choose("faith", in: "#add-place")
        try await browser.wait("studio.state.places.length === 5")
        try await browser.click("#open-uncle")
        try await browser.click("#knows-summary")
        let before: Int = try await browser.value("studio.state.crossTies.length")
        try await browser.choose("teacher", in: "#connect")
        try await browser.wait("studio.state.crossTies.length === \(before + 1)")
        try await browser.click("#back")
        try await browser.click("#moment-summary")
        try await browser.perform("document.getElementById('new-wave-date').value = '2016-04-01'")
        try await browser.click("#new-wave")
        try await browser.wait("studio.state.waves.length === 4 && studio.state.moment.date === '2016-04-01'")
      }
    }

    @Test func aLessonGoesStepByStep() async throws {
      try await InChromium.with { _, browser in
        try await browser.click("#room-trainer")
        try await browser.choose("scouting", in: "#trainer-example")
        try await browser.wait("studio.state.title.startsWith('Scouting') && document.querySelectorAll('.questions li').length === 9")
        try await browser.click("#reveal-start")
        try await browser.wait("document.getElementById('step').innerText.startsWith('Step 0 of')")
        #expect(try await browser.count("#frame g.alter") == 0)
        try await browser.picture("reveal-0")
        try await browser.click("#reveal-next")
        try await browser.wait("document.getElementById('step').innerText.startsWith('Step 1 of')")
        #expect(try await browser.count("#frame g.alter") > 0)
        try await browser.click("#reveal-all")
        try await browser.click("#names")
        try await browser.wait("studio.look.names === 'no' && studio.state.title === ''")
        try await browser.click("#large")
        #expect(try await browser.value("getComputedStyle(document.documentElement).fontSize") == "22px")
        try await browser.click("#handout")
        try await browser.wait("document.querySelector('#sheet svg')")
        #expect(try await browser.text("#sheet").contains("Support web: look and discuss"))
        try await browser.picture("lesson")
        // The case of before comes back.
        try await browser.click("#undo")
        try await browser.wait("studio.state.people.length === 14")
      }
    }

    @Test func aWebIsMadeFromNothing() async throws {
      try await InChromium.with(nil) { _, browser in
        for role in ["parent", "friend", "teacher"] {
          if try await browser.count("#back") > 0 { try await browser.click("#back") }
          try await browser.click("#add-person-button")
          try await browser.click("#add-\(role)")
          try await browser.wait("document.getElementById('person-heading')")
          try await browser.click("#ring-inner")
          try await browser.wait("studio.state.people.at(-1).ring === 'inner'")
        }
        #expect(try await browser.value("studio.state.needs.length") == 4)
        try await browser.picture("new")
      }
    }
  }
}
