import Evidence
import Quantities
import RandomStreams
import TestSupport
import Testing
import Wording

@testable import MentorSimulation
@testable import Reports

/// The equations of the document name the parameters of the model, and what they hold of numbers is what the code has.
@Suite struct ODDEquationTests {
  private static let parameters = ParameterSet.standard.parameters

  private static func equations(_ section: String, _ language: Language) -> String {
    let values = ODDDocument(language: language).closureHarm
    let key = "odd.equations.\(section.replacing(".", with: "-"))"
    return Wording.text(key, in: language, values) + (section == "5.5" ? Wording.text("odd.reference", in: language) : "")
  }

  /// What stands for the last part of a name, and may be any of them.
  private static let open: Set<Substring> = ["route", "group", "team", "d", "schoolType"]

  /// The words of a text: letters, digits and points, without the point at the end of a sentence.
  private static func words(_ text: String) -> [Substring] {
    text.split { !($0 == "." || $0.isASCII && ($0.isLetter || $0.isNumber)) }.map { $0.last == "." ? $0.dropLast() : $0 }
  }

  /// The names of parameters in a text; one that begins with a point stands under `cohort.common`, which is the name of none.
  private static func names(_ text: String) -> [Substring] {
    words(text).filter { $0.wholeMatch(of: /\.?[a-z][A-Za-z]*(?:\.[A-Za-z][A-Za-z0-9]*)+/) != nil }.map {
      $0.hasPrefix(".") ? "cohort.common\($0)" : $0
    }.filter { $0 != "cohort.common" }
  }

  /// Whether a name in a text stands for a parameter: its id, the beginning of it, or its id with an open part.
  private static func stands(_ name: Substring, for id: String) -> Bool {
    let (parts, own) = (name.split(separator: "."), id.split(separator: "."))
    guard parts.count <= own.count else { return false }
    return parts.first == own.first && zip(parts, own).allSatisfy { $0 == $1 || open.contains($0) }
  }

  /// Every parameter that the model reads stands in the equations of its submodel.
  @Test(arguments: Language.allCases) func everyParameterOfASubmodelStandsInItsEquations(_ language: Language) {
    for process in ODDDocument.processes {
      let names = Self.names(Self.equations(process.section, language))
      #expect(!names.isEmpty)
      for parameter in Self.parameters where parameter.section == process.section && !parameter.isForDrawsOnly {
        #expect(names.contains { Self.stands($0, for: parameter.id) }, "\(parameter.id) in \(process.section)")
      }
    }
    let factors = Self.names(Self.equations("5.7", language))
    for parameter in Self.parameters where parameter.section == "9" && parameter.id != "factor.typeCovered" {
      #expect(factors.contains { Self.stands($0, for: parameter.id) }, "\(parameter.id)")
    }
  }

  /// Every parameter of the start stands in the texts of the generator or of the case file.
  @Test(arguments: Language.allCases) func everyParameterOfTheStartStandsInItsTexts(_ language: Language) {
    let text = ["text", "youth", "ties"].map { Wording.text("odd.initial.\($0)", in: language) }.joined(separator: "\n")
    let short = Self.words(text).filter { $0.wholeMatch(of: /\.[a-z][A-Za-z0-9]*/) != nil }.map { "cohort.common\($0)"[...] }
    let names = Self.names(text) + short
    for parameter in Self.parameters where ODDDocument.sectionsOfStart.contains(parameter.section) {
      #expect(names.contains { Self.stands($0, for: parameter.id) }, "\(parameter.id)")
    }
  }

  /// Every name with a point in a text of the document is a parameter, and both languages name the same.
  @Test func everyNameIsAParameter() {
    for key in Wording.keys where key.hasPrefix("odd.") && !key.hasPrefix("odd.rule.") {
      let texts = Language.allCases.map { language in
        Wording.text(key, in: language, Dictionary(Self.gaps.map { ($0, "") }, uniquingKeysWith: { first, _ in first }))
      }
      for name in texts.flatMap(Self.names) {
        #expect(Self.parameters.contains { Self.stands(name, for: $0.id) }, "\(name) in \(key)")
      }
      #expect(Set(texts.map { Self.names($0).map(String.init).sorted() }).count == 1, "\(key)")
    }
  }

  /// Every gap that a text of the document has.
  private static let gaps = [
    "parameters", "assumptions", "fixed", "worse", "more", "version", "counts", "calibrated", "targets", "used", "background", "rested",
    "chance", "roles", "programmes", "running", "orders", "correlations", "members", "rho", "processes", "generator", "names", "reserved",
    "first", "peakWeek", "peak", "half", "year", "reason",
  ]

  /// Where an equation refers to a section, there is one.
  @Test(arguments: Language.allCases) func everySectionThatIsNamedIsThere(_ language: Language) {
    let document = ODDDocument(language: language).markdown
    let named = document.matches(of: /\(7\.(\d+)[) ,]/).compactMap { Int($0.output.1) }
    #expect(named.count > 5 && named.allSatisfy { (1...ODDDocument.processes.count + 1).contains($0) })
    for process in ODDDocument.processes.indices { #expect(document.contains("\n### 7.\(process + 1) ")) }
  }

  // MARK: Constants

  /// The constants of the equations are those of the code.
  @Test func constantsAreThoseOfTheCode() throws {
    func has(_ section: String, _ text: String) -> Bool {
      Language.allCases.allSatisfy { Self.equations(section, $0).contains(text) }
    }
    func says(_ key: String, _ text: String) -> Bool { Language.allCases.allSatisfy { Wording.text("odd.\(key)", in: $0).contains(text) } }
    #expect(Course.spareSlots == 4 && Wording.text("odd.equations.5-1", in: .english).contains("four spare slots"))
    #expect(CohortGenerator.mostAdversities == 10 && says("initial.youth", "min(10, Poisson("))
    #expect(says("entities.text", "520"))
    #expect(StartWeb.facilities.count == 4)
    // Weeks of a year, months of a year, days of a week, the middle of a week, the standard deviation of a logistic number.
    let dose = ModelConstants(.standard).dose
    #expect(abs(Double(dose.weeklyPersistence) - Elementary.power(ParameterSet.standard.value("persistence.year"), 1.0 / 52)) < 1e-6)
    #expect(has("5.6", "r = persistence.year^(1/52)") && has("5.10", "s (12 / 52) cost.supportContact") && has("5.10", "7 cost.residence"))
    #expect(has("5.10", "(1 + economics.discountCosts)^(-(t - 1) / 52)"))
    #expect(has("5.5", "u = (w - 1/2) / closure.timeUnit"))
    let events = ModelConstants(.standard).events
    #expect(abs(Double(events.dropoutEffect) - 0.55 * Double.pi / 3.0.squareRoot()) < 1e-6)
    for (language, root) in [(Language.dutch, "wortel 3"), (.english, "sqrt 3")] {
      let text = Self.equations("5.9", language)
      #expect(text.contains("dropout.share (pi / \(root))") && text.contains("ruleBreaking.share (pi / \(root))"))
    }
  }

  /// Addresses of random numbers are told as the code has them.
  @Test func addressesAreThoseOfTheCode() {
    for language in Language.allCases {
      let text = ODDDocument(language: language).markdown
      #expect(Luck.initialWeek == 1023 && text.contains("week 1023"))
      #expect(Luck.place(week: 1, process: 1) == 1 << 22 | 1 << 16 && text.contains("week · 2^22 + proces"))
      #expect(Population.mostInGroup == 1 << 27 && text.contains("g · 2^27 + i"))
      #expect(GeneratorProcess.allCases.map(\.rawValue).min() == 32 && text.contains(language == .dutch ? "nummer 32" : "number 32"))
      #expect(text.contains(language == .dutch ? "heeft 18 processen" : "has 18 processes") && ChanceProcess.allCases.count == 18)
    }
  }

  /// Every rule by which parameters follow from others has an equation, and every parameter that follows is listed with its operands.
  @Test(arguments: Language.allCases) func everyLinkIsTold(_ language: Language) throws {
    #expect(Set(ODDDocument.names("rule")) == Set(LinkedRule.allCases.map(\.rawValue)))
    let lines = ODDDocument(language: language).markdown.split(separator: "\n")
    for parameter in Self.parameters {
      guard case .linked(_, let operands) = parameter.prior else { continue }
      let line = try #require(lines.first { $0.hasPrefix("- `\(parameter.id)` ← ") })
      for operand in operands { #expect(line.contains(operand), "\(parameter.id)") }
    }
    for order in ParameterSet.standard.orders {
      for id in order.tiers.joined() { #expect(lines.contains { $0.contains(" ≥ ") && $0.contains("`\(id)`") }) }
    }
  }
}
