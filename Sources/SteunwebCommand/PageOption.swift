import ArgumentParser
import Diagrams

/// A sheet by name, or as `WIDTHxHEIGHT` in millimetres.
struct PageOption: ExpressibleByArgument, Sendable {
  let page: DiagramPage

  private static let pointsPerMillimetre = 72 / 25.4

  init?(argument: String) {
    if let named = DiagramPage.named.first(where: { $0.name == argument.lowercased() }) {
      page = named.page
      return
    }
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Double($0).map { $0 * Self.pointsPerMillimetre } }
    guard sides.count == 2, let width = sides[0], let height = sides[1], [width, height].allSatisfy((100...10_000).contains) else {
      return nil
    }
    page = DiagramPage(width: width, height: height)
  }

  static var allValueStrings: [String] { DiagramPage.named.map(\.name) + ["WIDTHxHEIGHT (millimetres, each 36 to 3527)"] }
}
