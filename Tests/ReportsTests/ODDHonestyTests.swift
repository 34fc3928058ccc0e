import Evidence
import Quantities
import Testing
import Wording

@testable import Reports

/// What the document says of its own footing is worked out of the data.
@Suite struct ODDHonestyTests {
  private static func text(_ language: Language) -> String { ODDDocument(language: language).markdown }

  /// How many numbers are assumed and never drawn, and what the priors of the effects of a JIM allow.
  @Test func whatIsAssumedIsCounted() {
    let assumed = ParameterSet.standard.parameters.filter { $0.status == .assumption }
    let fixed = assumed.count { $0.prior == .fixed }
    #expect(fixed > 100)
    let text = Self.text(.english).replacing("\n", with: " ")
    #expect(text.contains(" \(assumed.count) are assumptions: no source gives the number. Of these assumptions \(fixed) have no prior"))
    #expect(Self.text(.dutch).contains("**Een effect van een JIM is niet bewezen.**"))
    let basis = ODDDocument(language: .english).basis
    // Normal tables: Φ(-2.2) = .0139, Φ(-1/3) = .369.
    #expect(ParameterSet.standard["delta.JIM"]?.prior == .normal(mean: 0.22, sd: 0.1) && basis["worse"] == "1.4")
    #expect(ParameterSet.standard["placement.jim"]?.prior == .normal(mean: -0.15, sd: 0.45) && basis["more"] == "37")
  }

  /// Every target of a test that a parameter rests on is named as not held out.
  @Test(arguments: Language.allCases) func usedTargetsAreNamed(_ language: Language) throws {
    let document = Self.text(language)
    var used = 0
    for target in EvidenceRegistry.standard.entries where target.uses.contains(.validationTarget) {
      let by = ParameterSet.standard.parameters.filter { $0.status != .assumption && $0.evidence.contains(target.id) }
      let line = document.split(separator: "\n").first { $0.hasPrefix("- `\(target.id)`: `") }
      #expect((line != nil) == !by.isEmpty, "\(target.id)")
      for parameter in by { #expect(line?.contains("`\(parameter.id)`") == true) }
      used += by.isEmpty ? 0 : 1
    }
    #expect(ODDDocument(language: language).heldOut["rested"] == "\(used)")
    #expect(document.contains("steunweb validate") && document.contains("steunweb calibrate"))
  }

  @Test func calibratedParametersAreNamed() {
    for parameter in ParameterSet.standard.parameters {
      #expect(ODDDocument(language: .dutch).calibrated.contains("`\(parameter.id)`") == (parameter.status == .calibrated))
    }
  }

  /// Hand-worked: .67 (1 - e^(-w/3)) e^(-w/13) is .176 at 1 week, .370 at 5 and at most there, .091 at 26, .012 at 52.
  @Test func harmOfAClosureIsWorkedOut() {
    let set = ParameterSet.standard.overriding(["harm.size": 0.67, "harm.ramp": 3, "harm.fade": 13])
    let harm = ODDDocument(set, language: .english).closureHarm
    #expect(harm == ["first": "0.18", "peakWeek": "5", "peak": "0.37", "half": "0.09", "year": "0.01"])
    #expect(ODDDocument(set.overriding(["harm.ramp": 1]), language: .dutch).closureHarm["peakWeek"] == "3")
  }

  /// Parameters that a run does not use are said to be so.
  @Test(arguments: Language.allCases) func whatDoesNothingIsSaid(_ language: Language) {
    let limits = Wording.text("odd.limits", in: language, ["peakWeek": "5"])
    for id in ["lever.parentTraining", "quality.closeCut", "economics.discountEffects", "factor.typeCovered"] {
      #expect(limits.contains("`\(id)`"))
    }
  }
}
