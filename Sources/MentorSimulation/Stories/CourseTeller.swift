import Quantities
import RandomStreams
import SupportWebs

/// Takes the steps of a course one by one and writes down what each did, from the state before and after it and from the numbers of luck.
struct CourseTeller {
  let course: Course
  var people = CoursePeople()
  private(set) var weeks: [CourseStory.Week] = []
  private var events: [CourseEvent] = []

  init(_ course: Course) {
    self.course = course
    for slot in course.slots.dropFirst().prefix(course.start.tieCount) { _ = people.person(in: SlotMoment(course.tie(slot))) }
    weeks.append(CourseStory.Week(state: TraceWeek(0, course), events: []))
  }

  mutating func take(_ step: WeekStep, _ week: Int) {
    switch step {
    case .tiesAndPlaces: tellTiesAndPlaces(week)
    case .seekingAndMatching: tellSeekingAndMatching(week)
    case .conflict: tellConflict(week)
    case .plannedEndAndClosure: tellEnd(week)
    case .events: tellEvents(week)
    case .contactAndQuality, .doseAndHarm, .factors, .outcomes: course.take(step, week)
    }
  }

  mutating func close(_ week: Int) {
    weeks.append(CourseStory.Week(state: TraceWeek(week + 1, course), events: events))
    events = []
  }

  mutating func tell(_ event: CourseEvent) { events.append(event) }

  // MARK: Luck and state

  var constants: ModelConstants { course.constants }

  func uniform(_ process: ChanceProcess, _ week: Int, _ slot: Int) -> Float {
    course.start.luck.uniform(process, week: week, slot: slot)
  }

  func slotsNow() -> [SlotMoment] { course.slots.map { SlotMoment(course.tie($0)) } }

  func placesNow() -> [TakesPart] { course.places.map { course.place($0).takesPart } }
}
