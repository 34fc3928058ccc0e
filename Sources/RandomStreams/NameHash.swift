/// A fixed number for a name, for the address of a random number that belongs to the name and not to a place in a list.
public enum NameHash {
  /// FNV-1a in 32 bits over the UTF-8 bytes: `h ← (h xor byte) × 16777619`, from 2166136261.
  ///
  /// Unlike Swift's hashing it is the same in every process and every version. Different names can have the same number; whoever uses it
  /// checks that they do not.
  ///
  /// - Parameter name: any text.
  /// - Complexity: O(number of bytes).
  ///
  /// Source: Fowler, Noll & Vo, *The FNV non-cryptographic hash algorithm*, IETF draft-eastlake-fnv (RFC 9923).
  public static func fnv1a(_ name: String) -> UInt32 {
    name.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
