import Documents
public import Quantities

/// What edits need beyond the web: how a relation with a JIM begins, and labels for who and what is added without one.
public struct WhatIfSettings: Sendable {
  public let quality: StartQuality
  public let roleLabel: @Sendable (Role) -> Bilingual
  public let placeLabel: @Sendable (PlaceType) -> Bilingual

  /// - Parameters:
  ///   - quality: the quality at the start of a relation with a JIM.
  ///   - roleLabel: what a person of a role is called.
  ///   - placeLabel: what a place of a type is called.
  public init(
    quality: StartQuality, roleLabel: @escaping @Sendable (Role) -> Bilingual, placeLabel: @escaping @Sendable (PlaceType) -> Bilingual
  ) {
    self.quality = quality
    self.roleLabel = roleLabel
    self.placeLabel = placeLabel
  }
}

extension WhatIf {
  /// The web after all edits, made one after the other. The web itself is not changed.
  ///
  /// - Parameters:
  ///   - web: the web as it is.
  ///   - settings: what the edits need beyond it.
  /// - Returns: the web as it would be.
  /// - Throws: `InvalidInput` with every problem: of the text, of ids that nobody has, and of values that do not go together.
  /// - Complexity: O(e n) for `e` edits and `n` people, places and cross ties.
  public func applied(to web: SupportWeb, settings: WhatIfSettings) throws(InvalidInput) -> SupportWeb {
    var editor = WhatIfEditor(web, settings, hopedFor: hopedFor)
    var found = problems
    for edit in edits {
      for (position, fault) in editor.make(edit.action, at: edit.position) {
        found.append(Diagnostic(path: edit.path, position: position, problem: fault.problem, fix: fault.fix))
      }
    }
    if !found.isEmpty { throw InvalidInput(found) }
    return editor.web
  }
}
