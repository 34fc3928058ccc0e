import CArchive

/// The face of libarchive: unpacks the entries of a zip file in memory, one after the other.
///
/// All unsafe code of archives is in here. A value lives only as long as the bytes that it reads, which is why there is no way to get one
/// but within `unpacking`.
@safe struct ZipUnpacker: ~Copyable {
  enum Failure: Error {
    /// libarchive found the file broken, or could not start.
    case damaged
    /// More bytes than allowed came out.
    case tooLarge
  }

  enum Kind { case file, folder, other }

  /// The library that unpacks, with its version.
  static var library: String { unsafe String(cString: archive_version_string()) }

  private static let portion = 64 << 10
  private let archive: OpaquePointer

  /// Opens a zip file and lets `body` read its entries.
  static func unpacking<Result, Problem: Error>(
    _ bytes: [UInt8], orElse damaged: Problem, _ body: (borrowing ZipUnpacker) throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try unsafe bytes.withUnsafeBufferPointer { buffer throws(Problem) in
      guard let archive = unsafe archive_read_new() else { throw damaged }
      let unpacker = unsafe ZipUnpacker(archive: archive)
      guard unsafe archive_read_support_format_zip_seekable(archive) == ARCHIVE_OK,
        unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
      else { throw damaged }
      return try body(unpacker)
    }
  }

  private init(archive: OpaquePointer) { unsafe self.archive = unsafe archive }

  deinit { _ = unsafe archive_read_free(archive) }

  /// Goes to the next entry; `nil` behind the last one.
  func next() throws(Failure) -> Kind? {
    var entry: OpaquePointer?
    switch unsafe archive_read_next_header(archive, &entry) {
    case ARCHIVE_EOF: return nil
    // A warning says that the C library cannot show the name; the name comes from the directory of the file.
    case ARCHIVE_OK, ARCHIVE_WARN: break
    default: throw .damaged
    }
    guard let entry = unsafe entry else { throw .damaged }
    let type = unsafe archive_entry_filetype(entry)
    return type == 0o100_000 ? .file : type == 0o040_000 ? .folder : .other
  }

  /// The unpacked bytes of the entry; stops as soon as there are more than `most`.
  func content(most: Int) throws(Failure) -> [UInt8] {
    var content: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: Self.portion)
    while true {
      let count = unsafe portion.withUnsafeMutableBytes { unsafe archive_read_data(archive, $0.baseAddress, $0.count) }
      if count == 0 { return content }
      guard count > 0, count <= portion.count else { throw .damaged }
      guard content.count + count <= most else { throw .tooLarge }
      content += portion[..<count]
    }
  }
}
