import Evidence
import RandomStreams
import SupportWebs

extension CohortGenerator {
  /// A tie of each role that a generated web can hold, before what differs from person to person is filled in.
  struct Prototypes: Sendable {
    let parent: StartTie
    let sibling: StartTie
    let friend: StartTie
    /// In the order of `CohortGenerator.adultRoles`.
    let adults: [StartTie]
    let kin: StartTie
    let professional: StartTie

    init(_ roles: RoleTable) {
      func tie(_ role: Role, _ sector: Sector, isAdult: Bool) -> StartTie {
        let support = roles[role].support
        return StartTie(
          role: role, sector: sector, inHousehold: false, isAdult: isAdult, ageGap: 0, metAtSchool: false, isReciprocal: false,
          closeness: .known(0), conflict: .known(0), meanSupport: Float(support.mean), socialCapital: Float(support[.socialCapital]))
      }
      parent = tie(.parent, .family, isAdult: true)
      sibling = tie(.sibling, .family, isAdult: false)
      friend = tie(.friend, .friends, isAdult: false)
      adults = CohortGenerator.adultRoles.map { tie($0, Self.sector(of: $0), isAdult: true) }
      kin = tie(.kin, .family, isAdult: true)
      professional = tie(.professional, .professional, isAdult: true)
    }

    private static func sector(of role: Role) -> Sector {
      switch role {
      case .friend: .friends
      case .neighbour: .neighbourhood
      case .teacher: .school
      default: .community
      }
    }
  }

  func appendParents(_ luck: Luck, _ u: SIMD4<Float>, to ties: inout [StartTie]) {
    let t = cohort.ties
    if u.x < Float(t.motherPresent) {
      append(prototypes.parent, luck.uniforms(.mother), t.closeness.mother, t.conflict.family, gap: t.farAgeGap, to: &ties) {
        $0.inHousehold = u.z < Float(t.motherHousehold)
      }
    }
    if u.y < Float(t.fatherPresent) {
      append(prototypes.parent, luck.uniforms(.father), t.closeness.father, t.conflict.family, gap: t.farAgeGap, to: &ties) {
        $0.inHousehold = u.w < Float(t.fatherHousehold)
      }
    }
  }

  /// Siblings, then friends; `friends` is how many there are beyond the least.
  func appendPeers(_ luck: Luck, siblings: Int, friends: Int, to ties: inout [StartTie]) {
    let t = cohort.ties
    for j in 0..<siblings {
      append(
        prototypes.sibling, luck.uniforms(.siblings, block: j), t.closeness.sibling, t.conflict.family, gap: t.siblingAgeGap, to: &ties
      ) { $0.inHousehold = true }
    }
    for j in 0..<min(t.friendMax, t.friendMin + friends) {
      let u = luck.uniforms(.friends, block: j)
      append(prototypes.friend, u, t.closeness.friend, t.conflict.other, gap: 0, to: &ties) {
        $0.metAtSchool = u.w < Float(t.friendMetAtSchool)
      }
    }
  }

  /// Adults outside the family, relatives outside the household, professionals.
  func appendAdults(_ luck: Luck, adults: Int, kin: Int, to ties: inout [StartTie]) {
    let t = cohort.ties
    func gap(_ isFar: Bool) -> Double { isFar ? t.farAgeGap : t.nearAgeGap }
    var gaps = SIMD4<Float>()
    for j in 0..<adults {
      if j & 3 == 0 { gaps = luck.uniforms(.adultGaps, block: j >> 2) }
      let u = luck.uniforms(.adults, block: j)
      let role = adultRoleBounds.firstIndex { u.w < $0 } ?? adultRoleBounds.count
      let isFriend = Self.adultRoles[role] == .friend
      append(
        prototypes.adults[role], u, t.closeness.adult, t.conflict.other,
        gap: gap(gaps[j & 3] < Float(isFriend ? t.gapOver10FriendAdult : t.gapOver10Adult)), to: &ties
      ) {
        $0.closeness = .known(Float(t.closeness.adult.quantile(tooDistant + Double(u.x) * (1 - tooDistant))))
      }
    }
    for j in 0..<kin {
      let u = luck.uniforms(.kin, block: j)
      append(prototypes.kin, u, t.closeness.kin, t.conflict.other, gap: gap(u.w < Float(t.gapOver10Adult)), to: &ties) { _ in }
    }
    for j in 0..<t.professionals {
      let u = luck.uniforms(.professionals, block: j)
      append(prototypes.professional, u, t.closeness.professional, t.conflict.other, gap: t.farAgeGap, to: &ties) {
        $0.isReciprocal = u.z < Float(t.reciprocalProfessional)
      }
    }
  }

  /// One tie: closeness, conflict and reciprocity from the first three uniform numbers, then what `finish` changes.
  private func append(
    _ prototype: StartTie, _ u: SIMD4<Float>, _ closeness: WholeBeta, _ conflict: WholeBeta, gap: Double, to ties: inout [StartTie],
    _ finish: (inout StartTie) -> Void
  ) {
    var tie = prototype
    tie.closeness = .known(closeness.quantile(u.x))
    tie.conflict = .known(conflict.quantile(u.y))
    tie.isReciprocal = u.z < Float(cohort.ties.reciprocal)
    tie.ageGap = Float(gap)
    finish(&tie)
    ties.append(tie)
  }
}
