public import Quantities

/// Pages and examples of the project that the index of the source texts names, as paths from its root.
///
/// A test holds them to the files.
public enum ProjectPage: String, CaseIterable, Sendable {
  case policyFiles = "Documentation/policy-files.md"
  case limits = "Documentation/what-steunweb-cannot-tell-you.md"
  case privacy = "Documentation/Steunweb.docc/Privacy.md"
  case factors = "Documentation/Steunweb.docc/ProtectiveFactorsOfAWeb.md"
  case evidence = "Documentation/Steunweb.docc/EvidenceAndAssumptions.md"
  case model = "Documentation/Steunweb.docc/TheWeeklyModel.md"
  case trust = "Documentation/Steunweb.docc/TrustInTheModel.md"
  case waves = "Documentation/Steunweb.docc/WebsAndWaves.md"
  case uncertainty = "Documentation/Steunweb.docc/SourcesOfUncertainty.md"
  case trainers = "Documentation/Steunweb.docc/ForTrainers.md"
  case analysts = "Documentation/Steunweb.docc/ForAnalysts.md"
  case anton = "Scenarios/cases/anton.yaml"
  case antonScenario = "Scenarios/anton.yaml"
  case scouting = "Scenarios/cases/scouting.yaml"
  case scoutingScenario = "Scenarios/scouting.yaml"
  case designs = "Scenarios/designs.yaml"
  case careUsual = "Scenarios/policies/jim-or-care-as-usual.yaml"
  case newcomers = "Scenarios/policies/buddies-for-newcomers.yaml"
  case municipalRoles = "Scenarios/policies/municipal-roles.yaml"
  case earlyOrLate = "Scenarios/policies/starting-early-or-late.yaml"
  case supervision = "Scenarios/policies/supervision-and-training.yaml"
  case transition = "Scenarios/policies/volunteers-at-the-school-transition.yaml"
  case prePost = "Scenarios/studies/pre-post.yaml"
  case jimNotebook = "Notebooks-as-scripts/02-who-could-be-a-jim/main.swift"
  case studyNotebook = "Notebooks-as-scripts/07-a-published-study/main.swift"

  /// The path from the root of the project.
  ///
  /// - Parameter language: the language that the reader prefers; most pages stand in one language.
  public func path(in language: Language) -> String {
    switch (self, language) {
    case (.limits, .dutch): "Documentation/wat-steunweb-niet-kan-zeggen.md"
    default: rawValue
    }
  }

  /// The path from the folder `Documentation`.
  ///
  /// - Parameter language: the language that the reader prefers.
  public func pathFromDocumentation(in language: Language) -> String {
    let (path, folder) = (path(in: language), "Documentation/")
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : "../" + path
  }
}
