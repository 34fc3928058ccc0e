public import SupportWebs

/// What measures see of an ego web: the alters, the ties among them, and the strengths of the youth's ties.
///
/// Alters are those who were asked about. A strength of 0 says "asked, no tie"; an unknown strength is `nil` and never made up.
public struct EgoNetwork: Sendable {
  /// The ids of the alters; everything else counts them from 0 in this order.
  public let alters: [String]
  /// The ties among alters, without ego.
  public let graph: CompactGraph
  /// The strength of the youth's tie with each alter.
  public let strengths: [Double?]
  /// Whether strengths are recorded at all: for the youth's ties and for those among alters.
  public let hasStrengths: Bool
  /// How many people were named, also those whose ties were not asked about.
  public let named: Int
  /// Pairs of alters about whom nothing is known.
  public let missingDyads: Int
  /// Ties that name somebody outside the web.
  public let strangers: Int
  /// What strengths are, where a web tells.
  public var strengthSource: StrengthSource?
  /// Categories of the alters, and of the youth.
  public var categories: [CategoryColumn] = []
  /// The sign of the youth's tie with each alter and of every tie of `graph`, where valence is known.
  public var signs: SignedTies?
  /// For each alter which of the support types are given; `nil` where none was asked about.
  public var support: [[Bool?]]?
  /// Layers of ties among alters, where there are several kinds.
  public var layers: [CompactGraph] = []

  /// - Parameters:
  ///   - alters: ids, every one once.
  ///   - ties: ties among alters by number, in any direction and with repetitions.
  ///   - strengths: of the youth's ties; `nil` where strengths are not recorded.
  ///   - named: how many people were named in all; the alters where it is left out.
  ///   - missingDyads: pairs of alters whose tie is unknown.
  ///   - strangers: how many ties named somebody outside the web.
  /// - Precondition: there are as many strengths as alters.
  public init(
    alters: [String], ties: [CompactGraph.Tie], strengths: [Double?]? = nil, named: Int? = nil, missingDyads: Int = 0,
    strangers: Int = 0
  ) {
    precondition(strengths.map { $0.count == alters.count } ?? true, "Every alter has a strength, known or not")
    self.alters = alters
    graph = CompactGraph(count: alters.count, ties: ties)
    self.strengths = strengths ?? [Double?](repeating: nil, count: alters.count)
    hasStrengths = strengths != nil
    self.named = named ?? alters.count
    self.missingDyads = missingDyads
    self.strangers = strangers
  }

  /// The same from ids; ties that name nobody of `alters` are dropped and counted.
  public init(alters: [String], ties: [(String, String)]) {
    let index = Dictionary(alters.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let known = ties.compactMap { a, b in index[a].flatMap { i in index[b].map { CompactGraph.Tie(i, $0) } } }
    self.init(alters: alters, ties: known, strangers: ties.count - known.count)
  }

  /// The number of alters.
  public var count: Int { alters.count }

  /// The alters with whom the youth has a tie: all but those of strength 0.
  public var tied: [Int] { alters.indices.filter { strengths[$0] != 0 } }

  /// The strengths of all alters and ties among alters, where every one is known.
  var knownStrengths: (ego: [Double], ties: [Double])? {
    guard hasStrengths, let ties = graph.strengths else { return nil }
    let known = strengths.compactMap(\.self)
    return known.count == count ? (known, ties) : nil
  }

  /// How many strengths are unknown, of the youth's ties and those among alters together.
  var missingStrengths: Int { strengths.count { $0 == nil } + graph.missingStrengths }

  /// Why a weighted measure has no value.
  func withoutStrengths(_ id: String) -> Measure {
    Measure(
      id, undefined: count == 0 ? .noAlters : .missingStrength, used: count + graph.tieCount - missingStrengths, missing: missingStrengths,
      usesWeights: true)
  }
}

/// What the strength of a tie is in a support web.
public enum StrengthSource: String, Sendable {
  /// Closeness, from 0 to 1.
  case closeness
  /// The attribute `strength` or `weight` of imported data, in its own scale.
  case attribute
}

/// A category of every alter, such as the sector or an attribute of an imported file.
public struct CategoryColumn: Sendable, Equatable {
  public let name: String
  /// The words for the categories that occur, in the order of their numbers.
  public let words: [String]
  /// The number of each alter's category; -1 where it is unknown.
  public let codes: [Int]
  /// The youth's own; `nil` where unknown or meaningless.
  public let ego: Int?
  /// Whether it makes sense to compare the youth with the alters.
  public let comparesEgo: Bool

  /// - Parameters:
  ///   - values: of every alter; `nil` where unknown. Categories are numbered in the order of their words.
  ///   - name: what the category is called.
  ///   - ego: the youth's own category; `nil` where unknown.
  ///   - comparesEgo: whether it makes sense to compare the youth with the alters.
  public init(_ name: String, values: [String?], ego: String? = nil, comparesEgo: Bool = false) {
    self.name = name
    words = Set(values.compactMap(\.self) + [ego].compactMap(\.self)).sorted()
    let number = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    codes = values.map { $0.flatMap { number[$0] } ?? -1 }
    self.ego = ego.flatMap { number[$0] }
    self.comparesEgo = comparesEgo
  }

  public var known: Int { codes.count { $0 >= 0 } }
  public var missing: Int { codes.count { $0 < 0 } }

  /// How many alters there are in each category.
  public var counts: [Int] {
    var counts = [Int](repeating: 0, count: words.count)
    for code in codes where code >= 0 { counts[code] += 1 }
    return counts
  }
}
