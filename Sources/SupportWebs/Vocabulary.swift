/// A word of the case file that stands for one of a closed list of things.
public protocol Word: CaseIterable, RawRepresentable<String>, Hashable, Sendable {
  /// What the word means, for the reference page.
  var meaning: String { get }
}

extension Word {
  public static var choices: [(word: String, meaning: String)] { allCases.map { ($0.rawValue, $0.meaning) } }
}

/// The part of life that a person belongs to (Dutch: *leefgebied*).
public enum Sector: String, Word {
  case family, kin, friends, school, neighbourhood, community, online, professional, mentoring, unknown

  /// The sectors that say something; a file leaves out a sector that it does not know.
  public static var choices: [(word: String, meaning: String)] {
    allCases.filter { $0 != .unknown }.map { ($0.rawValue, $0.meaning) }
  }

  public var meaning: String {
    switch self {
    case .family: "parents, brothers and sisters"
    case .kin: "other relatives"
    case .friends: "friends"
    case .school: "school, training or work placement"
    case .neighbourhood: "the neighbourhood"
    case .community: "clubs, faith, work, acquaintances"
    case .online: "met and kept online"
    case .professional: "youth care and other services"
    case .mentoring: "a mentor whom a programme assigned"
    case .unknown: "not said, as in much imported data"
    }
  }
}

/// Who somebody is to the youth.
public enum Role: String, Word {
  case parent, sibling, kin, friend, friendOfParents, acquaintance, neighbour, teacher, coach, otherAdult, professional, mentor, unknown

  /// The roles that say something; a file leaves out a role that it does not know.
  public static var known: [Role] { allCases.filter { $0 != .unknown } }

  public static var choices: [(word: String, meaning: String)] { known.map { ($0.rawValue, $0.meaning) } }

  public var meaning: String {
    switch self {
    case .parent: "a parent, step-parent or foster parent; can never be the JIM"
    case .sibling: "a brother or sister"
    case .kin: "another relative: grandparent, aunt, uncle, cousin, nephew"
    case .friend: "a friend of the youth"
    case .friendOfParents: "a friend of the parents"
    case .acquaintance: "somebody whom the youth knows less well"
    case .neighbour: "a neighbour"
    case .teacher: "a teacher or school mentor"
    case .coach: "a trainer or leader of a club"
    case .otherAdult: "another adult, such as the barber or an employer"
    case .professional: "a professional of youth care; can never be the JIM"
    case .mentor: "a mentor whom a programme assigned"
    case .unknown: "not said, as in much imported data; such a web can be measured and drawn, not simulated"
    }
  }

  /// The sector of a person of this role whose sector is not given.
  public var usualSector: Sector {
    switch self {
    case .parent, .sibling: .family
    case .kin: .kin
    case .friend: .friends
    case .friendOfParents, .acquaintance, .coach, .otherAdult: .community
    case .neighbour: .neighbourhood
    case .teacher: .school
    case .professional: .professional
    case .mentor: .mentoring
    case .unknown: .unknown
    }
  }

  /// Whether people of this role are adults where the file does not say so; `nil` when it cannot be told.
  var isUsuallyAdult: Bool? {
    switch self {
    case .parent, .friendOfParents, .acquaintance, .neighbour, .teacher, .coach, .otherAdult, .professional: true
    case .sibling, .kin, .friend, .mentor, .unknown: nil
    }
  }
}

/// The five types of support that a mentor can give.
public enum SupportType: String, Word {
  case emotional, practical, advice, roleModel, socialCapital

  public var meaning: String {
    switch self {
    case .emotional: "social-emotional support: listening, warmth, trust"
    case .practical: "practical help"
    case .advice: "advice"
    case .roleModel: "an example to follow"
    case .socialCapital: "access to other people and places"
    }
  }
}

/// A kind of place in which the youth can take part.
public enum PlaceType: String, Word {
  case school, youthWork, club, online, faith, work, service, other

  public var meaning: String {
    switch self {
    case .school: "school or training"
    case .youthWork: "youth work, a youth centre"
    case .club: "a sports, scouting, music or other club"
    case .online: "an online community"
    case .faith: "a faith community"
    case .work: "a job"
    case .service: "a service or shop where the youth is known"
    case .other: "another place"
    }
  }
}

/// What a case file is about.
public enum Provenance: String, Word {
  case invented, composite, real

  public var meaning: String {
    switch self {
    case .invented: "made up from beginning to end"
    case .composite: "put together from published descriptions, with invented detail"
    case .real: "a real youth: only differences between arms and 'of 100 invented youths' are printed"
    }
  }
}

/// Who reported a value.
public enum Informant: String, Word {
  case youth, parent, mentor, professional, researcher

  public var meaning: String {
    switch self {
    case .youth: "the young person"
    case .parent: "a parent or carer"
    case .mentor: "the JIM or another mentor"
    case .professional: "a professional"
    case .researcher: "a researcher or whoever filled in the file"
    }
  }
}

/// How close the youth placed a person: an answer, never computed.
public enum Ring: String, Word {
  case inner, middle, outer

  public var meaning: String {
    switch self {
    case .inner: "so close that life without this person is hard to imagine"
    case .middle: "not quite as close, but still important"
    case .outer: "less close, but part of the web"
    }
  }
}

/// Whether a tie is there.
public enum TieStatus: String, Word {
  case active, suspended, lost

  public var meaning: String {
    switch self {
    case .active: "there is contact"
    case .suspended: "contact is interrupted or forbidden, for instance by a placement; a simulation that begins so never lifts it"
    case .lost: "contact has ended"
    }
  }
}

/// Whether the youth takes part in a place.
public enum TakesPart: String, Word {
  case yes, suspended, no

  public var meaning: String {
    switch self {
    case .yes: "takes part"
    case .suspended: "took part, and cannot at present; a simulation that begins so never lifts it"
    case .no: "does not take part"
    }
  }
}

/// A position that somebody holds for a while.
public enum MentorPosition: String, Word {
  case jim, naturalMentor, volunteerMentor, buddy, formalMentor, peerMentor

  public var meaning: String {
    switch self {
    case .jim: "JIM (Jouw Ingebrachte Mentor): nominated by the youth from their own network"
    case .naturalMentor: "a natural mentor, without a programme"
    case .volunteerMentor: "a volunteer mentor of a programme"
    case .buddy: "a buddy (maatje) of a programme"
    case .formalMentor: "a professional mentor, for instance at school"
    case .peerMentor: "a peer mentor"
    }
  }
}

/// How a mentor position ended.
public enum Ending: String, Word {
  case planned, youth, mentor, parents, lifeEvent

  public var meaning: String {
    switch self {
    case .planned: "as agreed"
    case .youth: "by the youth"
    case .mentor: "by the mentor"
    case .parents: "by the parents"
    case .lifeEvent: "by something that happened, such as moving house"
    }
  }
}

/// What a doubt about a person is about.
public enum DoubtSubject: String, Word {
  case ownProblems, safety, clash, load, other

  public var meaning: String {
    switch self {
    case .ownProblems: "the person has serious problems of their own"
    case .safety: "safety of the youth"
    case .clash: "clashes with parents or others"
    case .load: "the person carries much already"
    case .other: "something else"
    }
  }
}

/// Where the youth lives.
public enum Residence: String, Word {
  case home, foster, residential, independent

  public var meaning: String {
    switch self {
    case .home: "with parents or relatives"
    case .foster: "in a foster family"
    case .residential: "in a residential group"
    case .independent: "independently"
    }
  }
}
