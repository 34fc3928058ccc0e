import Documents

extension EmbeddedPage {
  /// A file of the page, by the name that it has on the server.
  struct Resource: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]
  }

  /// Everything that the page loads.
  static let resources: [Resource] = EmbeddedPage.allCases.compactMap { page in
    switch page {
    case .page: nil
    case _ where examples.contains(page): nil
    case .style: Resource(name: "style.css", type: "text/css; charset=utf-8", bytes: page.bytes)
    default: Resource(name: "\(page.rawValue).js", type: "text/javascript; charset=utf-8", bytes: page.bytes)
    }
  }
}
