import Quantities
import TestSupport
import Testing

@testable import SupportWebs

/// Waves that leave a random case and come back.
@Suite struct AddedWaveTests {
  /// Whether an adulthood that the file tells shows in one wave alone, of somebody who is in others too: there it is what age and role say, so that
  /// what was told leaves with the wave.
  private func tellsAdulthood(only index: Int, _ caseFile: CaseFile) -> Bool {
    func told(_ web: SupportWeb) -> Set<String> {
      Set(web.alters.filter { $0.person.isAdult != $0.person.derivedAdulthood(youthAge: web.youth.age) }.map(\.id))
    }
    let others = caseFile.waves.enumerated().filter { $0.offset != index }.map(\.element)
    let known = Set(others.flatMap { $0.alters.map(\.id) })
    return !told(caseFile.waves[index]).intersection(known).subtracting(others.flatMap(told)).isEmpty
  }

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
      if tellsAdulthood(only: end, caseFile) { continue }
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
    #expect(last > 1_000 && first > 1_000)
  }
}
