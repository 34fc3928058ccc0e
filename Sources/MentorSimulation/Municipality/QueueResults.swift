public import Estimates

/// What became of a row of waiting youths, summed over the municipalities and futures that were run: whole numbers, exact in any order.
public struct QueueResults: Sendable, Equatable {
  /// Youths who came into the row; a youth whose relation ended may come again.
  public internal(set) var applications: Int64 = 0
  /// How many of them were served.
  public internal(set) var served: Int64 = 0
  /// Weeks that all of them waited, those who were never served up to the end.
  public internal(set) var weeksWaited: Int64 = 0
  /// Youths who still waited at the end.
  public internal(set) var stillWaiting: Int64 = 0
  /// Weeks in which a place was taken.
  public internal(set) var placeWeeksTaken: Int64 = 0
  /// Weeks in which a place was there; 0 without a limit.
  public internal(set) var placeWeeksOffered: Int64 = 0
  /// Mentors at the start and recruits.
  public internal(set) var mentors: Int64 = 0
  /// Mentors who left, unpaired or at the end of a relation.
  public internal(set) var mentorsLost: Int64 = 0
  /// Weeks in which a mentor was free.
  public internal(set) var mentorWeeksFree: Int64 = 0

  init() {}

  private static var fields: [WritableKeyPath<QueueResults, Int64>] {
    [
      \.applications, \.served, \.weeksWaited, \.stillWaiting, \.placeWeeksTaken, \.placeWeeksOffered, \.mentors, \.mentorsLost,
      \.mentorWeeksFree,
    ]
  }

  mutating func merge(_ other: QueueResults) { for field in Self.fields { self[keyPath: field] += other[keyPath: field] } }

  /// Mean weeks between coming into the row and being served or the end; `nil` when nobody came.
  public var meanWait: Double? { applications == 0 ? nil : Double(weeksWaited) / Double(applications) }

  /// The share of places that were taken; `nil` without a limit.
  public var use: Double? { placeWeeksOffered == 0 ? nil : Double(placeWeeksTaken) / Double(placeWeeksOffered) }
}

extension QueueResults: BinaryForm {
  public func write(to writer: inout ByteWriter) { for field in Self.fields { writer.write(self[keyPath: field]) } }

  public init(from reader: inout ByteReader) throws(MalformedBytes) {
    for field in Self.fields { self[keyPath: field] = try reader.read() }
  }
}
