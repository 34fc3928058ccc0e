/// Who can have reported a value.
public enum Informants {
  public static let choices: [(word: String, meaning: String)] = [
    ("youth", "the young person"), ("parent", "a parent or carer"), ("mentor", "the JIM or another mentor"),
    ("professional", "a professional"), ("researcher", "a researcher or whoever filled in the file"),
  ]
}
