package import Quantities

/// Numbers as people read them, with the decimal mark of the language.
package struct NumberText {
  package let language: Language

  package init(language: Language) { self.language = language }

  /// A number with a fixed count of decimals; never "-0". One that is too large for that is written as in a file.
  package func fixed(_ x: Double, _ decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    // Beyond this no decimal is left that means something.
    guard abs(x) * Double(scale) < 1e15 else { return short(x) }
    // A hair more, so that .145 × 100 is the half that it is on paper.
    let scaled = abs(x) * Double(scale)
    let units = Int((scaled + scaled * 0x1p-50).rounded())
    let sign = x < 0 && units > 0 ? "−" : ""
    guard decimals > 0 else { return sign + grouped(units) }
    let rest = String(units % scale)
    let mark = language == .dutch ? "," : "."
    return sign + grouped(units / scale) + mark + String(repeating: "0", count: decimals - rest.count) + rest
  }

  /// The same with a sign in any case, for differences.
  package func signed(_ x: Double, _ decimals: Int) -> String {
    let text = fixed(x, decimals)
    let isZero = text.allSatisfy { !$0.isNumber || $0 == "0" }
    return x > 0 && !isZero ? "+" + text : text
  }

  /// A number with three digits that count, for tables of all kinds.
  package func rounded(_ x: Double) -> String {
    let size = abs(x)
    let decimals = size >= 100 || x == x.rounded() ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : size >= 0.01 ? 4 : 5
    return fixed(x, decimals)
  }

  /// A number as it is written in a file, with the decimal mark of the language: no digit is lost.
  package func short(_ x: Double) -> String {
    let text = x == x.rounded() && abs(x) < 1e15 ? "\(Int(x))" : "\(x)"
    let signed = text.hasPrefix("-") ? "−" + text.dropFirst() : text
    return language == .dutch ? signed.replacing(".", with: ",") : signed
  }

  /// Whole numbers in groups of three.
  package func grouped(_ n: Int) -> String {
    let digits = String(n)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += language == .dutch ? "." : "," }
      result.append(digit)
    }
    return result
  }
}
