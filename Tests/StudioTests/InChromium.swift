import BrowserSupport
import Testing

/// Tests in real Chromium, one at a time: a machine for tests has few cores. Without Chromium they are skipped.
@Suite(.serialized, .enabled(if: BrowserKind.chromium.isInstalled, "Chromium and chromedriver are not installed: make setup"))
struct InChromium {
  /// A studio with a page that is open.
  static func with(
    _ file: String? = "anton.yaml", width: Int = 1_280, height: Int = 900,
    _ body: @escaping @Sendable (RunningStudio, Browser) async throws -> Void
  ) async throws {
    try await RunningStudio.with(file) { studio in
      try await Browser.with(width: width, height: height) { browser in
        try await browser.open(studio.address)
        try await body(studio, browser)
      }
    }
  }
}
