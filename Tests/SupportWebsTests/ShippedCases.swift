import Foundation
import SupportWebs
import TestSupport

extension Checkout {
  static let tests = url("Tests/SupportWebsTests")
  static let cases = url("Scenarios/cases")

  static func shippedCase(_ name: String) throws -> CaseFile {
    try CaseReader.read(path: name, bytes: bytes("Scenarios/cases/\(name)"))
  }
}
