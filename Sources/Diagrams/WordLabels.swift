public import Quantities
public import SupportWebs
import Wording

extension Word {
  /// What users read for this word: `Sector.kin` is "familie" in Dutch.
  public func label(in language: Language) -> String { Wording.text("\(Self.self).\(rawValue)", in: language) }
}
