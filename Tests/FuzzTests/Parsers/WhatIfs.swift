import Documents
import Quantities
import Reports
import SupportWebs

extension FuzzedParser {
  /// Edits of a what-if, as an argument or as a file, and the web that they make of Anton's.
  static let whatIf = FuzzedParser(
    name: "what-if", seeds: [], words: Words.edits,
    check: .now { bytes in
      let web = Shipped.anton.waves[0]
      var whatIf = WhatIf()
      let isFile = bytes.starts(with: "steunweb:".utf8)
      if isFile {
        whatIf.read(path: "edits.yaml", bytes: bytes)
      } else {
        whatIf.read(argument: String(decoding: bytes, as: UTF8.self))
      }
      let messages = isFile ? Messages(path: "edits.yaml", bytes, .yaml) : Messages(path: WhatIf.option, bytes, .feeds)
      do {
        let after = try whatIf.applied(to: web, settings: Shipped.settings)
        let again = try whatIf.applied(to: web, settings: Shipped.settings)
        try Broken.unless(after == again, "applied twice, the web is not the same")
        try CaseRoundTrip.yaml(try CaseFile(provenance: .invented, waves: [after], positions: after.positions).normalised())
      } catch let error as InvalidInput {
        try messages.check(error)
      } catch let error as EditError {
        throw Broken("the web is no case: \(error)")
      }
    })
}

/// What edits begin with.
enum Shipped {
  static let anton: CaseFile = {
    do {
      return try CaseReader.read(path: "anton.yaml", bytes: EmbeddedPage.anton.bytes)
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  static let settings = WhatIfReport.settings()
}
