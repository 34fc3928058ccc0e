public import Diagrams
public import MentorSimulation
import Quantities
public import SupportWebs

extension WebOutlook {
  /// What the futures of a simulation look like, for a picture.
  ///
  /// - Parameters:
  ///   - shares: the counts of one arm.
  ///   - web: the web from which they start. People with whom contact had ended before are in no future.
  public init(_ shares: FutureShares, from web: SupportWeb) {
    let moments = shares.weeks.map { week in
      var people = week.people[...]
      let ties = web.alters.map { alter -> Tie in
        // The simulation begins with the ties that there are, in their order.
        guard alter.tie.status != .lost, let person = people.popFirst() else { return Tie(livingShare: 0) }
        return Tie(livingShare: person.livingShare, mentorShare: person.mentorShare, closeness: person.closeness)
      }
      return Moment(
        label: Bilingual(dutch: "week \(week.week)", english: "week \(week.week)"), ties: ties,
        newTies: Dictionary(uniqueKeysWithValues: week.newcomers.map { ($0.sector, $0.mean) }),
        assignedMentorShare: week.assignedMentorShare, anyMentorShare: week.anyMentorShare, residentialCareShare: week.placedShare)
    }
    self.init(web: web, futures: shares.futures, moments: moments)
  }

  /// The weeks at which a picture shows simulated time: the start, a quarter, half a year, one and two years, as far as the run goes, and
  /// its end.
  public static func weeks(upTo horizon: Int) -> [Int] { [0, 13, 26, 52, 104].filter { $0 < horizon } + [horizon] }
}
