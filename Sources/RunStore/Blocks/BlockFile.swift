import Digests
import Estimates
import Quantities

/// The bytes of a block's file.
///
/// `STEUNBLK`, format version (4 bytes), plan (SHA-256 as 64 hexadecimal digits), number, youths from and to, futures from and to (8 bytes
/// each), kind (4 letters) and version (4 bytes) of the results, their length (8 bytes), the results; last the SHA-256 of all before it, as
/// 64 digits. Numbers are little-endian.
enum BlockFile {
  static let magic = "STEUNBLK"
  static let version: UInt32 = 1
  private static let digits = 64

  /// - Returns: the bytes, and the name that goes with them.
  static func bytes<Payload>(_ block: Block<Payload>, plan: BlockPlan) -> (name: BlockName, bytes: [UInt8]) {
    var writer = ByteWriter()
    writer.write(plain: magic.utf8)
    writer.write(version)
    writer.write(plain: plan.hash.utf8)
    writer.write(Int64(block.number))
    for end in [block.youths.lowerBound, block.youths.upperBound, block.futures.lowerBound, block.futures.upperBound] { writer.write(end) }
    writer.write(tag: Payload.kind)
    writer.write(Payload.version)
    let payload = block.payload.binaryForm
    writer.write(Int64(payload.count))
    writer.write(plain: payload)
    let checksum = SHA256.hexadecimal(of: writer.bytes)
    writer.write(plain: checksum.utf8)
    return (BlockName(number: block.number, checksum: checksum), writer.bytes)
  }

  /// Reads a block, or says what is wrong with its file.
  ///
  /// - Parameters:
  ///   - bytes: all bytes of the file.
  ///   - path: the path, for messages.
  ///   - name: the file's name.
  ///   - plan: the plan that it must belong to.
  static func read<Payload>(_ bytes: [UInt8], path: String, name: BlockName, plan: BlockPlan) throws(InvalidInput) -> Block<Payload> {
    do {
      return try parse(bytes, name: name, plan: plan)
    } catch {
      throw InvalidInput([Diagnostic(path: path, position: nil, problem: error.problem, fix: error.fix)])
    }
  }

  private struct Fault: Error {
    let problem: String
    let fix: String

    init(_ problem: String, fix: String) {
      self.problem = problem
      self.fix = fix
    }

    static func damaged(_ problem: String, _ name: BlockName) -> Fault {
      Fault(problem, fix: "remove the file and compute block \(name.number) again")
    }

    static func foreign(_ problem: String) -> Fault {
      Fault(problem, fix: "read it with the version of Steunweb that wrote it, or remove it and compute the block again")
    }
  }

  private static func parse<Payload>(_ bytes: [UInt8], name: BlockName, plan: BlockPlan) throws(Fault) -> Block<Payload> {
    guard bytes.starts(with: magic.utf8) || magic.utf8.starts(with: bytes) else {
      throw Fault("this is not a block of results", fix: "remove the file from the folder")
    }
    let body = bytes.dropLast(digits)
    let checksum = SHA256.hexadecimal(of: Array(body))
    guard bytes.suffix(digits).elementsEqual(checksum.utf8) else { throw .damaged(damage(bytes), name) }
    do {
      var reader = ByteReader(body)
      _ = try reader.read(count: magic.utf8.count)
      let found = try reader.read(UInt32.self)
      guard found == version else { throw Fault.foreign("this is a block of format version \(found); version \(version) is wanted") }
      let own = String(decoding: try reader.read(count: digits), as: UTF8.self)
      guard own == plan.hash else {
        throw Fault(
          "the block belongs to another plan (\(own.prefix(12))…, not \(plan.shortHash)…)",
          fix: "remove the file from this folder; blocks of one plan only can be merged")
      }
      let number = Int(try reader.readCount("the number of the block"))
      guard name == BlockName(number: number, checksum: checksum) else {
        throw Fault("the name of the file is not that of its content", fix: "name it \(BlockName(number: number, checksum: checksum))")
      }
      guard number < plan.blockCount else {
        throw Fault.foreign("block \(number) is none of the blocks \(plan.numbers) of the plan")
      }
      let (youths, futures) = (try range(&reader), try range(&reader))
      let kind = String(decoding: try reader.read(count: 4), as: UTF8.self)
      let payloadVersion = try reader.read(UInt32.self)
      guard kind == Payload.kind, payloadVersion == Payload.version else {
        throw Fault.foreign("the results are '\(kind)' version \(payloadVersion); '\(Payload.kind)' version \(Payload.version) is wanted")
      }
      let length = try reader.readCount("the length of the results")
      guard length == reader.remaining else {
        throw MalformedBytes(offset: reader.offset, problem: "\(length) bytes of results are told of and \(reader.remaining) are there")
      }
      let start = reader.offset
      do {
        let payload = try Payload(binaryForm: try reader.read(count: Int(length)))
        return Block(number: number, youths: youths, futures: futures, payload: payload)
      } catch {
        throw MalformedBytes(offset: start + error.offset, problem: error.problem)
      }
    } catch let fault as Fault {
      throw fault
    } catch {
      throw .foreign("the block cannot be read (\(error))")
    }
  }

  private static func range(_ reader: inout ByteReader) throws(MalformedBytes) -> Range<Int64> {
    let start = reader.offset
    let (lower, upper): (Int64, Int64) = (try reader.read(), try reader.read())
    guard lower <= upper else { throw MalformedBytes(offset: start, problem: "a range of youths or futures ends before it begins") }
    return lower..<upper
  }

  /// Whether a file without its right checksum is too short, or altered.
  private static func damage(_ bytes: [UInt8]) -> String {
    let headLength = magic.utf8.count + 4 + digits + 5 * 8 + 4 + 4
    var reader = ByteReader(bytes.dropFirst(headLength))
    guard bytes.count >= headLength + 8, let length = try? reader.read(Int64.self) else {
      return "the file is cut off: it ends within its first \(headLength + 8) bytes"
    }
    let (whole, isTooLarge) = length.addingReportingOverflow(Int64(headLength + 8 + digits))
    if !isTooLarge, whole > bytes.count { return "the file is cut off: it ends after \(bytes.count) of \(whole) bytes" }
    return "the file is damaged: its content does not have the checksum it was written with"
  }
}
