import Foundation
public import SupportWebs

/// Who may read what this process writes.
public enum Privacy {
  /// Keeps everything that this process writes from now on, files and folders, to its owner where a case is of a real youth.
  ///
  /// It is the mask of the process, so that no file is open to others for a moment, whatever writes it.
  ///
  /// - Parameter provenance: whose web was read.
  public static func restrictOutput(for provenance: Provenance) {
    if provenance == .real { umask(0o077) }
  }

  /// Whether what this process writes is for its owner alone.
  public static var isOutputRestricted: Bool { mask & 0o077 == 0o077 }

  /// The permissions of a new file of this process, as POSIX has them.
  public static var newFilePermissions: Int { 0o666 & ~mask }

  /// The mask can only be read by setting it: for that moment it is the narrow one.
  private static var mask: Int {
    let mask = umask(0o077)
    umask(mask)
    return Int(mask)
  }
}
