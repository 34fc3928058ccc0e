import Charts
import MentorSimulation
import PolicyAnalysis
import Quantities
import Testing
import Typesetting
@testable import Reports

@Suite struct PolicyReportTests {
  private static let yet: [Language: String] = [.dutch: "Nog geen advies", .english: "No advice yet"]

  @Test(arguments: [Language.dutch, .english]) func noAdviceWhileSomethingIsMissingAndOnlyThen(_ language: Language) throws {
    var kinds: Set<Bool> = []
    for results in PolicySamples.all {
      let missing = Set(PolicyDecision(results)?.missing ?? [])
      let report = PolicyReport(results, language: language)
      let phrase = try #require(Self.yet[language])
      kinds.insert(missing.isEmpty)
      for said in [report.text, PolicySamples.page(results, language)] {
        #expect(said.contains(phrase) == !missing.isEmpty)
        if missing.count > 1 {
          #expect(said.contains(language == .dutch ? "deze \(missing.count) gegevens" : "these \(missing.count) data"))
        }
      }
      let page = PolicySamples.page(results, language)
      for id in missing { #expect(page.contains("(\(id))"), "\(id) is missing and not named") }
    }
    #expect(kinds == [true, false])
  }

  @Test func withoutAnythingToDecideTheReportSaysWhatIsMissing() {
    let draws = PolicySamples.page(PolicySamples.withoutDraws, .dutch)
    #expect(draws.contains("Hieruit volgt geen advies") && draws.contains("hoe onzeker de getallen van het model zijn"))
    #expect(!draws.contains("Kosten naast effecten"))
    let effect = PolicySamples.page(PolicySamples.withoutEffect, .english)
    #expect(effect.contains("No advice follows from this") && effect.contains("the outcome that costs are held against"))
    #expect(!effect.contains("how uncertain the numbers of the model are. Give"))
  }

  @Test func withoutWillingnessThereAreNoCurvesAndNoDefault() {
    let page = PolicySamples.page(PolicySamples.withoutWillingness, .english)
    #expect(page.contains("No figure for it was found, and there is no default"))
    let names = PolicyReport(PolicySamples.withoutWillingness, language: .english).charts.map(\.name)
    #expect(names.contains("charts/plane.svg") && !names.contains("charts/acceptability.svg") && !names.contains("charts/loss.svg"))
    let all = PolicyReport(PolicySamples.open, language: .english).charts.map(\.name)
    #expect(Set(all).count == all.count && ["acceptability", "loss", "budget", "ends"].allSatisfy { all.contains("charts/\($0).svg") })
  }

  @Test func aFindingComesWithItsWeakness() {
    let page = PolicySamples.page(PolicySamples.settled, .dutch)
    #expect(page.contains("Van 0 tot 10 euro heeft \"zoals nu\" het hoogste verwachte nettovoordeel"))
    #expect(page.contains("Waar dit zwak is") && page.contains("Het model zelf is een aanname"))
  }

  /// Costs are named, assumptions are, and harm stands beside benefit wherever results do.
  @Test(arguments: [Language.dutch, .english]) func promisesHoldInTextAndPage(_ language: Language) {
    let wanted =
      language == .dutch
      ? ["demonstratiebedrag", "aanname", "beter dan zonder mentor", "slechter dan zonder mentor", "bij hetzelfde toeval"]
      : ["demonstration cost", "assumption", "ends better than without a mentor", "ends worse than without a mentor", "under shared luck"]
    for results in PolicySamples.all {
      for said in [PolicyReport(results, language: language).text, PolicySamples.page(results, language)] {
        for words in wanted { #expect(said.contains(words), "\(words)") }
      }
    }
  }

  @Test func standingSentencesStandInBothLanguages() {
    let english = PolicySamples.page(PolicySamples.open, .english)
    let dutch = PolicySamples.page(PolicySamples.open, .dutch)
    for words in [
      "No randomised Dutch trial of JIM was found", "by adherents", "not meant to judge professionals or providers on results",
      "Abuse by a mentor is not modelled", "Nobody knows whether it helps: a dedicated coordinator", "as if it could be known",
    ] { #expect(english.contains(words), "\(words)") }
    for words in [
      "geen Nederlands onderzoek gevonden waarin door loting", "Misbruik door een mentor zit er niet in",
      "Niemand weet of dit helpt: een vaste coördinator", "niet bedoeld om professionals of aanbieders op resultaten te beoordelen",
    ] { #expect(dutch.contains(words), "\(words)") }
  }

  @Test func aPlacementIsNeitherGainNorLoss() throws {
    for (language, word) in [(Language.dutch, "beter"), (.english, "better")] {
      let brief = PolicyReport(PolicySamples.open, language: language).brief
      let outcome = try #require(brief.policy.outcomes.first { $0.better == .neither })
      let told = brief.sentence(brief.line(outcome, .init(option: 1)))
      #expect(!told.contains(word))
      let sides = PolicyCharts(brief).sides(outcome.better)
      #expect(!sides.above.contains(word) && !sides.below.contains(word))
    }
  }

  @Test func titlesAreTextAndNeverMarkup() {
    for language in [Language.dutch, .english] {
      for results in [PolicySamples.open, PolicySamples.wide] {
        let html = PolicyReport(results, language: language).html
        for tag in ["<b>", "<u>", "<i>", "<Maatje>", "volunteers <script>", "vrijwilligers <script>"] {
          #expect(!html.contains(tag), "\(tag)")
        }
        #expect(html.contains("&lt;b&gt;") && html.contains("&lt;script&gt;"))
        #expect(html.count { $0 == "\u{0}" } == 0)
      }
    }
  }

  @Test func pagesHoldNoWordsOfTheOtherLanguage() {
    let english: Set<Substring> = ["the", "with", "youths", "worse", "and", "which", "costs", "what", "than", "without", "years"]
    let dutch: Set<Substring> = ["de", "het", "een", "jongeren", "en", "niet", "kosten", "zonder", "jaar", "mogelijkheid"]
    for results in PolicySamples.all {
      for (language, foreign) in [(Language.dutch, english), (.english, dutch)] {
        let report = PolicyReport(results, language: language)
        for said in [PolicySamples.page(results, language), report.text] {
          let words = Set(said.lowercased().split { !$0.isLetter })
          #expect(words.isDisjoint(with: foreign), "\(words.intersection(foreign))")
        }
      }
    }
  }

  @Test func theSameResultsGiveTheSameBytes() {
    for results in [PolicySamples.open, PolicySamples.wide] {
      let (first, second) = (PolicyReport(results, language: .dutch), PolicyReport(results, language: .dutch))
      #expect(first.html == second.html && first.text == second.text)
      #expect(first.charts.map(\.bytes) == second.charts.map(\.bytes))
    }
  }

  @Test func theTerminalGetsAScreenOrTwo() {
    for results in PolicySamples.all {
      for language in [Language.dutch, .english] {
        let lines = PolicyReport(results, language: language).text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 65)
      }
    }
  }

  @Test func thePageLoadsNothingAndEveryChartIsInIt() {
    let report = PolicyReport(PolicySamples.open, language: .english)
    let html = report.html
    #expect(!html.contains("src=") && !html.contains("http-equiv=\"refresh\"") && html.contains("default-src 'none'"))
    for chart in PolicyCharts(report.brief).all.map(\.chart) { #expect(html.contains("id=\"\(chart.id)\"")) }
    for (name, bytes) in report.charts { #expect(!bytes.isEmpty && name.hasPrefix("charts/")) }
  }
}
