import Foundation
import InputFiles
import Lanes
import Reports

/// What the machine has beside the libraries.
struct MachineProbes {
  /// Where programs are looked for, as in `PATH`.
  let searchPath: String
  /// The folder that will hold results; it need not exist.
  let output: String

  func findings() async -> [DoctorFinding] {
    [
      results(), Self.processor(), Self.memory(), await Self.speed(), program(.browser, ["xdg-open"]), program(.slurm, ["sbatch"]),
      program(.chromium, ["chromium", "chromedriver"]),
    ]
  }

  /// Writes a file where results would go, and removes it.
  private func results() -> DoctorFinding {
    let files = FileManager.default
    var folder = URL(filePath: output).standardizedFileURL
    while !files.fileExists(atPath: folder.path), folder.path != "/" { folder.deleteLastPathComponent() }
    let trial = folder.appending(path: ".steunweb-doctor-\(ProcessInfo.processInfo.processIdentifier)")
    guard files.createFile(atPath: trial.path, contents: Data("x".utf8), attributes: [.posixPermissions: 0o600]) else {
      return DoctorFinding(.results, isThere: false)
    }
    try? files.removeItem(at: trial)
    return DoctorFinding(.results, isThere: true, values: [("gigabytes", .number(Self.room(folder.path) / 1e9, decimals: 1))])
  }

  /// Free bytes on the disk of a folder; 0 where the system does not tell.
  private static func room(_ folder: String) -> Double {
    let free = (try? FileManager.default.attributesOfFileSystem(forPath: folder))?[.systemFreeSize]
    if let number = free as? NSNumber { return number.doubleValue }
    return (free as? UInt64).map { Double($0) } ?? 0
  }

  private static func processor() -> DoctorFinding {
    DoctorFinding(
      .processor, isThere: true,
      values: [
        ("processors", .count(ProcessInfo.processInfo.activeProcessorCount)), ("lanes", .count(VectorWidth.best.lanes)),
        ("vectors", .text(VectorWidth.best.rawValue)),
      ])
  }

  private static func memory() -> DoctorFinding {
    DoctorFinding(
      .memory, isThere: true, values: [("gigabytes", .number(Double(ProcessInfo.processInfo.physicalMemory) / 1e9, decimals: 1))])
  }

  /// The best of three short runs: what slows one down is the rest of the machine.
  private static func speed() async -> DoctorFinding {
    let workload = ModelBenchReport.Workload(alters: 9, arms: 2, threads: 1)
    var best: ModelBenchReport.Row?
    for _ in 0..<3 {
      let row = await ModelBenchmark.time(workload, futures: 5_000, seed: 1, vectors: .best)
      if row.isFaster(than: best) { best = row }
    }
    guard let best else { return DoctorFinding(.speed, isThere: false) }
    return .speed(best, baseline: (try? BenchBaseline.committed().rates) ?? [:])
  }

  /// Programs that can be started from the search path, all of them.
  private func program(_ subject: DoctorFinding.Subject, _ names: [String]) -> DoctorFinding {
    let folders = searchPath.split(separator: ":")
    return DoctorFinding(
      subject,
      isThere: names.allSatisfy { name in
        folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
      })
  }
}
