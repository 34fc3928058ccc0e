import Digests
import Foundation
import Quantities
import SupportWebs
import Testing

@testable import Lessons

/// Somebody uses the page, in Chromium: clicks and keys by a script that is added to the page and its policy.
@Suite(.enabled(if: ScriptHost.chromium != nil, "Chromium is not installed; 'make setup' installs it")) struct PageUseTests {
  /// What a visitor's script finds: the value of its last expression as JSON.
  private func visit(_ caseFile: CaseFile, _ code: String) async throws -> [String: Any] {
    let futures = await LessonFutures(of: caseFile, plan: LessonFutures.Plan(futures: 4, weeks: 8), threads: 1)
    let page = Lesson(caseFile, language: .dutch, futures: futures).html
    let script = """
      const byKey = key => document.querySelector(`[data-key="${CSS.escape(key)}"]`);
      const click = key => byKey(key).click();
      const press = (id, key) => {
        document.getElementById(id).focus();
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      };
      const count = selector => document.querySelectorAll(selector).length;
      const said = () => document.querySelector('.live').textContent;
      const answer = value => document.documentElement.setAttribute('data-answer', encodeURIComponent(JSON.stringify(value)));
      \(code)
      """
    let visited =
      page
      .replacing("script-src '", with: "script-src '\(SHA256.integrity(of: script))' '")
      .replacing("</body>", with: "<script>\(script)</script></body>")
    let folder = FileManager.default.temporaryDirectory.appending(path: "lesson-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "lesson.html")
    try Data(visited.utf8).write(to: file)
    let shown = try ScriptHost.dump(file)
    let answer = try #require(shown.firstMatch(of: /data-answer="([^"]*)"/), "the visit did not end").output.1
    let json = try #require(String(answer).removingPercentEncoding)
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func aPersonIsAddedMovedAndSaved() async throws {
    let found = try await visit(
      try CaseJSON.shipped("anton"),
      """
      const seen = { before: count('g.person') };
      byKey('add-person').setAttribute('open', '');
      click('add-person-neighbour');
      seen.added = [said(), count('g.person'), document.activeElement.dataset.key, count('#futures .warning')];
      press('person-neighbour-2', 'ArrowUp');
      seen.moved = [said(), document.activeElement.id];
      press('person-neighbour-2', 'ArrowRight');
      seen.turned = said();
      byKey('closeness-known').click();
      const slider = byKey('closeness');
      slider.value = 80;
      slider.dispatchEvent(new Event('change'));
      seen.changed = count('.factor.changed');
      URL.createObjectURL = blob => { blob.text().then(text => { seen.text = text; answer(seen); }); return 'blob:nothing'; };
      click('save');
      """)
    #expect(found["before"] as? Int == 14)
    let added = try #require(found["added"] as? [Any])
    #expect(added[0] as? String == "buur staat erbij, in de middelste kring.")
    #expect(added[1] as? Int == 15 && added[2] as? String == "form-title" && added[3] as? Int == 1)
    #expect(found["moved"] as? [String] == ["buur: heel dichtbij, buurt", "person-neighbour-2"])
    #expect(found["turned"] as? String == "buur: heel dichtbij, clubs, geloof en werk")
    #expect(try #require(found["changed"] as? Int) >= 2)
    let saved = try CaseReader.read(path: "case.yaml", bytes: Array(try #require(found["text"] as? String).utf8))
    let alter = try #require(saved.waves[0].alters.first { $0.id == "neighbour-2" })
    #expect(alter.tie.ring == .inner && alter.tie.closeness.value == 0.8 && alter.person.sector == .community)
    #expect(saved.waves[1] == (try CaseJSON.shipped("anton")).waves[1])
  }

  @Test func undoAndRedoLeadBackAndForth() async throws {
    let found = try await visit(
      try CaseJSON.shipped("anton"),
      """
      press('person-uncle', 'Enter');
      click('remove');
      const seen = { removed: count('g.person'), isSelected: count('#person-form') };
      click('undo');
      seen.undone = [count('g.person'), count('.factor.changed'), count('#futures .warning')];
      click('redo');
      seen.redone = count('g.person');
      answer(seen);
      """)
    #expect(found["removed"] as? Int == 13 && found["isSelected"] as? Int == 0)
    #expect(found["undone"] as? [Int] == [14, 0, 0])
    #expect(found["redone"] as? Int == 13)
  }

  @Test func aJIMIsBroughtInAndStopsInTime() async throws {
    let found = try await visit(
      try CaseJSON.shipped("scouting"),
      """
      press('person-aunt', 'Enter');
      click('jim');
      const seen = { stars: count('polygon.holder'), changed: count('.factor.changed') };
      URL.createObjectURL = blob => { blob.text().then(text => { seen.text = text; answer(seen); }); return 'blob:nothing'; };
      click('save');
      """)
    #expect(try #require(found["stars"] as? Int) >= 1)
    #expect(try #require(found["changed"] as? Int) >= 1)
    let saved = try CaseReader.read(path: "case.yaml", bytes: Array(try #require(found["text"] as? String).utf8))
    #expect(saved.positions.map(\.person) == ["aunt"])
    #expect(saved.waves[0].positions.count == 1 && saved.waves[1].positions.isEmpty)
  }

  @Test func aYouthSeesNoFlagsAndNoChances() async throws {
    let found = try await visit(
      try CaseJSON.shipped("anton"),
      """
      click('lesson.youthView');
      const text = document.querySelector('main').innerText + document.querySelector('main').outerHTML;
      answer({
        sections: [...document.querySelectorAll('main section')].map(one => one.id), stress: count('.tie.stress, .cross.stress'),
        words: ['spanning', 'risico', 'kans ', 'toekomst', 'schade', 'factor', 'twijfel'].filter(word => text.toLowerCase().includes(word)),
      });
      """)
    #expect(found["sections"] as? [String] == ["web", "there", "questions"])
    #expect(found["stress"] as? Int == 0)
    #expect(found["words"] as? [String] == [])
  }

  @Test func hiddenNamesAreNowhere() async throws {
    var web = try CaseJSON.shipped("anton").waves[1]
    web.youth.label = Bilingual(both: "Qwertia")
    web.alters = web.alters.map { alter in
      var person = alter.person
      person.label = Bilingual(both: "Qwert \(alter.id)")
      return Alter(person: person, tie: alter.tie)
    }
    web.places = web.places.map { place in
      var place = place
      place.label = Bilingual(both: "Qwertplek")
      return place
    }
    web.doubts = [Doubt(person: "neef", about: .ownProblems, text: Bilingual(both: "Qwert heeft zorgen"))]
    let caseFile = CaseFile(provenance: .invented, title: Bilingual(both: "Qwerts web"), waves: [web], positions: web.positions)
    let found = try await visit(
      caseFile,
      """
      const shown = () => document.title + document.getElementById('lesson').outerHTML;
      const before = shown().includes('Qwert');
      click('lesson.hideNames');
      press('person-teacher', 'Enter');
      answer({ before, after: shown().includes('Qwert'), people: count('g.person') });
      """)
    #expect(found["before"] as? Bool == true)
    #expect(found["after"] as? Bool == false)
    #expect(found["people"] as? Int == 14)
  }

  /// Steps of the youth's own view: who and where first, and then the questions.
  @Test func stepsForTheYouthEndWithQuestions() async throws {
    let found = try await visit(
      try CaseJSON.shipped("anton"),
      """
      click('lesson.youthView');
      click('lesson.steps');
      const seen = [];
      for (;;) {
        seen.push([...document.querySelectorAll('main section')].map(one => one.id).join(' '));
        if (byKey('next').disabled) break;
        click('next');
      }
      answer({ seen });
      """)
    #expect(found["seen"] as? [String] == ["web", "web", "web", "web", "web there", "web there questions"])
  }

  @Test func stepsShowMoreAndMore() async throws {
    let found = try await visit(
      try CaseJSON.shipped("anton"),
      """
      click('lesson.steps');
      const seen = [];
      for (;;) {
        seen.push([count('g.person'), count('g.place'), count('main > section')]);
        if (byKey('next').disabled) break;
        click('next');
      }
      click('language');
      answer({ seen, text: document.querySelector('.stepper p').textContent, language: document.documentElement.lang });
      """)
    #expect(
      found["seen"] as? [[Int]] == [
        [0, 0, 0], [3, 0, 0], [8, 0, 0], [14, 0, 0], [14, 3, 0], [14, 3, 1], [14, 3, 2], [14, 3, 3], [14, 3, 4],
      ])
    #expect(found["text"] as? String == "Step 9 of 9: questions to discuss together")
    #expect(found["language"] as? String == "en")
  }

  /// Everything that can be operated has a name, and every name of a control is one.
  @Test func everythingHasAName() async throws {
    let found = try await visit(
      try CaseJSON.shipped("anton"),
      """
      press('person-neef', 'Enter');
      for (const one of document.querySelectorAll('details')) one.setAttribute('open', '');
      const nameOf = one => one.getAttribute('aria-label') || one.textContent.trim() || (one.labels && [...one.labels].map(l => l.textContent).join(' ').trim());
      const controls = [...document.querySelectorAll('button, select, input, summary, [role=button], [role=img], [role=group]')];
      const labelled = one => one.getAttribute('aria-labelledby') && document.getElementById(one.getAttribute('aria-labelledby'));
      answer({
        controls: controls.length, nameless: controls.filter(one => !labelled(one) && !nameOf(one)).map(one => one.outerHTML.slice(0, 120)),
        ids: [...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map(one => one.id)).size,
        headings: [...document.querySelectorAll('h1, h2')].length, keys: controls.filter(one => one.tabIndex > 0).length,
      });
      """)
    #expect(try #require(found["controls"] as? Int) > 100)
    #expect(found["nameless"] as? [String] == [])
    #expect(found["ids"] as? Int == 0)
    #expect(found["headings"] as? Int == 7)
    #expect(found["keys"] as? Int == 0)
  }
}
