import Quantities

/// Numbers as users read them in pictures.
enum NumberWords {
  /// 0.65 as "0,65" in Dutch, with at most two decimals.
  static func decimal(_ x: Double, _ language: Language) -> String {
    let text = DOTText.number(x)
    return language == .dutch ? String(text.map { $0 == "." ? "," : $0 }) : text
  }
}
