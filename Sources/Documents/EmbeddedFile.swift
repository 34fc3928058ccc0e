import EmbeddedData

/// A data file of the package. It is part of the binary, so that the program works wherever it is copied to.
public enum EmbeddedFile: String, CaseIterable, Sendable {
  case parameters, programmes, roles, words, measures, evidence, seeds, context, validation, targets, posterior, levers
  case reportWords = "report-words"
  case interchangeWords = "interchange-words"
  case catalogueWords = "catalogue-words"
  case mentorWords = "mentor-words"
  case traceWords = "trace-words"
  case chartWords = "chart-words"
  case oddWords = "odd-words"
  case trustWords = "trust-words"
  case studyWords = "study-words"
  case policyWords = "policy-words"
  case studioWords = "studio-words"
  case traceLog = "trace-log"
  case lessonWords = "lesson-words"
  case doctorWords = "doctor-words"

  /// The name that messages print.
  public var path: String { "\(rawValue).yaml" }

  public var bytes: [UInt8] {
    let file =
      switch self {
      case .parameters: unsafe embedded_parameters()
      case .programmes: unsafe embedded_programmes()
      case .roles: unsafe embedded_roles()
      case .evidence: unsafe embedded_evidence()
      case .seeds: unsafe embedded_seeds()
      case .context: unsafe embedded_context()
      case .words: unsafe embedded_words()
      case .measures: unsafe embedded_measures()
      case .reportWords: unsafe embedded_report_words()
      case .interchangeWords: unsafe embedded_interchange_words()
      case .catalogueWords: unsafe embedded_catalogue_words()
      case .mentorWords: unsafe embedded_mentor_words()
      case .traceWords: unsafe embedded_trace_words()
      case .chartWords: unsafe embedded_chart_words()
      case .oddWords: unsafe embedded_odd_words()
      case .trustWords: unsafe embedded_trust_words()
      case .studyWords: unsafe embedded_study_words()
      case .validation: unsafe embedded_validation()
      case .targets: unsafe embedded_targets()
      case .traceLog: unsafe embedded_trace_log()
      case .posterior: unsafe embedded_posterior()
      case .levers: unsafe embedded_levers()
      case .policyWords: unsafe embedded_policy_words()
      case .lessonWords: unsafe embedded_lesson_words()
      case .doctorWords: unsafe embedded_doctor_words()
      case .studioWords: unsafe embedded_studio_words()
      }
    return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}

/// Text of the package that is no YAML: script and style of a page, and how fast the model was when it was timed last.
public enum EmbeddedText: CaseIterable, Sendable {
  case lessonScript, lessonStyle, benchBaseline

  public var text: String {
    let file =
      switch self {
      case .lessonScript: unsafe embedded_lesson_script()
      case .lessonStyle: unsafe embedded_lesson_style()
      case .benchBaseline: unsafe embedded_bench_baseline()
      }
    return unsafe String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }
}
