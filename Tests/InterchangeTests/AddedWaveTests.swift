import Quantities
import SupportWebs
import TestSupport
import Testing

/// Waves that leave a random case and come back.
@Suite struct AddedWaveTests {
  @Test func aCaseIsTheSameWhenAWaveComesBack() throws {
    var (last, first) = (0, 0)
    for seed in 0..<2_000 {
      let caseFile = RandomCase.make(seed: seed)
      guard caseFile.waves.count > 1 else { continue }
      func without(_ index: Int) -> CaseFile {
        var waves = caseFile.waves
        waves.remove(at: index)
        return CaseFile(
          provenance: caseFile.provenance, title: caseFile.title, source: caseFile.source, waves: waves, others: caseFile.others,
          positions: caseFile.positions, attributes: caseFile.attributes)
      }
      // What a wave alone knows of its people leaves with it, so that a first wave comes back only where others know the same.
      let end = caseFile.waves.count - 1
      #expect(try without(end).adding(caseFile.waves[end]) == caseFile, "seed \(seed)")
      last += 1
      var again = caseFile.waves[0]
      again.doubts = []
      let front = try without(0).adding(again)
      #expect(front.waves.map(\.moment.id) == caseFile.waves.map(\.moment.id))
      #expect(front.waves.map(\.youth.age) == caseFile.waves.map(\.youth.age), "seed \(seed)")
      #expect(front.waves[0].alters.map(\.tie) == again.alters.map(\.tie))
      first += 1
    }
    #expect(last > 500 && first > 500)
  }
}
