import Foundation
import Graphviz
import Testing

@testable import Diagrams

/// Random pictures of this package's kind through the library, in processes of their own, which must end well.
///
/// 10,000 graphs with places, backgrounds and courses of lines; `FUZZ_GRAPHS=100000` for a longer run.
@Suite struct RendererCrashTests {
  @Test func randomPicturesDoNotHurtGraphviz() async {
    await #expect(processExitsWith: .success) { try FuzzGraph.render(part: 0) }
  }

  @Test func otherRandomPicturesDoNotHurtGraphvizEither() async {
    await #expect(processExitsWith: .success) { try FuzzGraph.render(part: 1) }
  }

  /// The tests above can fail: a process that ends by a signal is no success.
  @Test func aProcessThatCrashesIsSeen() async {
    await #expect(processExitsWith: .failure) {
      try FuzzGraph.render(part: 2, count: 3)
      abort()
    }
  }

  @Test func theGraphsAreOfAllKinds() {
    let texts = (0..<200).map { FuzzGraph.text(seed: UInt64($0)) }
    for sign in ["shape=\"star\"", "peripheries=\"2\"", "style=\"dotted\"", " E ", "S 15", ";", "&amp;", "\\\\N"] {
      #expect(texts.contains { $0.contains(sign) }, "\(sign)")
    }
    #expect(texts.count { $0.contains(" -- ") && $0.contains("pos=") } > 150 && Set(texts).count == 200)
  }
}
