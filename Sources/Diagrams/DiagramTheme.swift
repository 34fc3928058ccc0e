/// How light or dark a picture is, and whether it has colours. Shape and line style always say the same thing without colour.
public enum DiagramTheme: String, CaseIterable, Sendable {
  /// For paper and light screens.
  case light
  /// For dark screens and projectors in dark rooms.
  case dark
  /// For printers: white grounds and black lines.
  case print
  /// For photocopies: no colour says anything.
  case greyscale
}

/// The colours that tell parts of life apart, for all kinds of colour vision.
public enum DiagramPalette: String, CaseIterable, Sendable {
  /// P. Tol's *muted* scheme.
  case tol
  /// The scheme of M. Okabe and K. Ito, with black and a dark grey for what it has no colour for.
  case okabeIto
}
