import Charts
import Evidence
import MentorSimulation
import PolicyAnalysis
import Quantities
import Testing
import Typesetting
import Wording
@testable import Reports

/// Numbers of the report against results that are added up here once more, the slow way.
@Suite struct PolicyNumberTests {
  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  /// A quantity of each draw, over all populations.
  private func values(_ results: PolicyResults, _ option: Int, _ part: (PolicyDraw.Cell) -> PolicyDraw.Mean) -> [Double] {
    results.draws(ofWorld: 0).map { draw in
      var (sum, count) = (0.0, 0.0)
      for cells in draw.cells {
        let own = part(cells[option])
        sum += (own.mean ?? 0) * Double(own.count)
        count += Double(own.count)
      }
      return sum / count
    }
  }

  @Test func everyOutcomeIsTheMeanOverTheDraws() throws {
    for results in [PolicySamples.open, PolicySamples.wide, PolicySamples.withoutDraws] {
      for language in [Language.dutch, .english] {
        let page = PolicySamples.page(results, language)
        let text = PolicyReport(results, language: language).text
        let numbers = NumberText(language: language)
        for outcome in results.policy.outcomes {
          let isShare = outcome.quantity.isShare
          let (factor, decimals) = isShare ? (100.0, 1) : (1.0, 2)
          let (own, other) = (values(results, 1) { $0[outcome.quantity] }, values(results, 0) { $0[outcome.quantity] })
          let differences = zip(own, other).map { factor * ($0 - $1) }
          let change = numbers.signed(mean(differences), decimals)
          #expect(page.contains(change) && text.contains(change), "\(outcome.quantity.id): \(change)")
          guard own.count >= 20 else { continue }
          let sorted = differences.sorted()
          let place = 0.05 * Double(sorted.count - 1)
          let (below, rest) = (Int(place), place - Double(Int(place)))
          let low: Double = sorted[below] + rest * (sorted[below + 1] - sorted[below])
          #expect(text.contains(numbers.signed(low, decimals)))
        }
        let worse = mean(values(results, 1) { $0.harm })
        let line = try #require(text.split(separator: "\n").first { $0.contains(Wording.text("policy.harm", in: language)) })
        #expect(line.contains(" \(numbers.fixed(100 * worse, 0)) "))
      }
    }
  }

  @Test func costsAreModelAndFileTogether() {
    let results = PolicySamples.open
    let brief = PolicyReport(results, language: .english).brief
    let categories = Policy.Perspective.municipality.categories.compactMap { CostCategory.allCases.firstIndex(of: $0) }
    func perYouth(_ option: Int) -> [Double] {
      results.draws(ofWorld: 0).map { draw in
        draw.cells[0][option].costs.reduce(0) { sum, year in sum + categories.reduce(0) { $0 + year[$1] } }
          + (option == 1 ? 1_000 * 1.5 / 40 : 0)
      }
    }
    let expected = mean(zip(perYouth(1), perYouth(0)).map { $0 - $1 })
    let line = brief.costs(.init(option: 1))
    #expect(abs((line.difference?.mean ?? 0) - expected) < 1e-6 * abs(expected))
    let numbers = NumberText(language: .english)
    let page = PolicySamples.page(results, .english)
    #expect(page.contains(numbers.signed(expected, 0)) && page.contains(numbers.signed(100 * expected, 0)))
    let years = (0..<results.years).map { brief.budget(option: 1, year: $0, isDifference: true).reduce(0, +) }
    #expect(abs(years.reduce(0, +) - 40 * expected) < 1e-6 * abs(40 * expected))
  }

  @Test func noiseIsTheSquaredErrorInTheVariance() throws {
    let results = PolicySamples.open
    let brief = PolicyReport(results, language: .english).brief
    let quantity = Quantity.outcome(.trustedAdult)
    let cells = results.draws(ofWorld: 0).map { $0.cells[0][1][quantity] }
    let (differences, errors) = (cells.compactMap(\.difference), cells.compactMap(\.differenceStandardError))
    let middle = mean(differences)
    let variance = differences.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(differences.count - 1)
    let share = mean(errors.map { $0 * $0 }) / variance
    let told = try #require(brief.noise(quantity, option: 1))
    #expect(share > 0 && abs(told - min(1, share)) < 1e-9)
    #expect(PolicySamples.page(results, .english).contains("\(NumberText(language: .english).fixed(100 * told, 0)) %"))
  }

  @Test func aheadCountsTheDrawsThatAreBetter() {
    func line(_ direction: PolicyOutcome.Direction) -> PolicyLine {
      PolicyLine("x", .hundred, decimals: 0, direction, own: [0.1, 0.4, 0.5, nil], other: [0.2, 0.3, 0.5, 0.1])
    }
    // One is lower, one is higher, one equal, one unknown.
    #expect(line(.more).ahead == 1.0 / 3 && line(.less).ahead == 1.0 / 3 && line(.neither).ahead == 1.0 / 3)
    let equal = PolicyLine("x", .hundred, decimals: 0, .less, own: [0.1, 0.1], other: [0.2, 0.1])
    #expect(equal.ahead == 0.5 && equal.aheadOf100(NumberText(language: .dutch)) == "50")
    #expect(PolicyLine("x", .one, decimals: 0, .less, own: [1], other: [2]).ahead == nil)
  }

  @Test func barsAndTrialsAreThoseOfTheDecision() throws {
    let results = PolicySamples.studied
    let decision = try #require(PolicyDecision(results))
    let numbers = NumberText(language: .english)
    let page = PolicySamples.page(results, .english)
    let trial = try #require(decision.trials.first)
    #expect(page.contains("a trial <of> ours") && page.contains(numbers.signed(trial.gain.gain.value, 0)))
    let bar = try #require(decision.tornado.first)
    let chart = try #require(PolicyCharts(PolicyReport(results, language: .english).brief).all.first { $0.chart.id == "tornado" }?.chart)
    #expect(chart.table.rows.count == min(10, decision.tornado.count { $0.width > 0 }))
    #expect(chart.table.rows[0][5] == .text("\(bar.parameter): higher gives \(bar.low < bar.high ? "more" : "less") effect"))
    #expect(!PolicySamples.page(PolicySamples.open, .english).contains("What a trial is worth"))
  }

  // MARK: Small numbers

  @Test func smallPopulationsAreHiddenAndNothingGivesThemAway() throws {
    let results = PolicySamples.wide
    let brief = PolicyReport(results, language: .english).brief
    // The small one, and the smallest other one, so that it does not follow from the total.
    #expect(brief.guarded.shown == [0, 1])
    let page = PolicySamples.page(results, .english)
    // A tag is told of where all its populations are.
    #expect(results.policy.tags == ["known", "outside"])
    #expect(page.contains("all groups with \"known\"") && !page.contains("all groups with \"outside\""))
    #expect(page.contains("41 youths <i>at</i> risk") && !page.contains("7 a few pupils") && !page.contains("23 youths from town"))
    let start = try #require(page.firstRange(of: "For whom it does more or less An option"))
    let part = page[start.upperBound...].prefix(3_000)
    #expect(!part.prefix { $0 != "¶" }.contains("a few pupils"))
    for row in try #require(brief.endTable).rows where row.count > 1 {
      for cell in row.dropFirst() { #expect(cell.value.map { $0 >= 10 } ?? true) }
      #expect(row.dropFirst().dropLast().count { $0.value == nil } != 1)
    }
  }

  @Test func aPopulationOfTenIsShownAndOfNineIsNot() {
    #expect(GuardedPopulations.limit == 10)
    #expect(PolicyReport(PolicySamples.open, language: .dutch).brief.guarded.total == 40)
  }

  /// Whoever waits is measured sooner after the start: told where there are rows or later moments, and only there.
  @Test(arguments: [Language.dutch, .english]) func laterStartsAreWarnedOf(_ language: Language) {
    let words = language == .dutch ? "zonder beter te zijn" : "and be no better"
    #expect(PolicySamples.page(PolicySamples.open, language).contains(words))
    #expect(
      PolicyReport(PolicySamples.open, language: language).text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words)
    )
    #expect(!PolicySamples.page(PolicySamples.withoutQueue, language).contains(words))
  }

  // MARK: Futures of the world

  @Test func regretIsHowFarAnOptionFallsBehind() {
    let results = PolicySamples.wide
    let page = PolicySamples.page(results, .english)
    let quantity = Quantity.outcome(.trustedAdult)
    func mean(_ option: Int, _ world: Int) -> Double {
      let means = results.means(quantity, .init(option: option, world: world)).compactMap(\.self)
      return means.reduce(0, +) / Double(means.count)
    }
    let regret = (0...1).map { max(0, mean(1, $0) - mean(0, $0)) }.max() ?? 0
    #expect(regret > 0 && page.contains("falls behind by at most \(NumberText(language: .english).fixed(100 * regret, 1))"))
    #expect(page.contains("half as many mentors") && page.contains("Is it good enough?"))
  }

  @Test func whatTheFileChangesIsToldWithItsReason() {
    let page = PolicySamples.page(PolicySamples.wide, .english)
    #expect(page.contains("(cost.match)") && page.contains("400 quote by <Maatje>"))
    #expect(PolicySamples.page(PolicySamples.open, .english).contains("The file changes none of the parameters."))
  }
}
