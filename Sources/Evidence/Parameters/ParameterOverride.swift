public import Documents
public import Quantities

/// Another value for one parameter, as a scenario or policy file gives it.
public struct ParameterOverride: Sendable, Equatable {
  public let id: String
  public let value: Double
  /// Why, in the words of whoever wrote the file.
  public let reason: Bilingual?

  public init(id: String, value: Double, reason: Bilingual? = nil) {
    self.id = id
    self.value = value
    self.reason = reason
  }

  /// The key of scenario and policy files that holds overrides.
  public static let field = Field(
    "parameters", .list(.record(format), atLeast: 1),
    "other values for parameters of the model, for what-ifs; `steunweb parameters` lists them all. Each counts as an assumption of the user"
  )

  static let format = RecordFormat(
    "another value of a parameter", "One parameter of the model with the value that it has in this file.",
    fields: [
      Field("id", .text(limit: 60), required: true, "id of the parameter, as `steunweb parameters` prints it"),
      Field("value", .number(-1e6...1e6, unit: "a number"), required: true, "the value, in the parameter's own unit"),
      Field("reason", .bilingual(limit: 300), "why"),
    ])

  /// Reads overrides whose format is right; what is wrong beyond the format is reported: ids that do not exist or come twice, values
  /// outside the range of the unit, shares that no longer add up to 1.
  ///
  /// - Parameters:
  ///   - list: the value of the key, or `nil` where it is absent.
  ///   - parameters: the parameters that are changed.
  ///   - validator: takes the problems.
  public static func read(_ list: Entry?, of parameters: ParameterSet, _ validator: inout Validator) -> [ParameterOverride] {
    var read: [ParameterOverride] = []
    for entry in list?.elements ?? [] {
      guard let id = entry["id"]?.text, let value = entry["value"]?.number else { continue }
      guard let parameter = parameters[id] else {
        validator.report(
          entry.position(of: "id"), "no parameter has the id '\(id)'",
          fix: Spelling.nearest(to: id, among: parameters.parameters.map(\.id)).map { "did you mean '\($0)'?" }
            ?? "'steunweb parameters' lists them all")
        continue
      }
      if read.contains(where: { $0.id == id }) {
        validator.report(entry.position(of: "id"), "the parameter '\(id)' is given twice", fix: "keep one of the two")
      }
      let unit = parameter.unit
      guard parameter.range.contains(value) else {
        validator.report(
          entry.position(of: "value"), "the value of '\(id)' (unit: \(unit.rawValue)) is out of range",
          fix: "give a number from \(parameter.range.lowerBound) to \(parameter.range.upperBound)")
        continue
      }
      if unit.isWhole, value != value.rounded() {
        validator.report(entry.position(of: "value"), "'\(id)' is a whole number", fix: "give \(Int(value.rounded()))")
        continue
      }
      read.append(ParameterOverride(id: id, value: value, reason: entry["reason"]?.bilingual))
    }
    if let list {
      checkShares(read, parameters, list, &validator)
      checkBounds(read, parameters, list, &validator)
    }
    return read
  }

  /// What may not exceed another parameter does not.
  private static func checkBounds(
    _ read: [ParameterOverride], _ parameters: ParameterSet, _ list: Entry, _ validator: inout Validator
  ) {
    func value(_ id: String) -> Double { read.last { $0.id == id }?.value ?? parameters.value(id) }
    for parameter in parameters.parameters {
      guard let other = parameter.atMost, value(parameter.id) > value(other) else { continue }
      validator.report(
        list.position, "'\(parameter.id)' is larger than '\(other)'", fix: "change them together, so that '\(other)' is not the smaller one"
      )
    }
  }

  /// Shares of one group still add up to 1.
  private static func checkShares(
    _ read: [ParameterOverride], _ parameters: ParameterSet, _ list: Entry, _ validator: inout Validator
  ) {
    for group in parameters.shareGroups where group.contains(where: { member in read.contains { $0.id == member } }) {
      let sum = group.reduce(0) { sum, member in sum + (read.last { $0.id == member }?.value ?? parameters.value(member)) }
      if abs(sum - 1) > 1e-9 {
        let name = group[0].split(separator: ".").dropLast().joined(separator: ".")
        validator.report(
          list.position, "the shares of '\(name)' add up to \((sum * 1e6).rounded() / 1e6) instead of 1",
          fix: "give all of \(group.map { "'\($0)'" }.joined(separator: ", "))")
      }
    }
  }
}
