import EmbeddedData

/// What the studio shows and is part of the binary: its page with a script for each of its rooms, and cases to begin with.
public enum EmbeddedPage: String, CaseIterable, Sendable {
  case page, style
  case main, server, words, dom, stage, web, person, changes, mentor, futures, sheets, file, trainer
  case anton, scouting
  case schoolStart = "school-start"
  case newcomer
  case leavingFosterCare = "leaving-foster-care"
  case networkFosterCare = "network-foster-care"
  case stayingAtMbo = "staying-at-mbo"
  case youngMother = "young-mother"
  case noFixedHome = "no-fixed-home"
  case safeHouse = "safe-house"
  case girlsProject = "girls-project"
  case mentorNextDoor = "mentor-next-door"
  case ordinaryLife = "ordinary-life"
  case peerMentor = "peer-mentor"
  case breakingRules = "breaking-rules"

  /// The cases to begin with.
  public static let examples: [EmbeddedPage] = [
    .anton, .scouting, .schoolStart, .newcomer, .leavingFosterCare, .networkFosterCare, .stayingAtMbo, .youngMother, .noFixedHome,
    .safeHouse, .girlsProject, .mentorNextDoor, .ordinaryLife, .peerMentor, .breakingRules,
  ]

  public var bytes: [UInt8] {
    let file =
      switch self {
      case .page: unsafe embedded_studio_page()
      case .style: unsafe embedded_studio_style()
      case .main: unsafe embedded_studio_main_script()
      case .server: unsafe embedded_studio_server_script()
      case .words: unsafe embedded_studio_words_script()
      case .dom: unsafe embedded_studio_dom_script()
      case .stage: unsafe embedded_studio_stage_script()
      case .web: unsafe embedded_studio_web_script()
      case .person: unsafe embedded_studio_person_script()
      case .changes: unsafe embedded_studio_changes_script()
      case .mentor: unsafe embedded_studio_mentor_script()
      case .futures: unsafe embedded_studio_futures_script()
      case .sheets: unsafe embedded_studio_sheets_script()
      case .file: unsafe embedded_studio_file_script()
      case .trainer: unsafe embedded_studio_trainer_script()
      case .anton: unsafe embedded_case_anton()
      case .scouting: unsafe embedded_case_scouting()
      case .schoolStart: unsafe embedded_case_school_start()
      case .newcomer: unsafe embedded_case_newcomer()
      case .leavingFosterCare: unsafe embedded_case_leaving_foster_care()
      case .networkFosterCare: unsafe embedded_case_network_foster_care()
      case .stayingAtMbo: unsafe embedded_case_staying_at_mbo()
      case .youngMother: unsafe embedded_case_young_mother()
      case .noFixedHome: unsafe embedded_case_no_fixed_home()
      case .safeHouse: unsafe embedded_case_safe_house()
      case .girlsProject: unsafe embedded_case_girls_project()
      case .mentorNextDoor: unsafe embedded_case_mentor_next_door()
      case .ordinaryLife: unsafe embedded_case_ordinary_life()
      case .peerMentor: unsafe embedded_case_peer_mentor()
      case .breakingRules: unsafe embedded_case_breaking_rules()
      }
    return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
