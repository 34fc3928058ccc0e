import Documents
import Quantities

extension WhatIfValues {
  /// Gives a person what was said; what follows from role and age gap follows anew, unless it was said.
  func apply(to person: inout Person, youthAge: Int?) {
    let followed = person.isAdult == person.derivedAdulthood(youthAge: youthAge)
    let usual = person.sector == person.role.usualSector
    if let label = entry["label"]?.bilingual { person.label = label }
    if says("role") { person.role = entry["role"]?.word() ?? .unknown }
    if says("ageGap") { person.ageGap = number("ageGap") }
    if says("metAtSchool") { person.metAtSchool = entry["metAtSchool"]?.flag ?? false }
    if says("sector") {
      person.sector = entry["sector"]?.word() ?? .unknown
    } else if usual {
      person.sector = person.role.usualSector
    }
    if says("adult") {
      person.isAdult = entry["adult"]?.flag
    } else if followed {
      person.isAdult = person.derivedAdulthood(youthAge: youthAge)
    }
  }

  /// Gives a tie what was said. Whether support goes both ways follows from what is given, where only that was said.
  ///
  /// - Parameter view: whose view the web is: who reports what is said, unless another informant is named.
  func apply(to tie: inout Tie, view: Informant) {
    if says("ring") { tie.ring = entry["ring"]?.word() }
    if says("closeness") { tie.closeness = reported("closeness", view: view) }
    if says("conflict") { tie.conflict = reported("conflict", view: view) }
    if says("contact") { tie.contact = reported("contact", view: view) }
    tie.receives = profile(tie.receives, entry, view) { says($0.rawValue) }
    tie.gives = profile(tie.gives, entry["gives"], view) { says("gives.\($0.rawValue)") }
    if says("reciprocal") {
      tie.isReciprocal = entry["reciprocal"]?.flag
    } else if says("gives") {
      tie.isReciprocal = tie.gives.isGiven
    }
    if says("household") { tie.inHousehold = entry["household"]?.flag ?? false }
    if says("askingOrder") { tie.askingOrder = entry["askingOrder"]?.whole }
    if says("excluded") { tie.isExcluded = entry["excluded"]?.flag ?? false }
  }

  func apply(to place: inout Place) {
    if let label = entry["label"]?.bilingual { place.label = label }
    if says("participation") { place.participation = number("participation") }
    if says("contribution") { place.contribution = number("contribution") }
    if says("accessible") { place.isAccessible = entry["accessible"]?.flag }
  }

  func apply(to family: inout FamilyLife) {
    if says("participation") { family.participation = number("participation") }
    if says("contribution") { family.contribution = number("contribution") }
  }

  func apply(to tie: inout CrossTie, view: Informant) {
    if says("closeness") { tie.closeness = reported("closeness", view: view) }
    if says("conflict") { tie.conflict = reported("conflict", view: view) }
  }

  /// The profile with other strengths for the types of which something was said.
  private func profile(_ old: SupportProfile, _ part: Entry?, _ view: Informant, _ isSaid: (SupportType) -> Bool) -> SupportProfile {
    var strengths: [SupportType: Reported<Double>] = [:]
    for type in SupportType.allCases {
      strengths[type] =
        isSaid(type)
        ? reported(type.rawValue, in: part, view: view) : Reported(old[type], by: old.informant(of: type) ?? view)
    }
    return SupportProfile(strengths)
  }
}
