import InputFiles
import ArgumentParser
import Lanes

/// A width of vectors by name, or the widest of this processor.
enum VectorChoice: String, CaseIterable, ExpressibleByArgument {
  case scalar, baseline, avx2, avx512, best

  /// - Throws: `Failure` with exit code 3 when this processor lacks them.
  func width() throws -> VectorWidth {
    guard let width = VectorWidth(rawValue: rawValue) else { return .best }
    guard VectorWidth.available.contains(width) else {
      throw Failure(
        kind: .resource,
        message: "steunweb: error: this processor has no '\(rawValue)' vectors\n"
          + "  fix: choose '--vectors best', which is '\(VectorWidth.best.rawValue)' here")
    }
    return width
  }
}
