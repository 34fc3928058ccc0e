import ArgumentParser
import Documents
import Foundation
import InputFiles
import PolicyAnalysis
import Quantities
import Reports
import RunStore
import Wording

/// `steunweb batch`
struct Batch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare policy options of municipalities, on this machine or on a cluster.",
    discussion: """
      What is compared stands in the policy file (all keys: Documentation/policy-files.md; 'steunweb new policy NAME' writes one to begin with). The run is
      cut into blocks, which are kept in Output/NAME.blocks: a run that was interrupted goes on from them, shards on several machines may write into
      one folder, and the results have the same bytes however the blocks were computed. Results are written to Output/NAME.

      Ctrl-C, SIGTERM and SIGUSR1 finish the blocks that are being computed; the exit code is then 75.
      """)

  @Argument(help: ArgumentHelp("A policy file.", valueName: "policy"))
  var file: String

  @Option(name: .out, help: ArgumentHelp("The folder in which results stand.", valueName: "folder"))
  var output = "Output"

  @Flag(help: "Replace an older result of the same name instead of writing NAME-2 beside it.")
  var force = false

  @Flag(help: "Go on with a run that was interrupted, and tell when there is none.")
  var resume = false

  @Option(help: ArgumentHelp("Compute this part of the blocks alone, and write no result yet.", valueName: "i/n"))
  var shard: String?

  @Option(help: ArgumentHelp("Compute this block alone, and write no result yet.", valueName: "number"))
  var only: Int?

  @Flag(help: "Compute nothing: write the result of the blocks that are there, if they are all.")
  var merge = false

  @Flag(help: "Compute nothing: tell how far the run is.")
  var status = false

  @OptionGroup var threads: ThreadsOption

  @OptionGroup(title: "Cluster") var cluster: SlurmOptions

  @OptionGroup var language: LanguageOption

  /// What a run that was asked to stop exits with.
  static let unfinished: Int32 = SlurmScripts.unfinished

  func validate() throws {
    let chosen = [("--shard", shard != nil), ("--only", only != nil), ("--merge", merge), ("--status", status), ("--slurm", cluster.slurm)]
      .filter(\.1)
    if chosen.count > 1 { throw ValidationError("Give one of '\(chosen[0].0)' and '\(chosen[1].0)'.") }
    if let shard {
      do throws(SlurmError) { _ = try BlockShard(shard) } catch { throw ValidationError("\(error.problem); \(error.fix).") }
    }
  }

  func run() async throws {
    // From the first moment on: a cluster may ask at any time.
    let stop = StopSignal()
    defer { withExtendedLifetime(stop) {} }
    let input = try Inputs.readBytes(at: file)
    let policy = try PolicyReader.read(path: file, bytes: input)
    let folder = BatchFolder(policy, input: input, output: output)
    if status { return try await tellStatus(policy, folder) }
    if cluster.slurm { return try await submit(policy, folder, stop.flag) }
    if resume, !folder.isThere {
      throw Failure(
        kind: .input,
        message: "\(folder.path): error: there is nothing to go on with: no run of this policy was begun here\n"
          + "  fix: leave out '--resume', or give the --out of the run; a policy that was edited is another run")
    }
    if shard == nil, only == nil { try ResultFolder.check(in: output, name: policy.name, replacing: force) }
    if !merge {
      let blocks = try wanted(folder)
      if try await compute(blocks, policy, folder, stop.flag) == false {
        print(words("stopped", ["path": folder.path]))
        throw ExitCode(Self.unfinished)
      }
      if shard != nil || only != nil { return print(words("blocks", ["path": folder.path])) }
    }
    try write(policy, input, folder)
  }

  private func words(_ key: String, _ values: [String: String] = [:]) -> String {
    Wording.text("batch.\(key)", in: language.value, values)
  }

  /// The numbers of the blocks that this command computes if they are missing.
  private func wanted(_ folder: BatchFolder) throws -> [Int] {
    let count = folder.plan.blockCount
    if let only {
      guard (0..<count).contains(only) else {
        throw Failure(kind: .usage, message: "steunweb: error: there is no block \(only)\n  fix: the blocks are 0 to \(count - 1)")
      }
      return [only]
    }
    if let shard, let part = try? BlockShard(shard) { return Array(part.blocks(of: count)) }
    return Array(0..<count)
  }

  // MARK: Computing

  /// - Returns: whether all of them are there; false when the run was asked to stop.
  private func compute(_ blocks: [Int], _ policy: Policy, _ folder: BatchFolder, _ flag: StopSignal.Flag) async throws -> Bool {
    let store = try folder.open()
    // Beside other writers a draft may be somebody's who is still at work.
    if shard == nil, only == nil { try store.removeLeftovers() }
    let present = Set(try store.numbers())
    let missing = blocks.filter { !present.contains($0) }
    guard !missing.isEmpty else { return true }
    let progress = BatchProgress(policy, total: missing.count)
    let turns = Turns()
    let run = PolicyRun(policy)
    let command = try ShellWords.joined(["steunweb", "batch", file, "--out", output])
    defer { progress.finish() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<min(threads.value, missing.count) {
        group.addTask {
          while !flag.isRaised, !Task.isCancelled {
            let place = turns.take()
            guard place < missing.count else { return }
            let block = missing[place]
            let forget = folder.note(block, command: command)
            let draw = run.run(block: block) { progress.add(youthWeeks: $0) }
            do {
              let number = Int64(draw.draw)
              try store.write(
                Block(
                  number: block, youths: 0..<Int64(policy.youths(of: .all)),
                  futures: number..<number + 1, payload: PolicyDraws([draw])))
            } catch {
              throw Failure(
                kind: .resource,
                message: "\(Failure.unwritable(folder.path, error).message)\n  compute this block alone: \(command) --only \(block)")
            }
            forget()
            progress.add(draw)
          }
        }
      }
      try await group.waitForAll()
    }
    return try Set(store.numbers()).isSuperset(of: blocks)
  }

  // MARK: Results

  private func write(_ policy: Policy, _ input: [UInt8], _ folder: BatchFolder) throws {
    guard folder.isThere, let draws = try BlockMerge<PolicyDraws>([folder.path]).payload else {
      throw Failure(
        kind: .input,
        message: "\(folder.path): error: no block of this policy is here\n  fix: run 'steunweb batch \(file)' without '--merge'")
    }
    let results = PolicyResults(policy, draws)
    let decision = PolicyDecision(results)
    let report = PolicyReport(results, decision: decision, language: language.value)
    var files: [(name: String, bytes: [UInt8])] = [(name: "report.html", bytes: Array(report.html.utf8))]
    files += report.charts
    let tables = PolicyTables.all(results, decision)
    files += tables.map { (name: $0.fileName, bytes: Array($0.csv.utf8)) }
    files.append((name: Manifest.file(ofInput: "policy"), bytes: input))
    let manifest = PolicyIdentity.manifest(results, input: input, language: language.value, files: files)
    files.append((name: Manifest.fileName, bytes: Array((manifest.rendered() + "\n").utf8)))
    let path = try ResultFolder.write(in: output, name: policy.name, replacing: force) { folder in
      for file in files { try folder.write(file.name, file.bytes) }
      try folder.write(ResultsDatabase.fileName) {
        try ResultsDatabase.write(tables, facts: PolicyIdentity.facts(results, language.value), to: $0)
      }
    }
    print(report.text, terminator: "")
    print(Wording.text("run.report", in: language.value, ["path": "\(path)/report.html"]))
    print(Wording.text("run.wrote", in: language.value, ["path": "\(path)/"]))
  }

  // MARK: Status and cluster

  private func tellStatus(_ policy: Policy, _ folder: BatchFolder) async throws {
    let present = Set(try folder.present())
    let count = folder.plan.blockCount
    print(words("status", ["done": "\(present.count)", "all": "\(count)", "path": folder.path]))
    for (block, command) in folder.unfinished(present) { print(words("status.begun", ["block": "\(block)", "command": command])) }
    guard let shards = shards(in: folder) else { return }
    do throws(SlurmError) {
      let status = try await SlurmStatus(ofRunIn: absolute(folder.path), blocks: count, present: present.sorted(), shards: shards)
      for shard in status.shards {
        let task = shard.task.map { " · \($0.state)" } ?? ""
        print(words("status.shard", ["shard": "\(shard.number)", "done": "\(shard.done)", "all": "\(shard.total)"]) + task)
      }
      if !status.missing.isEmpty { print(words("status.missing", ["list": status.missing.map(String.init).joined(separator: ", ")])) }
    } catch {
      throw Failure(kind: .resource, message: "steunweb: error: \(error.problem)\n  fix: \(error.fix)")
    }
  }

  private func submit(_ policy: Policy, _ folder: BatchFolder, _ flag: StopSignal.Flag) async throws {
    let store = try folder.open()
    let present = Set(try store.numbers())
    let count = folder.plan.blockCount
    guard present.count < count else { return print(words("complete", ["path": folder.path])) }
    // A pilot of one block, which is kept.
    let pilot = (0..<count).first { !present.contains($0) } ?? 0
    let began = ContinuousClock.now
    guard try await compute([pilot], policy, folder, flag) else { throw ExitCode(Self.unfinished) }
    let time = ContinuousClock.now - began
    let seconds = max(0.001, Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
    let plan = try cluster.plan(blocks: count, pilot: (Double(policy.youthWeeksPerBlock) / seconds, policy.youthWeeksPerBlock))
    do throws(SlurmError) {
      let here = FileManager.default.currentDirectoryPath
      let program = absolute(Bundle.main.executablePath ?? CommandLine.arguments[0])
      let submission = try SlurmSubmission(
        plan,
        command: [program, "batch", file, "--out", output, "--language", language.value.rawValue] + (force ? ["--force"] : []),
        from: here,
        runFolder: absolute(folder.path))
      print(plan.summary)
      let missing = (1...plan.shards).filter { shard in
        BlockShard(shard, of: plan.shards).blocks(of: count).contains { !present.contains($0) && $0 != pilot }
      }
      if cluster.dryRun {
        for path in try submission.write() { print(path) }
        for line in try submission.commands(shards: missing) { print(line) }
        return
      }
      let jobs = try await submission.submit(shards: missing)
      note(plan.shards, in: folder)
      print(words("submitted", ["array": "\(jobs.array)", "merge": jobs.merge.map { "\($0)" } ?? "–"]))
    } catch {
      throw Failure(kind: .resource, message: "steunweb: error: \(error.problem)\n  fix: \(error.fix)")
    }
  }

  private func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }

  /// Into how many shards the last submission cut the run.
  private func note(_ shards: Int, in folder: BatchFolder) {
    try? Data("\(shards)\n".utf8).write(to: URL(filePath: "\(folder.path)/slurm/shards.txt"))
  }

  private func shards(in folder: BatchFolder) -> Int? {
    FileManager.default.contents(atPath: "\(folder.path)/slurm/shards.txt")
      .flatMap { Int(String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .newlines)) }
  }
}
