import Evidence
import SupportWebs
import Testing

@Suite struct RoleTests {
  /// Mean support, as the specification of the reference implementation has it (GENERATOR.md); coach and other adult have the figures of
  /// an acquaintance.
  private static let expected: [(role: Role, mean: Double)] = [
    (.parent, 0.60), (.sibling, 0.35), (.kin, 0.50), (.friend, 0.45), (.friendOfParents, 0.35), (.acquaintance, 0.30), (.neighbour, 0.30),
    (.teacher, 0.40), (.coach, 0.30), (.otherAdult, 0.30), (.professional, 0.40), (.mentor, 0.45),
  ]

  @Test func everyRoleIsExpectedOnce() {
    #expect(Self.expected.map(\.role) == Role.known)
  }

  @Test(arguments: expected)
  func aRoleHasItsMeanSupport(role: Role, mean: Double) {
    #expect(abs(RoleTable.standard[role].support.mean - mean) < 1e-12)
  }

  @Test func coachesAndOtherAdultsAreAssumedToBeLikeAcquaintances() {
    #expect(RoleTable.standard[.coach] == RoleTable.standard[.acquaintance])
    #expect(RoleTable.standard[.otherAdult] == RoleTable.standard[.acquaintance])
  }

  @Test func supportIsReadInTheOrderOfTheTypes() {
    let teacher = RoleTable.standard[.teacher].support
    #expect(SupportType.allCases.map { teacher[$0] } == [0.4, 0.25, 0.6, 0.45, 0.3])
    #expect(RoleTable.standard[.professional].support[.advice] == 0.65)
  }

  @Test(arguments: Role.known)
  func levelsOfSupportLieBetweenZeroAndOne(_ role: Role) {
    for type in SupportType.allCases { #expect((0...1).contains(RoleTable.standard[role].support[type])) }
  }

  @Test func supportHasFiveLevels() async {
    await #expect(processExitsWith: .failure) { _ = SupportLevels([0.5]) }
  }
}
