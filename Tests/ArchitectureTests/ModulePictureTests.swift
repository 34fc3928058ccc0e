import Foundation
import TestSupport
import Testing

/// The picture of the modules in `Documentation/modules.md`, made of what the files import.
@Suite struct ModulePictureTests {
  /// The modules with what each imports of the others.
  private static func imports() throws -> [String: Set<String>] {
    let modules = Set(try Checkout.modules())
    var result: [String: Set<String>] = [:]
    for module in modules {
      result[module] = Set(try Checkout.swiftFiles(in: "Sources/\(module)").flatMap(Checkout.imports)).intersection(modules)
    }
    return result
  }

  /// The arrows that no longer way says already.
  static func direct(_ imports: [String: Set<String>]) -> [String: Set<String>] {
    var reached: [String: Set<String>] = [:]
    func reach(_ module: String) -> Set<String> {
      if let known = reached[module] { return known }
      let all = (imports[module] ?? []).reduce(into: Set<String>()) { $0.formUnion(reach($1).union([$1])) }
      reached[module] = all
      return all
    }
    return imports.mapValues { uses in uses.filter { one in !uses.contains { $0 != one && reach($0).contains(one) } } }
  }

  private static func page() throws -> String {
    let imports = try imports()
    let arrows = direct(imports).sorted { $0.key < $1.key }.flatMap { module, uses in uses.sorted().map { "  \($0) --> \(module)" } }
    let rows = try imports.keys.sorted().map { module in
      let files = try Checkout.files(in: "Sources/\(module)").filter { ["swift", "c", "h"].contains($0.pathExtension) }
      let uses = imports[module, default: []].sorted().map { "`\($0)`" }.joined(separator: ", ")
      let users = imports.filter { $0.value.contains(module) }.count
      return "| `\(module)` | \(files.count) | \(users) | \(uses.isEmpty ? "–" : uses) |"
    }
    return """
      # The modules

      Made of what the files import; a test holds it to them (`RECORD_GOLDEN=1` renews it). Data flow along the arrows: a module uses those that
      point to it, and what these use. An arrow is left out where a longer way says it already; the table has all. What each module is for stands in
      the [README](../README.md#how-it-is-built).

      ```mermaid
      flowchart TD
      \(arrows.joined(separator: "\n"))
      ```

      | module | files | used by | imports |
      | --- | ---: | ---: | --- |
      \(rows.joined(separator: "\n"))

      """
  }

  @Test func thePageIsThatOfTheImports() throws {
    let url = Checkout.root.appending(path: "Documentation/modules.md")
    let page = try Self.page()
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" { try Data(page.utf8).write(to: url) }
    #expect(try Checkout.text(url) == page)
  }

  @Test func anArrowThatALongerWaySaysIsLeftOut() {
    let found = Self.direct(["a": [], "b": ["a"], "c": ["a", "b"], "d": ["a"]])
    #expect(found == ["a": [], "b": ["a"], "c": ["b"], "d": ["a"]])
  }
}
