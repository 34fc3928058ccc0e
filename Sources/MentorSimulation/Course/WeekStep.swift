/// The steps of a week, in their order.
enum WeekStep: CaseIterable {
  case tiesAndPlaces, seekingAndMatching, contactAndQuality, conflict, plannedEndAndClosure, doseAndHarm, factors, outcomes, events
}
