import EmbeddedData

/// What the studio shows and is part of the binary: its page with a script for each of its rooms, and cases to begin with.
public enum EmbeddedPage: String, CaseIterable, Sendable {
  case page, style
  case main, server, words, dom, stage, web, person, changes, mentor, futures, sheets, file, trainer
  case anton, scouting

  /// The cases to begin with.
  public static let examples: [EmbeddedPage] = [.anton, .scouting]

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
      }
    return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
