/// Which columns of the tables hold the ids of egos and alters; `nil` for those that are to be recognised by their names.
public struct IDColumns: Sendable, Equatable {
  public var ego: String?
  public var alter: String?
  public var source: String?
  public var target: String?
  public var wave: String?

  public init(ego: String? = nil, alter: String? = nil, source: String? = nil, target: String? = nil, wave: String? = nil) {
    self.ego = ego
    self.alter = alter
    self.source = source
    self.target = target
    self.wave = wave
  }

  private static let egoNames = ["egoid", "networkcanvasegouuid", "puid", "ego"]
  private static let alterNames = ["alterid", "alternumber", "nameid", "networkcanvasuuid", "nodeid", "alter"]
  private static let pairs = [
    ("networkcanvassourceuuid", "networkcanvastargetuuid"), ("source", "target"), ("alter1number", "alter2number"), ("nameid", "targetid"),
    ("alterid1", "alterid2"), ("from", "to"),
  ]
  private static let waveNames = ["wave", "waveid"]

  /// A name without what spellings differ in: capitals, dots, spaces and lines.
  static func plain(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// The ids columns of a table with this header, with those that were given.
  func recognised(in header: [String]) -> IDColumns {
    let plain = header.map(Self.plain)
    func first(_ names: [String]) -> String? { names.lazy.compactMap { plain.firstIndex(of: $0) }.first.map { header[$0] } }
    /// A column that the mapping names counts where this table has it; other tables are recognised.
    func given(_ name: String?) -> String? { name.flatMap { header.contains($0) ? $0 : nil } }
    var result = IDColumns()
    result.ego = given(ego) ?? first(Self.egoNames)
    result.alter = given(alter) ?? (alter == nil ? first(Self.alterNames) : nil)
    result.wave = given(wave) ?? (wave == nil ? first(Self.waveNames) : nil)
    let pair = Self.pairs.first { plain.contains($0.0) && plain.contains($0.1) }
    result.source = given(source) ?? (source == nil ? pair.flatMap { first([$0.0]) } : nil)
    result.target = given(target) ?? (target == nil ? pair.flatMap { first([$0.1]) } : nil)
    return result
  }
}
