public import Quantities
public import SupportWebs
import Typesetting
import Wording

/// The mentor positions of a case over time, as plain values: a lane for every holder with what happened when.
///
/// Time counts in weeks from ``start``, or from week 0 where there are no dates.
public struct MentorTimeline: Sendable, Equatable {
  /// What goes on during a part of a lane.
  public enum SegmentKind: Hashable, Sendable {
    /// A mentor is being looked for.
    case seeking
    /// The position is held; in which phase is not said.
    case held
    /// The position is held, in the phase of this number, from 1.
    case phase(Int)
    /// A pause, such as a school holiday.
    case holiday
    /// The position is being brought to an end.
    case ending
    /// Contact after the end that was agreed on.
    case afterCare
    /// Contact that goes on by itself, without a position.
    case contactGoesOn
  }

  /// A part of a lane.
  public struct Segment: Sendable, Equatable {
    public let kind: SegmentKind
    public let from: Double
    /// `nil` while it lasts.
    public let until: Double?
    /// The name of a phase; the legend and the bar print it.
    public let name: Bilingual?

    /// - Precondition: `from` and `until` are finite, `from <= until`, and the number of a phase is 1 or more.
    public init(_ kind: SegmentKind, from: Double, until: Double?, name: Bilingual? = nil) {
      precondition(from.isFinite && (until.map { $0.isFinite && from <= $0 } ?? true), "A segment ends no earlier than it begins")
      if case .phase(let number) = kind { precondition(number >= 1, "Phases count from 1") }
      (self.kind, self.from, self.until, self.name) = (kind, from, until, name)
    }
  }

  /// What happened at one moment of a lane.
  public enum MarkerKind: Hashable, Sendable {
    case match
    /// The end as agreed, or the day that is agreed for it.
    case plannedEnd
    /// An end before that, and by whom; `nil` when that is not known.
    case earlyEnd(by: Ending?)
  }

  public struct Marker: Sendable, Equatable {
    public let kind: MarkerKind
    public let at: Double

    /// - Precondition: `at` is finite.
    public init(_ kind: MarkerKind, at: Double) {
      precondition(at.isFinite, "A moment is finite")
      (self.kind, self.at) = (kind, at)
    }
  }

  /// The holder of a position, or the search for one.
  public struct Lane: Sendable, Equatable {
    /// Who holds the position; `nil` while nobody does.
    public let holder: Bilingual?
    public let position: MentorPosition?
    public let segments: [Segment]
    public let markers: [Marker]
    /// Whether all of it is told, as of a simulated future: then nothing is still to come.
    fileprivate(set) var isOver = false

    public init(holder: Bilingual?, position: MentorPosition?, segments: [Segment], markers: [Marker] = []) {
      (self.holder, self.position, self.segments, self.markers) = (holder, position, segments, markers)
    }

    /// "aunt · JIM", or that there is nobody yet.
    func name(in language: Language) -> String {
      let none = isOver ? "phases.search" : "phases.noHolder"
      let words = [holder?.beside(in: language), position?.label(in: language)].compactMap(\.self).filter { !$0.isEmpty }
      return words.isEmpty ? Wording.text(none, in: language) : words.joined(separator: " · ")
    }
  }

  /// A moment of the whole case, such as a wave.
  public struct Moment: Sendable, Equatable {
    public let label: Bilingual
    public let at: Double

    /// - Precondition: `at` is finite.
    public init(_ label: Bilingual, at: Double) {
      precondition(at.isFinite, "A moment is finite")
      (self.label, self.at) = (label, at)
    }
  }

  public let lanes: [Lane]
  public let moments: [Moment]
  /// The day at which week 0 begins; `nil` for time in weeks alone.
  public let start: CalendarDate?
  /// The last week that the picture shows at least; `nil` for that of the last thing in it.
  public let end: Double?

  /// Whether all of it is told, as of a simulated future.
  let isOver: Bool

  /// `isOver` says whether all of it is told, as of a simulated future: then "yet" is the wrong word.
  ///
  /// - Precondition: all times lie within 10 000 weeks of week 0.
  public init(lanes: [Lane], moments: [Moment] = [], start: CalendarDate? = nil, end: Double? = nil, isOver: Bool = false) {
    let told = lanes.map { lane in
      var lane = lane
      lane.isOver = isOver
      return lane
    }
    (self.lanes, self.moments, self.start, self.end, self.isOver) = (told, moments, start, end, isOver)
    precondition(times.allSatisfy { abs($0) <= 10_000 }, "Times of a timeline lie within 10 000 weeks of its start")
  }

  /// All times that are in it.
  var times: [Double] {
    let inLanes = lanes.flatMap { lane in lane.segments.flatMap { [$0.from, $0.until ?? $0.from] } + lane.markers.map(\.at) }
    return inLanes + moments.map(\.at) + [end].compactMap(\.self)
  }

  /// That nobody is a mentor yet, or that nobody became one.
  func nobody(in language: Language) -> String { Wording.text(isOver ? "phases.nobodyThen" : "phases.nobody", in: language) }

  /// From the first to the last time; a week at least.
  var span: ClosedRange<Double> {
    let first = min(0, times.min() ?? 0)
    return first...max(first + 1, times.max() ?? 0)
  }
}
