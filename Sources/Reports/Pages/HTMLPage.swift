import Quantities
import RunStore

/// A page that stands alone: it loads nothing, and no script runs in it but its own.
struct HTMLPage {
  let title: String
  let language: Language
  let style: String
  /// What runs in the page; none when empty.
  var script = ""
  /// Whether the page shows pictures that stand beside it.
  var hasPicturesBeside = false
  let body: String

  var html: String {
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'" + (hasPicturesBeside ? "; img-src 'self'" : "")
      + (script.isEmpty ? "" : "; script-src '\(ContentHash.integrity(script))'")
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
