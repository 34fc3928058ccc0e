import Charts
import Documents
public import PolicyAnalysis
public import Quantities

/// The report of a policy analysis for those who decide: words first, then figures, harm beside benefit, and what all of it rests on.
///
/// The same results give the same bytes. Effects are told per 100 youths; a number over the draws of the parameters stands with the interval
/// in which the middle 90 % of the draws lie. There is no advice while `PolicyDecision.missing` names anything.
public struct PolicyReport {
  let brief: PolicyBrief

  /// - Parameters:
  ///   - results: all blocks of a policy. Without draws or without an effect there is no decision, and the report says what it would take.
  ///   - language: that of all words and numbers. Titles of options and populations are those of the policy file in this language.
  /// - Complexity: that of `PolicyDecision`: O(parameters × draws) and a regression for every group of parameters.
  public init(_ results: PolicyResults, language: Language) { self.init(results, decision: PolicyDecision(results), language: language) }

  /// - Parameters:
  ///   - results: all blocks of a policy.
  ///   - decision: what they say to a decision, worked out before; `nil` where there is none.
  ///   - language: that of all words and numbers.
  public init(_ results: PolicyResults, decision: PolicyDecision?, language: Language) {
    brief = PolicyBrief(results, decision: decision, language: language)
  }

  /// What a terminal shows: the question, the verdict and one table, at most about 60 lines; it ends with a line break.
  public var text: String { PolicyText(brief).text }

  /// The page: it loads nothing, its charts are inside, it prints on A4.
  public var html: String { PolicyPage(brief).html }

  /// The charts as files beside the page: a picture, its numbers, and its specification for Vega-Lite, in the order of the page.
  public var charts: [(name: String, bytes: [UInt8])] {
    PolicyCharts(brief).all.map(\.chart).flatMap { chart in
      [
        ("charts/\(chart.id).svg", Array(chart.svg.utf8)), ("charts/\(chart.id).csv", Array(chart.csv.utf8)),
        ("charts/\(chart.id).vl.json", chart.vegaLite.bytes + [UInt8(ascii: "\n")]),
      ]
    }
  }
}
