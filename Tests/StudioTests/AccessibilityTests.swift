import BrowserSupport
import Foundation
import Testing

extension InChromium {
  /// What people need who hear the page, use keys alone, or see little: held against every room by script.
  @Suite struct AccessibilityTests {
    static let rooms = ["web", "person", "changes", "mentor", "brought", "agreements", "trainer", "youth", "file", "save"]

    /// Everything that is wrong in the page as it stands.
    private static let audit = """
      (() => {
        const problems = [];
        const seen = (one) => one.checkVisibility({ checkVisibilityCSS: true }) && one.getClientRects().length > 0;
        const scope = document.querySelector('dialog[open]') ?? document;
        const name = (one) => (one.getAttribute('aria-label') ?? [...(one.labels ?? [])].map((label) => label.innerText).join(' ')
          ?? '').trim() || one.innerText?.trim() || one.textContent?.trim() || '';
        for (const one of scope.querySelectorAll('a, button, input, select, textarea, summary, [tabindex="0"]')) {
          if (!seen(one)) continue;
          if (!name(one)) problems.push('no name: ' + one.outerHTML.slice(0, 80));
          if (one.tabIndex > 0) problems.push('a tab order of its own: ' + one.id);
          const box = one.getBoundingClientRect();
          if (one.matches('button, select, summary') && (box.height < 24 || box.width < 24)) problems.push('small: ' + one.id);
        }
        const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
        for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push('twice: ' + id);
        for (const one of document.querySelectorAll('[aria-labelledby], [aria-describedby]')) {
          for (const key of ['aria-labelledby', 'aria-describedby']) {
            for (const id of (one.getAttribute(key) ?? '').split(' ').filter(Boolean)) if (!document.getElementById(id)) problems.push('leads nowhere: ' + id);
          }
        }
        if (document.querySelectorAll('h1').length !== 1 || document.querySelectorAll('main').length !== 1) problems.push('one h1 and one main');
        if (!document.documentElement.lang || !document.title) problems.push('language and title');
        for (const one of document.querySelectorAll('nav, section')) if (!one.getAttribute('aria-label')) problems.push('a region without name: ' + one.id);
        let level = 1;
        for (const one of document.querySelectorAll('#panel :is(h2, h3, h4, h5)')) {
          const next = Number(one.tagName[1]);
          if (next > level + 1) problems.push('a heading is skipped: ' + one.innerText);
          level = next;
        }
        for (const one of document.querySelectorAll('[role]')) {
          if (!/^(button|alert|status|group|region|img|graphics-document|graphics-document document|graphics-symbol|table|row|rowgroup|cell|columnheader|rowheader|list|listitem|none|presentation)$/.test(one.getAttribute('role'))) {
            problems.push('role: ' + one.getAttribute('role'));
          }
        }
        const parse = (color) => (color.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
        const light = (rgb) => rgb.slice(0, 3).map((x) => x / 255).map((x) => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)
          .reduce((sum, x, k) => sum + x * [0.2126, 0.7152, 0.0722][k], 0);
        const ground = (one) => {
          for (let place = one; place; place = place.parentElement) {
            const color = parse(getComputedStyle(place).backgroundColor);
            if (color.length < 4 || color[3] > 0.99) return color;
          }
          return [255, 255, 255];
        };
        const walker = document.createTreeWalker(scope === document ? document.body : scope, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const one = walker.currentNode.parentElement;
          if (!walker.currentNode.data.trim() || !one || one.closest('#frame, svg, .unseen, :disabled, option') || !seen(one)) continue;
          const style = getComputedStyle(one);
          const [a, b] = [light(parse(style.color)), light(ground(one))];
          const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          const isLarge = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
          if (contrast < (isLarge ? 3 : 4.5)) problems.push(`contrast ${contrast.toFixed(2)}: ${walker.currentNode.data.trim().slice(0, 40)}`);
        }
        return problems;
      })()
      """

    private static func open(_ room: String, _ browser: Browser) async throws {
      switch room {
      case "person":
        try await browser.perform("studio.choose('uncle')")
      case "brought":
        try await browser.click("#room-mentor")
        try await browser.click("#bring-uncle")
        try await browser.wait("document.getElementById('run-futures')")
        try await browser.click("#run-futures")
        try await browser.wait("studio.lastFutures")
        try await browser.click("#tell")
        try await browser.wait("document.querySelector('.story')")
      case "save":
        try await browser.click("#save")
      default:
        try await browser.click("#room-\(room)")
        try await browser.wait("document.body.dataset.room === '\(room)'")
      }
      // Everything that can be opened is looked at too.
      try await browser.perform("document.querySelectorAll('#panel details').forEach((one) => { one.open = true; })")
    }

    @Test(arguments: ["light", "dark"]) func everyRoomHasNamesRolesAndContrast(_ theme: String) async throws {
      try await InChromium.with { _, browser in
        if theme == "dark" {
          try await browser.click("#theme")
          try await browser.wait("studio.look.theme === 'dark'")
        }
        for room in Self.rooms {
          try await Self.open(room, browser)
          #expect(try await browser.value(Self.audit) == [String](), "\(room), \(theme)")
          try await browser.picture("\(theme)-\(room)")
        }
      }
    }

    /// Planted: the script sees what is wrong.
    @Test func theScriptSeesFaults() async throws {
      try await InChromium.with { _, browser in
        try await browser.perform(
          "document.getElementById('panel').insertAdjacentHTML('beforeend', "
            + "'<button id=undo></button><h5>x</h5><p role=grid class=pale>y</p><a href=/ tabindex=3>z</a>')")
        try await browser.perform(
          "document.querySelector('.pale').animate([{ color: '#999' }, { color: '#999' }], { duration: 1e6, fill: 'both' })")
        let found: [String] = try await browser.value(Self.audit)
        for kind in ["no name", "twice: undo", "a heading is skipped", "role: grid", "a tab order", "contrast 2.8"] {
          #expect(found.contains { $0.hasPrefix(kind) }, "\(kind) is not among \(found)")
        }
      }
    }

    /// The focus goes through everything in the order of the page, comes out at the end, and back with Shift.
    @Test(arguments: ["web", "changes", "mentor", "file"]) func theFocusIsNeverTrapped(_ room: String) async throws {
      try await InChromium.with { _, browser in
        try await Self.open(room, browser)
        try await browser.perform("(document.activeElement.blur(), scrollTo(0, 0), getSelection().removeAllRanges())")
        try await browser.perform("document.getElementById('skip').focus()")
        let expected: Int = try await browser.value(
          "[...document.querySelectorAll('a, button, input:not([type=radio]), select, textarea, summary, [tabindex=\"0\"]')]"
            + ".filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility() && one.getClientRects().length).length")
        var visited = 1
        var places: [Int] = [0]
        while visited < expected + 30 {
          try await browser.press(Key.tab)
          let place: Int = try await browser.value(
            "document.activeElement === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(document.activeElement)")
          if place < (places.last ?? 0) { break }
          places.append(place)
          visited += 1
        }
        // It came out at the end, having been everywhere (date fields have several stops).
        #expect(visited >= expected && visited < expected + 30, "\(visited) of \(expected)")
        try await browser.press(Key.tab, shift: true)
        #expect(try await browser.value("document.activeElement !== null"))
      }
    }

    @Test func aDialogGivesTheFocusBack() async throws {
      try await InChromium.with { _, browser in
        try await browser.click("#save")
        #expect(try await browser.value("document.getElementById('dialog').contains(document.activeElement)"))
        try await browser.press(Key.escape)
        try await browser.wait("!document.getElementById('dialog').open")
        #expect(try await browser.value("document.activeElement.id") == "save")
      }
    }

    @Test(arguments: [(1_920, 1_080), (1_280, 800), (390, 844)]) func nothingIsCutOffAtTheSide(_ size: (Int, Int)) async throws {
      try await InChromium.with(width: size.0, height: size.1) { _, browser in
        for room in Self.rooms {
          try await Self.open(room, browser)
          #expect(try await browser.value("document.documentElement.scrollWidth <= innerWidth"), "\(room)")
          try await browser.picture("\(size.0)-\(room)")
        }
      }
    }

    @Test func aSheetIsPrintedAlone() async throws {
      try await InChromium.with { _, browser in
        try await browser.click("#room-agreements")
        try await browser.media("print")
        #expect(try await browser.value("['top', 'rooms', 'stage'].every((id) => !document.getElementById(id).checkVisibility())"))
        #expect(try await browser.value("document.getElementById('sheet').checkVisibility()"))
        // One page: less than 257 mm at 96 dots an inch.
        let height: Double = try await browser.value("document.getElementById('sheet').getBoundingClientRect().height")
        #expect(height < 971)
        try await browser.picture("print-agreements")
      }
    }
  }
}
