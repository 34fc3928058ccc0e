public import SupportWebs

/// Something that happens in one week of one course, with what the model has as its reason.
///
/// In a week events stand in the order in which the model's steps make them.
public enum CourseEvent: Sendable, Equatable {
  // 5.1 Ties and places
  /// Somebody new comes into the web, through the mentor when `through` happens.
  case tieBegan(CoursePerson, sector: Sector, closeness: Float, CourseChance, through: CourseChance)
  case tieEnded(CoursePerson, CourseChance)
  /// The tie with the mentor would end, or be suspended by a placement: it holds when `shield` happens, else the relation closes.
  case mentorTieHit(byPlacement: Bool, CourseChance, shield: CourseChance)
  case placeStarted(PlaceType, CourseChance)
  case placeStopped(PlaceType, CourseChance)

  // 5.2 Seeking and matching
  case notAsked(CourseChance)
  /// The youth was asked and does not want a mentor.
  case declined(CourseChance, declines: CourseChance)
  /// The youth was asked and wants a mentor.
  case asked(CourseChance, declines: CourseChance)
  /// A programme could find this youth a mentor, or never will.
  case matchable(CourseChance)
  case unmatchable(CourseChance)
  /// Somebody was asked to be the mentor and said no.
  case refused(CoursePerson, CourseChance, accepts: CourseChance)
  case matched(CourseMatch)
  case gaveUp(CourseChance)
  /// The youth gave up and goes on under the fallback programme.
  case fellBack(CourseChance)

  // 5.4 and 5.5 Clash, planned end, closure
  case clashed(size: Float, CourseChance)
  /// The planned end; `continues` is whether an assigned mentor's tie goes on, `nil` of a natural mentor's, which always does.
  case completed(weeks: Int, continues: CourseChance?)
  case closed(CourseClosure)

  // 5.9 Events
  /// A placement out of home for so many weeks, with a ban on contact with the household when `ban` happens.
  case placed(weeks: Int, CourseChance, ban: CourseChance)
  case tieSuspended(CoursePerson, CourseChance)
  case placeSuspended(PlaceType, CourseChance)
  /// Back home, after so many weeks out of it.
  case returned(weeks: Int)
  case tieResumed(CoursePerson, CourseChance)
  /// A suspended tie does not come back: `CourseChance` is that of resuming.
  case tieNotResumed(CoursePerson, CourseChance)
  case placeResumed(PlaceType, CourseChance)
  case placeNotResumed(PlaceType, CourseChance)
  case leftSchool(CourseChance)
  case brokeRule(CourseChance)
}
