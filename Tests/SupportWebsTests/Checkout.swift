import Foundation
import Quantities
import SupportWebs

/// Files of the checkout that tests read.
enum Checkout {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  static let cases = tests.appendingPathComponent("../../Scenarios/cases").standardizedFileURL

  static func shippedCase(_ name: String) throws -> CaseFile {
    try CaseReader.read(path: name, bytes: Array(Data(contentsOf: cases.appendingPathComponent(name))))
  }
}
