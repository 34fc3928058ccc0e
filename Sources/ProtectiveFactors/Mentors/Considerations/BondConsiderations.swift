import SupportWebs

extension MentorConsideration {
  /// The bond with the youth: how close, in which ring, how often there is contact, and whether there is strain.
  static func bond(_ alter: Alter, _ conventions: MentorConventions) -> [MentorConsideration] {
    let tie = alter.tie
    var found: [MentorConsideration] = []
    if let closeness = tie.closeness.value {
      found.append(MentorConsideration(closeness >= conventions.closeBond ? .closeBond : .bond))
    }
    if let ring = tie.ring, ring != .outer { found.append(MentorConsideration(.ring, Details(ring: ring))) }
    if let contact = tie.contact.value {
      found.append(MentorConsideration(contact >= conventions.everyWeek ? .contact : .seldom, Details(contact: contact)))
    } else {
      found.append(MentorConsideration(.contactUnknown))
    }
    if let conflict = tie.conflict.value, conflict >= conventions.strain { found.append(MentorConsideration(.strain)) }
    return found
  }
}
