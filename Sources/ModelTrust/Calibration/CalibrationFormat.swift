public import Documents
import Evidence
import MentorSimulation
import SupportWebs

/// The format of calibration targets.
public enum CalibrationFormat {
  public static let version = "targets/1"

  public static let file = RecordFormat(
    "a file of targets", "Virtual studies whose results parameters of the model are fitted to.",
    fields: [
      Field("steunweb", .choice([(version, "this format")]), required: true, "the format of the file, `\(version)`"),
      Field("fits", .list(.record(fit), atLeast: 1), required: true, "what is fitted together, in this order"),
      Field("references", .list(.record(reference), atLeast: 1), "constants that follow from the parameters, worked out between fits"),
      Field("checks", .list(.record(DesignFormat.design), atLeast: 1), "studies whose results are told and fitted to nothing"),
    ])

  private static let fit = RecordFormat(
    "a fit", "Parameters that are fitted together to the results of studies.",
    fields: [
      Field("id", .identifier, required: true, "short id"), Field("title", .bilingual(limit: 120), required: true, "what readers call it"),
      Field("parameters", .list(.record(parameter), atLeast: 1), required: true, "what is fitted, one to twelve"),
      Field(
        "size", .whole(100...1_000_000, unit: "participants"), required: true,
        "participants of a sample in a draw of the posterior; a fit takes those of the studies"),
      Field("given", .list(.text(limit: 60), atLeast: 1), "parameters that the posterior draws from their priors"),
      Field("follows", .list(.text(limit: 60), atLeast: 1), "linked parameters that are recomputed"),
      Field("joint", .list(.text(limit: 60), atLeast: 1), "of those, what a draw of the posterior keeps with the fitted ones"),
      Field("studies", .list(.record(DesignFormat.design), atLeast: 1), required: true, "the virtual studies"),
      Field("targets", .list(.record(target), atLeast: 1), required: true, "where their results should lie"),
    ])

  private static let parameter = RecordFormat(
    "a parameter to fit", "A parameter with the range of the search.",
    fields: [
      Field("id", .text(limit: 60), required: true, "id of the parameter"),
      Field("start", .number(-1e6...1e6, unit: "that of the parameter"), required: true, "where the search begins"),
      Field("from", .number(-1e6...1e6, unit: "that of the parameter"), required: true, "the least value"),
      Field("to", .number(-1e6...1e6, unit: "that of the parameter"), required: true, "the largest value"),
      Field(
        "low", .number(-1e6...1e6, unit: "that of the parameter"),
        "the least value that the posterior believes possible; `from` where it is left out"),
      Field("high", .number(-1e6...1e6, unit: "that of the parameter"), "the largest one; `to` where it is left out"),
      Field("scale", .choice([("linear", "as it is"), ("logarithm", "by its logarithm")]), required: true, "how steps are counted"),
    ])

  private static let target = RecordFormat(
    "a target", "A result of a study, and where it should lie.",
    fields: [
      Field("study", .identifier, required: true, "name of a study of this fit"),
      Field("statistic", .identifier, required: true, "id of one of its statistics"),
      Field("from", .number(-1e6...1e6, unit: "that of the statistic"), required: true, "the least value"),
      Field("to", .number(-1e6...1e6, unit: "that of the statistic"), required: true, "the largest value"),
      Field("observed", .number(-1e6...1e6, unit: "that of the statistic"), required: true, "what is known of it"),
      Field("error", .number(1e-9...1e6, unit: "that of the statistic"), required: true, "the standard error of what is known"),
      Field("evidence", .list(.reference(to: "finding"), atLeast: 1), required: true, "ids of the registry's entries"),
    ])

  private static let reference = RecordFormat(
    "a reference cohort", "The quality of active relations in weeks 1 to 52 of a cohort, whose mean and standard deviation are constants.",
    fields: [
      Field("mean", .text(limit: 60), required: true, "id of the parameter that is the mean"),
      Field("sd", .text(limit: 60), required: true, "id of the parameter that is the standard deviation"),
      Field("segment", .choice(Segment.choices), required: true, "which youths"),
      Field("programme", .reference(to: "programme"), required: true, "id of the programme"),
      Field("change", .record(TermsChange.format), "what is changed of it"), ParameterOverride.field,
    ])
}
