public import Estimates

extension SimulationResults: BinaryForm {
  private static let tag = "SRS2"

  public func write(to writer: inout ByteWriter) {
    writer.write(tag: Self.tag)
    writer.write(UInt8(competencesAreChange ? 1 : 0))
    writer.write(Int64(arms.count))
    for arm in arms { arm.write(to: &writer) }
    for sketches in sketches {
      writer.write(Int64(sketches.count))
      // In order of the futures, so that the bytes do not depend on who was first.
      for sketch in sketches.sorted(by: { $0.future < $1.future }) { sketch.write(to: &writer) }
    }
  }

  public init(from reader: inout ByteReader) throws(MalformedBytes) {
    try reader.read(tag: Self.tag)
    competencesAreChange = try reader.read(UInt8.self) == 1
    arms = []
    for _ in 0..<(try reader.readCount("how many arms there are")) { arms.append(try ArmResults(from: &reader)) }
    sketches = []
    for _ in arms {
      var ofArm: [FutureSketch] = []
      for _ in 0..<(try reader.readCount("how many futures are remembered")) { ofArm.append(try FutureSketch(from: &reader)) }
      sketches.append(ofArm)
    }
  }

  /// Whether other results can be merged into these: they are of the same arms and weeks, and count the same way.
  ///
  /// - Parameter other: other results.
  /// - Returns: whether ``merge(_:)`` may be called.
  public func hasShape(of other: SimulationResults) -> Bool {
    competencesAreChange == other.competencesAreChange && arms.count == other.arms.count
      && zip(arms, other.arms).allSatisfy { $0.hasShape(of: $1) }
  }
}

extension FutureSketch {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(future)
    for value in [meanOutcome, quality, mentorWeeks] { writer.write(value.bitPattern) }
  }

  fileprivate init(from reader: inout ByteReader) throws(MalformedBytes) {
    future = try reader.read()
    meanOutcome = Float(bitPattern: try reader.read())
    quality = Float(bitPattern: try reader.read())
    mentorWeeks = Float(bitPattern: try reader.read())
  }
}
