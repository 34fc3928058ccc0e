public import ArgumentParser
public import ReferenceKernel

/// What `steunweb bench --reference` runs.
struct ReferenceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Youths.", valueName: "n"))
  var youths = 100_000

  @Option(help: ArgumentHelp("The second half of the random key.", valueName: "n"))
  var replication: UInt32 = 0

  @Option(help: ArgumentHelp("People around each youth.", valueName: "n"))
  var alters = 12

  @Option(help: ArgumentHelp("Arms: one without a mentor, the others equal.", valueName: "n"))
  var arms = 2

  @Option(help: ArgumentHelp("Random numbers made anew for each arm, or once for all.", valueName: "separate|shared"))
  var draws = ReferenceModel.Draws.shared

  @Option(
    help: ArgumentHelp("How many youths are computed at a time.", valueName: "scalar|baseline|avx2|avx512|best"))
  var vectors = VectorChoice.best

  func validate() throws {
    guard ReferenceModel.youthRange.contains(youths) else { throw ValidationError("'--youths' is 1 to 100000000.") }
    guard ReferenceModel.alterRange.contains(alters) else { throw ValidationError("'--alters' is 1 to 256.") }
    guard ReferenceModel.armRange.contains(arms) else { throw ValidationError("'--arms' is 2 to 64.") }
  }

  /// The model with a seed.
  func model(seed: UInt32) -> ReferenceModel {
    ReferenceModel(youths: youths, seed: seed, replication: replication, alters: alters, arms: arms, draws: draws)
  }
}

extension ReferenceModel.Draws: ExpressibleByArgument {}
