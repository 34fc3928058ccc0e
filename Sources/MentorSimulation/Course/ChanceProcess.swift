import RandomStreams

/// The processes of chance, by their number in the address of a random number. Fixed for good: a new process takes a new number.
///
/// Numbers from 63 down are taken by what is no course of a youth (`ReservedProcess`).
///
/// | process | week | what its slots hold |
/// | --- | --- | --- |
/// | `initialLevels` | 1023 | uniforms 0 family conflict, 1 parents' trust, 2 professionals' belief, 3 adversities |
/// | `initialScores` | 1023 | normals 0 risk, 1 magnet |
/// | `initialTies` | 1023 | uniforms 4j closeness, 4j+1 conflict, 4j+2 reciprocal, 4j+3 adult, of tie j |
/// | `asking` | 1023 | uniforms 0 asked, 1 declines, 2 matchable, 3 which offer of the arm |
/// | `volatility` | weekly | normals 0 family conflict, 1+j closeness of tie j |
/// | `turnover` | weekly | uniforms 0 a new tie, 1+j loss of tie j |
/// | `newTie` | weekly | uniforms 0 through the mentor, 1 sector, 2 closeness, 3 reciprocal |
/// | `places` | weekly | uniform m: place m stops or starts |
/// | `nomination` | weekly | uniforms 0 asks somebody, 1 whom, 2 accepts, 3 gives up |
/// | `match` | weekly | uniforms 0 is matched, 1 age gap, 2 first quality, 3 serious problems |
/// | `relation` | weekly | normals 0 similarity, 1 person |
/// | `contact` | weekly | uniforms 0 contact, 1 clash, 2 its size, 3 closure |
/// | `ending` | weekly | uniforms 0 parents, 1 life event, 2 mentor's side, 3 tie lost, 4 goes on informally, 5 shield at a loss, 6 at a
/// placement |
/// | `outcomes` | 1023, grid | normals d: domain d |
/// | `events` | weekly | uniforms 0 placement, 1 leaving school, 2 rule-breaking, 3 ban, 4 length of stay |
/// | `placementTies` | weekly | uniform j: tie j suspended or resumed |
/// | `placementPlaces` | weekly | uniform m: place m suspended or resumed |
/// | `setting` | 1023 | normal 0: the setting effect of a future that has a setting of its own |
enum ChanceProcess: UInt32, CaseIterable {
  case initialLevels = 0
  case initialScores = 1
  case initialTies = 2
  case asking = 3
  case volatility = 4
  case turnover = 5
  case newTie = 6
  case places = 7
  case nomination = 8
  case match = 9
  case relation = 10
  case contact = 11
  case ending = 12
  case outcomes = 13
  case events = 14
  case placementTies = 15
  case placementPlaces = 16
  case setting = 17
}

extension Luck {
  func uniforms(_ process: ChanceProcess, week: Int, block: Int = 0) -> SIMD4<Float> {
    uniforms(week: week, process: process.rawValue, block: block)
  }

  func uniform(_ process: ChanceProcess, week: Int, slot: Int) -> Float {
    uniform(week: week, process: process.rawValue, slot: slot)
  }

  func normals(_ process: ChanceProcess, week: Int, block: Int = 0) -> SIMD4<Float> {
    normals(week: week, process: process.rawValue, block: block)
  }
}

/// Numbers of one process and week, read slot after slot; a block is computed when its first slot is.
struct SlotReader {
  private let luck: Luck
  private let process: ChanceProcess
  private let week: Int
  private let isNormal: Bool
  private var block = -1
  private var values = SIMD4<Float>()

  static func uniforms(_ luck: Luck, _ process: ChanceProcess, week: Int) -> SlotReader {
    SlotReader(luck: luck, process: process, week: week, isNormal: false)
  }

  static func normals(_ luck: Luck, _ process: ChanceProcess, week: Int) -> SlotReader {
    SlotReader(luck: luck, process: process, week: week, isNormal: true)
  }

  private init(luck: Luck, process: ChanceProcess, week: Int, isNormal: Bool) {
    self.luck = luck
    self.process = process
    self.week = week
    self.isNormal = isNormal
  }

  mutating func value(_ slot: Int) -> Float {
    if slot >> 2 != block {
      block = slot >> 2
      values =
        isNormal
        ? luck.normals(process, week: week, block: block) : luck.uniforms(process, week: week, block: block)
    }
    return values[slot & 3]
  }
}
