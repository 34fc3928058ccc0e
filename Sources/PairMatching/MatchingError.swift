/// Why youths and mentors cannot be matched: what is wrong and how to mend it.
///
/// Places of youths and mentors count from 0, as in the lists that were given.
public enum MatchingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Two youths have this id.
  case repeatedYouth(UInt32)
  /// Two mentors have this id.
  case repeatedMentor(UInt32)
  /// There are so many capacities for so many mentors.
  case capacityCount(got: Int, mentors: Int)
  /// The mentor at this place has a capacity below 0.
  case negativeCapacity(mentor: Int, got: Int)
  /// The row of this youth has so many scores for so many mentors.
  case rowLength(youth: Int, got: Int, mentors: Int)
  /// The score of this pair is NaN or infinite.
  case scoreNotFinite(youth: Int, mentor: Int)
  /// The scores are of so many youths and mentors, the market of others.
  case scoreShape(youths: Int, mentors: Int, wantedYouths: Int, wantedMentors: Int)
  /// The matching is of so many youths and mentors, the market of others.
  case matchingShape(youths: Int, mentors: Int, wantedYouths: Int, wantedMentors: Int)
  /// There are so many needs for so many youths.
  case needCount(got: Int, youths: Int)
  /// The need of this youth is NaN.
  case needNotANumber(youth: Int)
  /// An order names this place, where no youth stands.
  case orderOutside(place: Int, youths: Int)
  /// An order names the youth at this place twice.
  case orderRepeats(Int)

  /// What is wrong, and below it how to mend it.
  public var description: String { "\(problem)\n  fix: \(fix)" }

  /// What is wrong.
  public var problem: String {
    switch self {
    case .repeatedYouth(let id): "two youths have the id \(id)"
    case .repeatedMentor(let id): "two mentors have the id \(id)"
    case .capacityCount(let got, let mentors): "there are \(got) capacities for \(mentors) mentors"
    case .negativeCapacity(let mentor, let got): "mentor \(mentor) has room for \(got) youths"
    case .rowLength(let youth, let got, let mentors): "youth \(youth) has \(got) scores for \(mentors) mentors"
    case .scoreNotFinite(let youth, let mentor): "the score of youth \(youth) and mentor \(mentor) is not a finite number"
    case .scoreShape(let youths, let mentors, let wantedYouths, let wantedMentors):
      "the scores are of \(youths) youths and \(mentors) mentors, the market is of \(wantedYouths) and \(wantedMentors)"
    case .matchingShape(let youths, let mentors, let wantedYouths, let wantedMentors):
      "the matching is of \(youths) youths and \(mentors) mentors, the market is of \(wantedYouths) and \(wantedMentors)"
    case .needCount(let got, let youths): "there are \(got) needs for \(youths) youths"
    case .needNotANumber(let youth): "the need of youth \(youth) is not a number"
    case .orderOutside(let place, let youths): "the order names youth \(place) of \(youths) youths"
    case .orderRepeats(let place): "the order names youth \(place) twice"
    }
  }

  /// How to mend it.
  public var fix: String {
    switch self {
    case .repeatedYouth, .repeatedMentor: "give each an id of its own"
    case .capacityCount: "give one capacity per mentor, or none at all for room for one youth each"
    case .negativeCapacity: "give 0 for a mentor who takes nobody"
    case .rowLength: "give one score per mentor, nil where the pair is not acceptable"
    case .scoreNotFinite: "give a finite score, or nil where the pair is not acceptable"
    case .scoreShape: "make the scores for the youths and mentors of the market"
    case .matchingShape: "take a matching of the youths and mentors of the market"
    case .needCount: "give one need per youth"
    case .needNotANumber: "give a number; a higher one goes first"
    case .orderOutside: "name places from 0 to one less than the number of youths"
    case .orderRepeats: "name each youth once at most"
    }
  }
}
