public import Quantities
import Documents

/// One edit of a what-if.
public struct WhatIfEdit: Sendable {
  /// The edit as it was written.
  public let text: String
  /// The file, or the option, where it stands.
  public let path: String
  public let position: FilePosition
  let action: Action

  /// An id with its place.
  struct Name: Sendable {
    let id: String
    let position: FilePosition
  }

  enum Action: Sendable {
    case addPerson(Role, Name, WhatIfValues)
    case addPlace(PlaceType, Name, WhatIfValues)
    case remove(Name)
    case set(Name, WhatIfValues)
    case strengthen(Name, by: Double)
    case status(Name, TieStatus)
    case connect(Name, Name, WhatIfValues)
    case disconnect(Name, Name)
    case join(Name, WhatIfValues)
    case leave(Name)
    case jim(Name)
  }
}

/// The values of an edit: what was said, and what was said to be unknown.
struct WhatIfValues: Sendable {
  let entry: Entry
  /// The keys that were given, also those with `unknown`, each with its place.
  let given: [String: FilePosition]

  /// Whether anything was said of the key, or of a part of it such as `gives.advice`.
  func says(_ key: String) -> Bool { given.keys.contains { $0 == key || $0.hasPrefix("\(key).") } }

  func number(_ key: String) -> Double? { entry[key]?.number }

  /// A value that somebody reports: whoever is named, else whose view the web is.
  func reported(_ key: String, in part: Entry? = nil, view: Informant) -> Reported<Double> {
    guard let found = (part ?? entry)[key], case .reported(let value, let informant) = found.content else { return Reported(nil, by: view) }
    return Reported(value.number, by: informant.flatMap(Informant.init(rawValue:)) ?? view)
  }
}
