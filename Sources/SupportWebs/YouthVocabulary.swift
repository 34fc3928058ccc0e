/// The group of youths for whom support is meant.
public enum Segment: String, Word {
  case universal, selective, indicated, careRelated

  public var meaning: String {
    switch self {
    case .universal: "all youths"
    case .selective: "youths in a group at risk"
    case .indicated: "youths with first problems"
    case .careRelated: "youths in care, or with a placement considered"
    }
  }
}

/// Something about the youth's situation that programmes ask for.
public enum Circumstance: String, Word {
  case newcomer, migrationBackground, homeless, moneyProblems, youngParent, inCare, formerCare, violence, schoolTransition, none

  public var meaning: String {
    switch self {
    case .newcomer: "came to the country a few years ago"
    case .migrationBackground: "the youth or a parent was born abroad"
    case .homeless: "has no fixed place to live"
    case .moneyProblems: "has debts or other money problems"
    case .youngParent: "is a young parent"
    case .inCare: "receives youth care"
    case .formerCare: "received youth care in the past"
    case .violence: "experienced violence in a relation of dependence"
    case .schoolTransition: "is about to go, or has just gone, to secondary school"
    case .none: "none of these"
    }
  }
}

/// The type of school that the youth goes to.
public enum SchoolType: String, Word {
  case primary, secondary, mbo, mboRisk
  case noSchool = "none"

  public var meaning: String {
    switch self {
    case .primary: "primary school"
    case .secondary: "secondary school"
    case .mbo: "vocational training (mbo)"
    case .mboRisk: "vocational training, group at risk of leaving"
    case .noSchool: "no school"
    }
  }
}

public enum Sex: String, Word {
  case female, male, other

  public var meaning: String {
    switch self {
    case .female: "girl or woman"
    case .male: "boy or man"
    case .other: "neither, or not said"
    }
  }
}

/// Whether the professionals' team was trained in asking for a mentor.
public enum Team: String, Word {
  case trained, untrained

  public var meaning: String {
    switch self {
    case .trained: "the team was trained in the approach"
    case .untrained: "the team was not trained"
    }
  }
}
