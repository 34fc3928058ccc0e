import RandomStreams
import Testing

@Suite struct LuckTests {
  private static let luck = Luck(seed: 0x0123_4567_89ab_cdef, youth: 11, future: 22, parameterDraw: 33)

  @Test func theAddressIsTheCounterAndTheSeedTheKey() {
    let expected = Philox.words(counter: SIMD4(11, 22, 33, 104 << 22 | 5 << 16 | 777), key: 0x0123_4567_89ab_cdef)
    #expect(Self.luck.words(week: 104, process: 5, block: 777) == expected)
  }

  @Test func theEndsOfEveryPartOfTheAddressFit() {
    let expected = Philox.words(counter: SIMD4(11, 22, 33, .max), key: Self.luck.seed)
    #expect(Self.luck.words(week: Luck.initialWeek, process: 63, block: 65_535) == expected)
  }

  @Test func parameterDrawZeroIsTheDefault() {
    #expect(Luck(seed: 1, youth: 2, future: 3).parameterDraw == 0)
  }

  @Test func changingAnyCoordinateChangesAllWords() {
    let base = Self.luck.words(week: 7, process: 3, block: 2)
    let others = [
      Luck(seed: Self.luck.seed + 1, youth: 11, future: 22, parameterDraw: 33).words(week: 7, process: 3, block: 2),
      Luck(seed: Self.luck.seed ^ 1 << 32, youth: 11, future: 22, parameterDraw: 33).words(week: 7, process: 3, block: 2),
      Luck(seed: Self.luck.seed, youth: 12, future: 22, parameterDraw: 33).words(week: 7, process: 3, block: 2),
      Luck(seed: Self.luck.seed, youth: 11, future: 23, parameterDraw: 33).words(week: 7, process: 3, block: 2),
      Luck(seed: Self.luck.seed, youth: 11, future: 22, parameterDraw: 34).words(week: 7, process: 3, block: 2),
      Self.luck.words(week: 8, process: 3, block: 2), Self.luck.words(week: 7, process: 4, block: 2),
      Self.luck.words(week: 7, process: 3, block: 3),
    ]
    for other in others { #expect((0..<4).allSatisfy { other[$0] != base[$0] }) }
    #expect(Set(others).count == others.count)
  }

  @Test func neighbouringAddressesDoNotMeet() {
    var seen: Set<SIMD4<UInt32>> = []
    for week in [0, 1, 2, 1023] {
      for process in UInt32(0)..<64 {
        for block in [0, 1, 2, 65_535] { seen.insert(Self.luck.words(week: week, process: process, block: block)) }
      }
    }
    #expect(seen.count == 4 * 64 * 4)
  }

  @Test func aSlotIsAWordOfItsBlock() {
    for slot in 0..<40 {
      let word = Self.luck.words(week: 12, process: 9, block: slot / 4)[slot % 4]
      #expect(Self.luck.uniform(week: 12, process: 9, slot: slot) == Uniform.number(word))
    }
  }

  /// What equal arms being equal to the bit rests on: the address has no other coordinates than these.
  @Test func theArmIsNotInTheAddress() {
    let coordinates = Mirror(reflecting: Self.luck).children.compactMap(\.label)
    #expect(coordinates == ["seed", "youth", "future", "parameterDraw"])
  }

  @Test func normalsAreBoxMullerOfTheBlock() {
    let own = Self.luck.normals(week: 3, process: 1, block: 6)
    #expect(own == Normal.boxMuller(Self.luck.uniforms(week: 3, process: 1, block: 6)))
  }
}
