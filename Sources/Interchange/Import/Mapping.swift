import Documents
public import SupportWebs
import Quantities

/// What the columns of foreign tables mean: the content of a mapping file.
public struct Mapping: Sendable {
  /// What a column means.
  public struct Column: Sendable, Equatable {
    public let column: String
    /// The dotted name of a value of case files.
    public let key: String
    /// Foreign words with ours.
    public var values: [String: String] = [:]
    /// The foreign numbers that stand for 0 and 1.
    public var scale: Scale?

    public init(column: String, key: String, values: [String: String] = [:], scale: Scale? = nil) {
      self.column = column
      self.key = key
      self.values = values
      self.scale = scale
    }
  }

  /// A scale of answers: `low` stands for 0 and `high` for 1; `low` may be the larger number.
  public struct Scale: Sendable, Equatable {
    public let low: Double
    public let high: Double

    /// - Precondition: the two differ.
    public init(low: Double, high: Double) {
      precondition(low != high, "A scale has two ends")
      self.low = low
      self.high = high
    }

    /// The number on a scale of 0 to 1, or `nil` when it is off the scale.
    public func level(_ x: Double) -> Double? {
      let level = (x - low) / (high - low)
      return (0...1).contains(level) ? level : nil
    }
  }

  /// Which of the three tables.
  public enum Table: String, CaseIterable, Sendable { case egos, alters, ties }

  /// What kind of export the files are; recognised when `nil`.
  public var format: ImportFormat?
  /// The names of the tables in the folder.
  public var files: [Table: String] = [:]
  public var delimiter: Character?
  public var hasDecimalComma = false
  public var ids = IDColumns()
  /// The column of the sampling weight of an ego; kept as the attribute `samplingWeight`.
  public var weight: String?
  /// Texts that stand for a missing value.
  public var missing: Set<String> = []
  public var columns: [Table: [Column]] = [:]
  /// The column with the strength of a tie between alters; with a scale it becomes closeness.
  public var strength: String?
  public var strengthScale: Scale?
  /// Answers that say that there is no tie, by column.
  public var noTie: [String: Set<String>] = [:]
  /// The column that tells about which alters the ties were asked; kept as the attribute `asked`.
  public var asked: String?
  /// Whether ids that had to be changed are kept as the attribute `originalId`.
  public var keepsOriginalIDs = true
  public var provenance = Provenance.real

  public init() {}

  // MARK: Meaning

  func isNoTie(_ cell: FlatCell) -> Bool { noTie[cell.name]?.contains(cell.text) == true }

  /// The number of a text, with the decimal sign of the file.
  func number(_ text: String) -> Double? { Double(hasDecimalComma ? DecimalComma.mended(text) : text) }

  /// Whether the column holds the strength of ties: 0 is no tie.
  public func isStrength(_ column: String) -> Bool {
    if let strength { return strength == column }
    return ["weight", "strength"].contains(column.lowercased())
  }

  /// A cell under the name that the mapping gives it, or a fault when its number is off the scale.
  func meaning(of cell: FlatCell, in table: Table) -> (cell: FlatCell, isMapped: Bool, isOffScale: Bool) {
    func renamed(_ name: String, _ text: String? = nil) -> FlatCell { FlatCell(name, text ?? cell.text, position: cell.position) }
    switch table {
    case .egos where cell.name == weight: return (renamed("youth.samplingWeight"), true, false)
    case .alters where cell.name == asked: return (renamed("tie.asked"), true, false)
    case .ties where cell.name == strength:
      guard let strengthScale else { return (renamed("strength"), true, false) }
      guard let level = number(cell.text).flatMap({ strengthScale.level($0) }) else { return (cell, false, true) }
      return (renamed("closeness", Attributes.Value.number(level).text), true, false)
    default: break
    }
    guard let column = columns[table]?.first(where: { $0.column == cell.name }) else { return (cell, false, false) }
    let word = column.values[cell.text] ?? cell.text
    guard let scale = column.scale else { return (renamed(column.key, word), true, false) }
    guard let level = number(word).flatMap({ scale.level($0) }) else { return (cell, false, true) }
    return (renamed(column.key, Attributes.Value.number(level).text), true, false)
  }
}
