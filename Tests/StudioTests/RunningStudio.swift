import BrowserSupport
import Documents
import Foundation
import Quantities
@testable import Studio
import SupportWebs
import Synchronization

/// A studio that runs for one test, on a free port and in a folder of its own.
struct RunningStudio {
  let address: String
  let port: Int
  let folder: URL

  /// - Parameters:
  ///   - file: the name of a case file that is put into the folder; `nil` begins with an empty web.
  ///   - port: the port; 0 for any.
  ///   - body: what is done while it runs.
  static func with<T: Sendable>(
    _ file: String? = "anton.yaml", port: Int = 0, limits: StudioLimits = StudioLimits(), folder kept: URL? = nil,
    _ body: @escaping @Sendable (RunningStudio) async throws -> T
  ) async throws -> T {
    let folder = kept ?? FileManager.default.temporaryDirectory.appending(path: "steunweb-studio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
    let (desk, language) = (try desk(file, in: folder), Language.english)
    let studio = Studio(.init(inFolder: folder.path, on: day), port: port, language: language)
    let (addresses, continuation) = AsyncStream<String>.makeStream()
    return try await withThrowingTaskGroup(of: T?.self) { group in
      group.addTask {
        do {
          try await studio.serve(desk, limits: limits, signals: []) { continuation.yield($0) }
        } catch is CancellationError {}
        return nil
      }
      group.addTask {
        guard let address = await addresses.first(where: { _ in true }), let port = URL(string: address)?.port else { return nil }
        return try await body(RunningStudio(address: address, port: port, folder: folder))
      }
      defer { group.cancelAll() }
      while let result = try await group.next() { if let result { return result } }
      throw CocoaError(.featureUnsupported)
    }
  }

  private static let day: CalendarDate = {
    guard let day = CalendarDate("2026-03-02") else { preconditionFailure("This is a day") }
    return day
  }()

  private static func desk(_ file: String?, in folder: URL) throws -> StudioDesk {
    guard let file else { return StudioDesk(try StartingCases.empty(on: day, age: nil), folder: folder.path, opened: nil) }
    let path = folder.appending(path: file)
    if !FileManager.default.fileExists(atPath: path.path) { try Data(EmbeddedPage.anton.bytes).write(to: path) }
    let bytes = [UInt8](try Data(contentsOf: path))
    return StudioDesk(
      try CaseReader.read(path: file, bytes: bytes), folder: folder.path,
      opened: try StudioFile(folder: folder.path, name: file, known: bytes))
  }

  /// The cookie that the token of the address is exchanged for.
  func cookie() async throws -> String {
    let path = String(address.drop { $0 != "?" })
    let answer = try await RawHTTP.exchange(port: port, [RawHTTP.request("GET", "/\(path)", port: port)])
    return String((answer?.headers["set-cookie"] ?? "").prefix { $0 != ";" })
  }

  /// A request of somebody who is in.
  func ask(_ method: String, _ path: String, cookie: String, body: String = "") async throws -> RawHTTP.Answer? {
    try await RawHTTP.exchange(
      port: port, [RawHTTP.request(method, path, port: port, origin: "http://127.0.0.1:\(port)", cookie: cookie, body: body)])
  }
}
