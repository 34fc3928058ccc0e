import Documents
import Quantities
import Testing

@testable import Evidence

@Suite struct PosteriorSampleTests {
  private static let sample = PosteriorSample(
    ids: ["closure.rate.volunteer", "kappa"], rows: [[0.003, 0.4], [0.009, 0.7]])

  /// Rows go round; what follows from a row follows it; a value that a file changed stays; all other draws are as without the sample.
  @Test func drawsTakeTheirRow() {
    let set = ParameterSet.standard
    let (one, two, three) = (1...3).map { set.drawn(seed: 5, draw: UInt32($0), posterior: Self.sample) }.triple
    #expect(one.value("closure.rate.volunteer") == 0.003 && two.value("kappa") == 0.7 && three.value("kappa") == 0.4)
    let plain = set.drawn(seed: 5, draw: 1)
    #expect(abs(one.value("closure.rate.natural") - 0.003 * plain.value("closure.ratio.natural")) < 1e-12)
    let apart = Set(set.parameters.map(\.id).filter { one.value($0) != plain.value($0) })
    #expect(
      apart.isSuperset(of: Self.sample.ids)
        && apart.isSubset(of: Self.sample.ids + ["closure.rate.natural", "outcome.magnet", "delta.natural", "quality.effect"]))
    #expect(set.drawn(seed: 5, draw: 0, posterior: Self.sample) == set)
    let own = set.overriding([ParameterOverride(id: "kappa", value: 0.2)]).drawn(seed: 5, draw: 2, posterior: Self.sample)
    #expect(own.value("kappa") == 0.2 && own.value("closure.rate.volunteer") == 0.009)
  }

  @Test func aFileReadsAsItWasWritten() throws {
    let text = Self.sample.text(heading: ["One line."])
    #expect(text.hasPrefix("# One line.\nsteunweb: posterior/1\n"))
    #expect(try PosteriorSample.read(path: "p.yaml", bytes: Array(text.utf8)) == Self.sample)
    for (wrong, problem) in [
      (text.replacing("kappa", with: "kapa"), "no parameter has the id 'kapa'"),
      (text.replacing("0.009, 0.7", with: "0.009"), "a draw has 1 values for 2 parameters"),
    ] {
      do throws(InvalidInput) {
        _ = try PosteriorSample.read(path: "p.yaml", bytes: Array(wrong.utf8))
        Issue.record("a wrong file was read")
      } catch { #expect(error.diagnostics.contains { $0.problem == problem }) }
    }
  }

  /// The text of the parameter file changes in the values and its record alone.
  @Test func theParameterFileKeepsItsText() throws {
    let old = String(decoding: EmbeddedFile.parameters.bytes, as: UTF8.self)
    let new = ParameterFileText.changing(["kappa": 0.25, "delta.volunteer": 0.125], record: ["one", "two"])
    let set = try ParameterSet.read(path: "parameters.yaml", bytes: Array(new.utf8))
    #expect(set.value("kappa") == 0.25 && set.value("delta.volunteer") == 0.125)
    let changed = set.parameters.filter { $0.value != ParameterSet.standard[$0.id]?.value }.map(\.id)
    #expect(Set(changed) == ["kappa", "delta.volunteer"])
    let (a, b) = (old.split(separator: "\n"), new.split(separator: "\n"))
    #expect(new.contains("# Calibration: one\n# Calibration: two\n"))
    #expect(a.filter { !$0.hasPrefix("# Calibration: ") }.count + 2 == b.count && old.last == new.last)
    #expect(ParameterFileText.changing([:], record: []).split(separator: "\n").count == b.count - 2)
  }
}

extension [ParameterSet] {
  fileprivate var triple: (ParameterSet, ParameterSet, ParameterSet) { (self[0], self[1], self[2]) }
}
