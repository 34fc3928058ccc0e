import Digests
import Foundation
public import Quantities
import SupportWebs

/// What turns names into pseudonyms and back: a secret of 256 bits, and for every youth the table of what stood where.
///
/// Whoever has this file can undo the pseudonyms. It belongs in another place than the pseudonymised cases.
public struct KeyFile: Sendable, Equatable {
  /// What has an id.
  public enum Kind: String, CaseIterable, Sendable {
    case youth, person, place, position, wave
  }

  /// One pseudonym and what it stands for.
  public struct Name: Sendable, Equatable {
    public let kind: Kind
    public let pseudonym: String
    public let id: String
    /// `nil` for positions, which have no label.
    public let label: Bilingual?
  }

  /// The table of one youth.
  public struct Table: Sendable, Equatable {
    /// The pseudonym of the youth.
    public let youth: String
    /// How many days dates were shifted.
    public let dayShift: Int
    public internal(set) var names: [Name]
  }

  /// 32 bytes.
  let secret: [UInt8]
  /// By the pseudonym of the youth.
  public internal(set) var tables: [Table]

  /// A key with a secret that a test or another tool gives.
  ///
  /// - Returns: `nil` unless there are 32 bytes.
  public init?(secret: [UInt8]) {
    guard secret.count == 32 else { return nil }
    self.secret = secret
    tables = []
  }

  init(secret: [UInt8], tables: [Table]) {
    self.secret = secret
    self.tables = tables
  }

  /// A new key from the system's generator of random numbers: the one thing in Steunweb that must not be the same twice.
  public static func random() -> KeyFile {
    var generator = SystemRandomNumberGenerator()
    let words = (0..<4).map { _ in generator.next() }
    return KeyFile(secret: words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }, tables: [])
  }

  /// The table of the youth with this pseudonym.
  public func table(of pseudonym: String) -> Table? { tables.first { $0.youth == pseudonym } }

  // MARK: Keyed values

  /// `p-` and the first 80 bits of HMAC-SHA256 over youth, kind and id, as 20 hexadecimal digits.
  func pseudonym(_ kind: Kind, _ id: String, of youth: String) -> String {
    "p-" + Self.hex(code([youth, kind.rawValue, id]).prefix(10))
  }

  /// From -182 to 182 and never 0, the same for every date of a youth.
  func dayShift(of youth: String) -> Int {
    let number = code([youth, "dates"]).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let step = Int(number % 364)
    return step < 182 ? step - 182 : step - 181
  }

  /// HMAC-SHA256 over the parts, which a separator keeps apart: ids have no control characters.
  private func code(_ parts: [String]) -> [UInt8] {
    SHA256.authenticationCode(Array(parts.joined(separator: "\u{1F}").utf8), key: secret)
  }

  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
