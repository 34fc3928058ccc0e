/// The colours of charts: Paul Tol's bright and muted palettes on white, his light palette on dark, each with a dash pattern of its own.
///
/// On white every line has a contrast of 3:1 or more, on dark of 7:1 or more; texts have 4.5:1 or more on both.
///
/// Source: Tol (2021), *Colour Schemes*, SRON/EPS/TN/09-002, issue 3.2.
enum ChartColors {
  static let light = ["#4477AA", "#EE6677", "#228833", "#AA3377", "#332288", "#999933", "#882255", "#555555"]
  static let dark = ["#77AADD", "#EE8866", "#44BB99", "#FFAABB", "#99DDFF", "#BBCC33", "#EEDD88", "#DDDDDD"]
  /// Fills of areas, the same on white and dark, for dark letters and borders.
  static let areas = ["#77AADD", "#EEDD88", "#EE8866", "#44BB99", "#FFAABB", "#BBCC33", "#99DDFF", "#DDDDDD"]
  static let dashes = ["", "8 3", "2 3", "8 3 2 3", "14 4", "5 3", "12 3 2 3 2 3", "1 4"]

  static let paper = (light: "#FFFFFF", dark: "#16181D")
  static let ink = (light: "#1A1A1A", dark: "#F2F2F2")
  static let muted = (light: "#555555", dark: "#B8BCC4")
  static let axis = (light: "#767676", dark: "#9AA0AA")
  static let grid = (light: "#E3E3E3", dark: "#363A43")

  /// The rules of the style: what points do under the pointer, and the colours on dark screens.
  static let style: String = {
    let scope = ".steunweb-chart "
    var rules: [String] = []
    for (index, color) in dark.enumerated() {
      rules.append("\(scope).l\(index){stroke:\(color)}")
      rules.append("\(scope).f\(index){fill:\(color)}")
    }
    rules += [
      "\(scope).paper{fill:\(paper.dark)}", "\(scope).halo{stroke:\(paper.dark)}", "\(scope).ink{fill:\(ink.dark)}",
      "\(scope).muted{fill:\(muted.dark)}", "\(scope).axis{stroke:\(axis.dark)}", "\(scope).grid{stroke:\(grid.dark)}",
      "\(scope).point.on{stroke:\(ink.dark)}",
    ]
    return
      ".steunweb-chart{max-width:100%;height:auto}\n\(scope).point.on{stroke:\(ink.light);stroke-width:2}\n@media screen and (prefers-color-scheme: dark){"
      + rules.joined() + "}"
  }()
}
