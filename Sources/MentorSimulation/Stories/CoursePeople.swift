import SupportWebs

/// The people of one course, as they come.
struct CoursePeople {
  private(set) var all: [CoursePerson] = []

  /// Who is in a slot; somebody not seen before gets the next number of the role.
  ///
  /// - Precondition: the slot has been used.
  mutating func person(in slot: SlotMoment) -> CoursePerson {
    guard let held = slot.origin else { preconditionFailure("A slot that something happens to has held somebody") }
    let origin = WebSnapshot.Origin(held)
    if let known = all.first(where: { $0.origin == origin }) { return known }
    let person = CoursePerson(role: slot.role, number: 1 + all.count { $0.role == slot.role }, origin: origin)
    all.append(person)
    return person
  }
}

/// What a slot for a tie held at one moment.
struct SlotMoment {
  let origin: TieState.Origin?
  let role: Role
  let status: TieStatus
  let mayBeAsked: Bool
  let loss: Float

  init(_ tie: TieSlot) {
    origin = tie.origin
    role = tie.role
    status = tie.status
    mayBeAsked = tie.mayBeAsked
    loss = tie.loss
  }
}
