/// What pages send, beside edits.
enum StudioRequests {
  struct Edit: Decodable, Sendable {
    let revision: Int
    let wave: String
    let edit: StudioEdit
  }

  /// Undo, redo.
  struct Step: Decodable, Sendable { let revision: Int }

  struct Save: Decodable, Sendable {
    let revision: Int
    let name: String
    let provenance: String
    let answers: [String: String]
  }

  /// Another case: an example, the text of a file, or an empty web.
  struct Open: Decodable, Sendable {
    let revision: Int
    let example: String?
    let text: String?
    let date: String?
    let age: Int?
  }
}
