import Foundation
import Quantities
import SupportWebs
import Testing
import Typesetting

@testable import Diagrams

@Suite struct DiagramAnimationTests {
  static func frames(_ waves: [SupportWeb], _ options: DiagramOptions = DiagramOptions(showsLost: true)) throws -> [DiagramAnimation.Frame]
  {
    try zip(waves, CirclesDiagram.frames(of: waves, options: options)).map { web, diagram in
      DiagramAnimation.Frame(svg: try PanelTools.svg(diagram), caption: web.moment.label(in: options.language))
    }
  }

  static func anton(_ options: DiagramOptions = DiagramOptions(showsLost: true)) throws -> [DiagramAnimation.Frame] {
    try frames(WavePanelsTests.anton(), options)
  }

  // MARK: What it holds

  @Test func allButTheLastFrameAreInvisibleWithoutAnimation() throws {
    let svg = try DiagramAnimation(frames: Self.anton(), title: "Anton").svg
    let tree = try SVGTree(svg)
    let groups = tree.elements(class: "animation-frame")
    #expect(groups.map { $0.attributes["id"] } == ["animation-frame-1", "animation-frame-2", "animation-frame-3"])
    #expect(groups.map { $0.attributes["opacity"] } == ["0", "0", nil])
    #expect(groups.map { $0.attributes["pointer-events"] } == ["none", "none", nil])
    #expect(!tree.elements.contains { ["script", "image", "foreignObject", "animate"].contains($0.name) })
    #expect(!svg.contains("href=\"http") && !svg.contains("url(") && !svg.contains("@import"))
    for text in ["Before the JIM (1/3)", "With the JIM (2/3)", "After the JIM (3/3)"] { #expect(tree.texts.contains(text)) }
  }

  @Test func idsAreUniqueAndReferencesHaveTargets() throws {
    let tree = try SVGTree(try DiagramAnimation(frames: Self.anton(), title: "Anton", idPrefix: "story-").svg)
    let ids = tree.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let root = tree.elements[0]
    let named = try #require(root.attributes["aria-labelledby"]).split(separator: " ").map(String.init)
    #expect(named == ["story-title", "story-desc"] && named.allSatisfy { ids.contains($0) })
    #expect(tree.elements.count { $0.attributes["role"] == root.attributes["role"] && $0.name == "svg" } == 1)
    #expect(tree.elements.count { $0.name == "desc" } == 1)
  }

  @Test func theDescriptionHasThatOfEachFrame() throws {
    let waves = try WavePanelsTests.anton()
    let frames = try Self.frames(waves, DiagramOptions(language: .dutch, showsLost: true))
    let svg = try DiagramAnimation(frames: frames, title: "a < b", language: .dutch).svg
    let tree = try SVGTree(svg)
    #expect(tree.title == "a < b")
    let pictures = CirclesDiagram.frames(of: waves, options: DiagramOptions(language: .dutch, showsLost: true))
    let words = zip(waves, pictures).map { "\($0.moment.label.dutch): \($1.description(in: .dutch))" }.joined(separator: " ")
    #expect(svg.contains("<desc id=\"animation-desc\">Bewegende tekening in 3 beelden. \(PlainText.escaped(words))</desc>"))
  }

  @Test func whoWantsLessMotionSeesTheLastFrameStill() throws {
    let svg = try DiagramAnimation(frames: Self.anton(), title: "Anton").svg
    let all = "#animation-frame-1, #animation-frame-2, #animation-frame-3 { animation: none; }"
    #expect(svg.contains("@media (prefers-reduced-motion: reduce) { \(all) }") && svg.contains("@media print { \(all) }"))
    // The rule that stops wins over the one that starts: it comes later and names the same ids.
    let (start, stop) = (svg.firstRange(of: "animation: animation-frame-3"), svg.firstRange(of: "prefers-reduced-motion"))
    #expect(try #require(start).upperBound < (try #require(stop)).lowerBound)
  }

  // MARK: Time

  /// How visible a frame is at a moment of a round, from the keyframes in the SVG.
  private static func opacity(_ k: Int, at percent: Double, _ svg: String) throws -> Double {
    let open = try #require(svg.firstRange(of: "@keyframes animation-frame-\(k + 1) {"))
    let line = svg[open.upperBound...].prefix { $0 != "\n" }
    let steps = line.matches(of: /([0-9.]+)% \{ opacity: ([01]);/).compactMap { match in
      Double(match.output.1).flatMap { at in Double(match.output.2).map { (at, $0) } }
    }
    #expect(steps.first?.0 == 0 && steps.last?.0 == 100 && steps.map(\.0) == steps.map(\.0).sorted())
    for (a, b) in zip(steps, steps.dropFirst()) where (a.0...b.0).contains(percent) {
      return b.0 == a.0 ? b.1 : a.1 + (b.1 - a.1) * (percent - a.0) / (b.0 - a.0)
    }
    return -1
  }

  /// Something always covers everything, and every frame has its time alone on top.
  @Test(arguments: [2, 3, 5]) func thereIsAlwaysAPicture(count: Int) throws {
    let waves = PanelTools.waves(seed: 5, people: 3, count: count)
    let timing = DiagramAnimation.Timing(hold: 2, fade: 0.5, rounds: nil)
    let svg = try DiagramAnimation(frames: Self.frames(waves), title: "x", timing: timing).svg
    #expect(svg.contains("\(2 * (count + 1))s linear infinite;"))
    var alone = [Int](repeating: 0, count: count)
    for step in 0..<400 {
      let levels = try (0..<count).map { try Self.opacity($0, at: Double(step) / 4, svg) }
      #expect(levels.contains { $0 > 0.999 } && levels.allSatisfy { (0...1).contains($0) }, "at \(Double(step) / 4) %")
      if let top = levels.lastIndex(where: { $0 > 0.001 }), levels[top] > 0.999 { alone[top] += 1 }
    }
    #expect(alone.allSatisfy { $0 >= 200 / (count + 1) } && alone[count - 1] == alone.max())
  }

  @Test func roundsAndTimesAreInTheRules() throws {
    let frames = try Self.anton()
    #expect(try DiagramAnimation(frames: frames, title: "x").svg.contains("animation-frame-1 12s linear 3;"))
    let timing = DiagramAnimation.Timing(hold: 1.5, fade: 0.25, rounds: 1)
    #expect(try DiagramAnimation(frames: frames, title: "x", timing: timing).svg.contains("animation-frame-2 6s linear 1;"))
  }

  @Test func flashingTraps() async {
    await #expect(processExitsWith: .failure) { _ = DiagramAnimation.Timing(hold: 0.2, fade: 0.1) }
    await #expect(processExitsWith: .failure) { _ = DiagramAnimation.Timing(hold: 2, fade: 1.5) }
    await #expect(processExitsWith: .failure) { _ = DiagramAnimation.Timing(rounds: 0) }
  }

  // MARK: Places

  /// Frames of different size, on pages of their own and with scales of their own, still lay the youth on one spot.
  @Test(arguments: [[nil, nil, .screen], [DiagramPage.a4, .screen, nil], [.screen, .a3, .a4]])
  func whatHasOnePlaceInTheLayoutHasItInEveryFrame(pages: [DiagramPage?]) throws {
    let frames = try pages.enumerated().map { k, page in try Self.anton(DiagramOptions(page: page, showsLost: true))[k] }
    let sizes = Set(frames.compactMap { $0.svg.firstMatch(of: /viewBox="([^"]*)"/)?.output.1 })
    let transforms = Set(frames.compactMap { $0.svg.firstMatch(of: /transform="([^"]*)"/)?.output.1 })
    #expect(sizes.count > 1 || transforms.count > 1, "the legends differ, and so do the frames")
    let parsed = try frames.map { try #require(AnimationFrame(svg: $0.svg)) }
    let strip = AnimationStrip(parsed)
    let last = parsed[2]
    for (k, frame) in parsed.enumerated() {
      let picture = strip.picture(k, caption: "x")
      let outer = picture.firstMatch(of: /<g transform="translate\(([-0-9.]+) ([-0-9.]+)\) scale\(([0-9.]+)\)">\n<g id="wave/)
      let shift = try outer.map { Point(x: try #require(Double($0.output.1)), y: try #require(Double($0.output.2))) } ?? .zero
      let factor = try outer.map { try #require(Double($0.output.3)) } ?? 1
      #expect((frame.zero * factor + shift).distance(to: last.zero) < 0.05)
      #expect(abs(frame.scale * factor - last.scale) < 0.001)
      let corner = Point(x: frame.view.minX, y: frame.view.minY) * factor + shift
      let end = Point(x: frame.view.maxX, y: frame.view.maxY) * factor + shift
      #expect(corner.x > strip.view.minX - 0.1 && corner.y > strip.view.minY + 10 && end.x < strip.view.maxX + 0.1)
      #expect(end.y < strip.view.maxY + 0.1)
    }
  }

  @Test func stillsAreTheFramesInOrderAndOneSize() throws {
    let animation = try DiagramAnimation(frames: Self.anton(), title: "Anton")
    let trees = try animation.stills.map { try SVGTree($0) }
    #expect(trees.map(\.title) == ["Anton: Before the JIM", "Anton: With the JIM", "Anton: After the JIM"])
    let box = try SVGTree(animation.svg).elements[0].attributes["viewBox"]
    #expect(trees.allSatisfy { $0.elements[0].attributes["viewBox"] == box })
    for (k, tree) in trees.enumerated() {
      #expect(tree.element(id: "wave-\(k + 1)-youth") != nil && !tree.elements.contains { $0.attributes["opacity"] != nil })
      #expect(!animation.stills[k].contains("<style>"))
    }
    let ids = trees.flatMap { $0.elements.compactMap { $0.attributes["id"] } }
    #expect(
      Set(ids.filter { !$0.hasPrefix("node") && !$0.hasPrefix("edge") }).count
        == ids.count { !$0.hasPrefix("node") && !$0.hasPrefix("edge") })
  }

  @Test func oneFrameStandsStill() throws {
    let svg = try DiagramAnimation(frames: Self.frames([Webs.small]), title: "x").svg
    #expect(!svg.contains("<style>") && !svg.contains(" opacity=\"0\"") && svg.contains(">start</text>"))
  }

  @Test func momentsOfAnOutlookBecomeFrames() throws {
    let outlook = OutlookDiagram(outlook: OutlookTests.small, options: DiagramOptions(theme: .dark, page: .screen))
    let pictures = outlook.frames
    #expect(pictures.allSatisfy { $0.hasNames && $0.sheet.letters(.screen) >= 8 }, "one moment has more room than three")
    let frames = try zip(pictures, outlook.outlook.moments).map { picture, moment in
      DiagramAnimation.Frame(svg: try PanelTools.svg(picture), caption: moment.label.english)
    }
    let svg = try DiagramAnimation(frames: frames, title: outlook.title).svg
    let tree = try SVGTree(svg)
    #expect(tree.elements.count { $0.name == "rect" && $0.attributes["fill"] == "#1b1f24" } == 3)
    #expect(
      tree.elements(class: "caption").filter { $0.name == "text" }.map { $0.attributes["fill"] } == ["#ffffff", "#ffffff", "#ffffff"])
    #expect(try svg == DiagramAnimation(frames: frames, title: outlook.title).svg)
  }

  @Test func hostileCaptionsAreText() throws {
    let pictures = try Self.anton()
    for text in PicturePromiseTests.hostile {
      let frames = pictures.map { DiagramAnimation.Frame(svg: $0.svg, caption: text) }
      let animation = try DiagramAnimation(frames: frames, title: text)
      let tree = try SVGTree(animation.svg)
      #expect(!tree.elements.contains { $0.name == "script" })
      #expect(!text.isEmpty || tree.texts.contains("(1/3)") || tree.texts.contains(" (1/3)"))
      for still in animation.stills { _ = try SVGTree(still) }
    }
  }

  // MARK: Errors

  @Test func errorsSayWhatAndHowToMendIt() throws {
    func message(_ frames: [DiagramAnimation.Frame]) -> String? {
      do throws(DiagramAnimationError) {
        _ = try DiagramAnimation(frames: frames, title: "x")
        return nil
      } catch { return "\(error)" }
    }
    let frames = try Self.anton()
    #expect(message([]) == "an animation needs at least one frame")
    let cure = "render the diagram with the engine nop2 and pass the SVG through finished(svg:)"
    for text in [
      "", "<svg", "<svg viewBox=\"0 0 1 1\"></svg>", "<svg viewBox=\"0 0 0 0\"><title>a</title></svg>", "</svg><svg viewBox=\"\">",
    ] {
      #expect(message([frames[0], .init(svg: text, caption: "")]) == "frame 2 is not an SVG of a diagram; \(cure)")
    }
    let raw = "<svg viewBox=\"0 0 1 1\"><g id=\"a\" class=\"graph\" transform=\"scale(1 1)\"></g></svg>"
    #expect(message([.init(svg: raw, caption: "")]) == "frame 1 is not an SVG of a diagram; \(cure)")
    #expect(
      message([frames[0], frames[1], frames[0]])
        == "frames 1 and 3 both have the id 'wave-1-steunweb'; give every frame its own idPrefix in the options")
  }
}
