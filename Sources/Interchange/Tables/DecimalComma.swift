/// Numbers with a decimal comma.
enum DecimalComma {
  /// `3,5` as `3.5`; every other text as it is.
  static func mended(_ text: String) -> String {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = parts.first, let rest = parts.last, !rest.isEmpty else { return text }
    let digits = whole.hasPrefix("-") ? whole.dropFirst() : whole
    guard !digits.isEmpty, (digits + rest).utf8.allSatisfy({ (48...57).contains($0) }) else { return text }
    return "\(whole).\(rest)"
  }
}
