import Digests
package import Quantities

/// A page that stands alone: it loads nothing, and no script runs in it but its own.
package struct HTMLPage {
  let title: String
  let language: Language
  let style: String
  /// What runs in the page; none when empty.
  var script = ""
  /// Where its pictures are, but for those that are part of its text.
  var pictures = Pictures.none
  let body: String

  package enum Pictures: String, Sendable {
    case none = ""
    /// Files beside the page.
    case beside = "; img-src 'self'"
    /// Inside the page, as data.
    case inside = "; img-src data:"
  }

  package init(
    title: String, language: Language, style: String, script: String = "", pictures: Pictures = .none, body: String
  ) {
    self.title = title
    self.language = language
    self.style = style
    self.script = script
    self.pictures = pictures
    self.body = body
  }

  package var html: String {
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'" + pictures.rawValue
      + (script.isEmpty ? "" : "; script-src '\(SHA256.integrity(of: script))'")
    let code = script.isEmpty ? "" : "<script>\(script)</script>\n"
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <title>\(HTMLText.escaped(title))</title>
      <style>\(style)</style>
      </head>
      <body>
      \(body)\(code)</body>
      </html>

      """
  }
}
