import Documents
import Foundation
import Quantities
import SupportWebs
import Testing
import TestSupport

/// Whatever happens to a file, the reader returns or says what is wrong, soon, and without a word of the youth's.
@Suite struct FuzzTests {
  static let original = (try? String(contentsOf: Checkout.cases.appendingPathComponent("anton.yaml"), encoding: .utf8)) ?? ""

  /// The case with invented names in place of the labels, so that no id is a label too.
  static let named: String = {
    var number = 0
    let lines = original.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard let start = line.range(of: "label: {"), let end = line[start.upperBound...].firstIndex(of: "}") else { return String(line) }
      number += 1
      return line[..<start.upperBound] + "nl: Annemieke Zwaan \(number), en: Quirijn Dolfijn \(number)" + line[end...]
    }
    return lines.joined(separator: "\n")
  }()

  /// Labels of more than five letters that are not an id of the case too, and the invented names.
  static func secrets() throws -> [String] {
    let webs = try Checkout.shippedCase("anton.yaml").waves
    let labels = webs.flatMap { web in
      web.alters.map(\.person.label) + web.places.map(\.label) + [web.youth.label, web.moment.label]
    }
    let ids = Set(webs.flatMap { web in web.alters.map(\.id) + web.places.map(\.id) + [web.youth.id, web.moment.id] })
    let texts = Set(labels.flatMap { [$0.dutch, $0.english] }).filter { $0.count > 5 && !ids.contains($0) }
    return texts.sorted() + ["Annemieke", "Zwaan", "Quirijn", "Dolfijn"]
  }

  @Test func theNamedCaseIsValid() throws {
    let web = try #require(try CaseReader.read(path: "a.yaml", bytes: Array(Self.named.utf8)).waves.first)
    #expect(web.alters.allSatisfy { $0.person.label.dutch.hasPrefix("Annemieke Zwaan") })
    #expect(try Self.secrets().count > 20)
  }

  @Test(arguments: 0..<10) func damagedFiles(_ part: Int) throws {
    let secrets = try Self.secrets()
    let files = [Array(Self.original.utf8), Array(Self.named.utf8)]
    var refused = 0
    var slowest = Duration.zero
    for number in part * 300..<(part + 1) * 300 {
      var mutator = Mutator(seed: UInt64(number))
      let bytes = mutator.damaged(files[number % 2])
      var message: String?
      let time = ProcessorTime.measure {
        do throws(InvalidInput) { _ = try CaseReader.read(path: "a.yaml", bytes: bytes) } catch { message = error.description }
      }
      slowest = max(slowest, time)
      guard let message else { continue }
      refused += 1
      for secret in secrets where message.contains(secret) { Issue.record("mutation \(number) tells '\(secret)'") }
    }
    #expect(slowest < .milliseconds(500))
    #expect(refused > 150, "too few damages were found")
  }
}
