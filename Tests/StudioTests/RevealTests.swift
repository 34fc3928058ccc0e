import Quantities
@testable import Studio
import SupportWebs
import Testing

/// A web that appears step by step, and one without names.
@Suite struct RevealTests {
  @Test func everyStepAddsAndTheLastShowsAll() throws {
    let web = try StartingCases.example("anton").waves[1]
    let steps = Reveal.steps(of: web)
    var people = -1
    for step in 0...steps {
      let shown = Reveal.shown(web, steps: step)
      #expect(shown.alters.count >= people)
      people = shown.alters.count
      #expect(step == steps || shown.crossTies.isEmpty)
    }
    #expect(Reveal.shown(web, steps: 0).alters.isEmpty && Reveal.shown(web, steps: 0).places.isEmpty)
    #expect(Reveal.shown(web, steps: steps) == web)
  }

  @Test func rolesWithNumbersStandInPlaceOfNames() throws {
    let hidden = try StartingCases.example("anton").withoutNames()
    #expect(hidden.person("friend-1")?.label.english == "friend 1" && hidden.person("friend-2")?.label.english == "friend 2")
    #expect(hidden.person("teacher")?.label.dutch == "leraar of mentor op school")
    #expect(hidden.waves[0].youth.label == Youth.usualLabel && hidden.title == nil)
    #expect(hidden.positions.allSatisfy { $0.agreements == nil } && hidden.waves[2].doubts.allSatisfy { $0.text == nil })
  }
}
