#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The system's mathematics library, whose last digits may differ among machines.
///
/// The reference model calls it where the published C program does, at the start and for the rare events. Nothing else may.
enum SystemMathematics {
  static func log(_ x: Float) -> Float { logf(x) }
  static func exp(_ x: Float) -> Float { expf(x) }
  static func sine(_ x: Float) -> Float { sinf(x) }
  static func cosine(_ x: Float) -> Float { cosf(x) }
}
