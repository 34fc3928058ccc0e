import Evidence
import MentorSimulation
import Quantities
import SupportWebs

/// What a summary says of youths who are not those whom programmes or sources are about.
extension RunSummary {
  /// The years of age of a youth or a group, as far as they are known, and the segment.
  private var ages: [(ages: ClosedRange<Int>?, segment: Segment?)] {
    guard case .invented(let groups) = scenario.youths else {
      return cases.map { own in (own.web.youth.age.map { $0...$0 }, own.web.youth.segment) }
    }
    return groups.map { (Cohort.standard(for: $0.segment, parameters: parameters).ages, $0.segment) }
  }

  /// Programmes that are meant for other ages or groups than these youths': what the model says of them is extrapolated.
  var extrapolations: [String] {
    var texts: [String] = []
    for programme in scenario.arms.compactMap({ $0.programmeID.flatMap { ProgrammeCatalogue.standard[$0] } }) {
      let isWithin = ages.allSatisfy { own in
        (programme.ages.map { own.ages.map($0.contains) ?? false } ?? true)
          && (programme.segments.map { own.segment.map($0.contains) ?? false } ?? true)
      }
      let values = ["programme": programme.name(in: language)]
      let text =
        programme.ages.map {
          let bounds = ["from": "\($0.lowerBound)", "to": "\($0.upperBound)"]
          return words(keyOfYouths("run.extrapolated"), values.merging(bounds) { a, _ in a })
        } ?? words(keyOfYouths("run.extrapolated.group"), values)
      // Arms of one programme say it once.
      if !isWithin, !texts.contains(text) { texts.append(text) }
    }
    return (texts + [studiedAges].compactMap(\.self)).map { WrappedText(width: 118, bullet: "").lines($0) }
  }

  /// How many numbers come from studies of people of other ages than the youth.
  private var studiedAges: String? {
    guard isOneYouth, let age = cases.first?.web.youth.age else { return nil }
    let outside = parameters.parameters.count { parameter in parameter.ages.map { !$0.contains(age) } ?? false }
    let known = parameters.parameters.count { $0.ages != nil }
    guard outside > 0 else { return nil }
    return words("run.extrapolated.ages", ["n": "\(outside)", "known": "\(known)", "age": "\(age)"])
  }
}
