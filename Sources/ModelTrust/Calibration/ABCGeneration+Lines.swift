/// A generation as lines of text, to go on from after an interruption; numbers as the 16 digits of their bits.
extension ABCGeneration {
  /// - Parameter fit: the name of what is fitted.
  public func lines(fit: String) -> String {
    func bits(_ numbers: [Double]) -> String { numbers.map { CalibrationMemory.hexadecimal($0.bitPattern) }.joined(separator: " ") }
    let head = "generation \(fit) \(particles.count) \(steps.count) \(signature)\n"
    let steps = steps.map { "step \($0.attempts) \($0.accepted) \($0.failed) \(bits([$0.tolerance]))\n" }.joined()
    let rows = particles.map { particle in
      "particle \(particle.place) \(particle.point.count) \(bits(particle.point + particle.scores + particle.summaries)) "
        + "\(bits([particle.distance, particle.weight]))\n"
    }
    return head + steps + rows.joined() + "end \(fit)\n"
  }

  /// The last whole generation of a fit among lines.
  ///
  /// - Returns: `nil` where there is none.
  public static func last(of fit: String, in lines: [Substring]) -> ABCGeneration? {
    guard let end = lines.lastIndex(of: "end \(fit)"), let start = lines[..<end].lastIndex(where: { $0.hasPrefix("generation \(fit) ") })
    else { return nil }
    let words = lines[start].split(separator: " ", maxSplits: 4)
    guard words.count == 5, let count = Int(words[2]), let stepCount = Int(words[3]), end == start + 1 + stepCount + count else {
      return nil
    }
    let steps = lines[(start + 1)...(start + stepCount)].compactMap(ABCStep.init(line:))
    let particles = lines[(start + 1 + stepCount)..<end].compactMap(ABCParticle.init(line:))
    guard steps.count == stepCount, particles.count == count else { return nil }
    return ABCGeneration(signature: String(words[4]), particles: particles, steps: steps)
  }
}

extension ABCStep {
  fileprivate init?(line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 5, words[0] == "step", let attempts = Int(words[1]), let accepted = Int(words[2]), let failed = Int(words[3]),
      let tolerance = UInt64(words[4], radix: 16)
    else { return nil }
    self.init(tolerance: Double(bitPattern: tolerance), attempts: attempts, accepted: accepted, failed: failed)
  }
}

extension ABCParticle {
  fileprivate init?(line: Substring) {
    let words = line.split(separator: " ")
    guard words.count > 5, words[0] == "particle", let place = Int(words[1]), let size = Int(words[2]) else { return nil }
    let numbers = words.dropFirst(3).compactMap { UInt64($0, radix: 16).map(Double.init(bitPattern:)) }
    guard numbers.count == words.count - 3, numbers.count > 2 * size + 2 else { return nil }
    self.init(
      place: place, point: Array(numbers.prefix(size)), scores: Array(numbers[size..<2 * size]),
      summaries: Array(numbers[(2 * size)..<(numbers.count - 2)]), distance: numbers[numbers.count - 2], weight: numbers[numbers.count - 1])
  }
}
