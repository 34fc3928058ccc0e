/// Where a word that is too long for its line may be broken.
///
/// There is no dictionary: a syllable begins with the last consonant before a vowel, or with the pair or triple that Dutch and English words
/// begin with. Compounds whose second part begins with a vowel come out wrong now and then ("plich-tamb" for "plicht-amb").
package enum Syllables {
  /// Letters that stay on either side of a break.
  private static let least = 3
  private static let vowels = Set("aeiouyàáâäãåæèéêëìíîïòóôöõøœùúûüýÿ")
  /// What a syllable may begin with, besides a single consonant.
  private static let onsets = Set(
    "sch schr ch sh th ph bl br cl cr dr dw fl fr gl gr kl kn kr pl pr qu sl tj tr tw vl vr wr zw".split(separator: " ").map { String($0) })

  /// How many characters of a word come before the break: a hyphen of its own if there is one, else the last end of a syllable; as many as there
  /// is room for where neither is found, as in other scripts.
  ///
  /// - Parameters:
  ///   - word: more than `most` characters.
  ///   - most: the room, without the hyphen.
  package static func breakPlace(in word: Substring, most: Int) -> Int {
    guard most >= least else { return most }
    // A letter may become two in lower case, as İ does; it is no vowel here then, and stays one.
    let letters = word.map { $0.lowercased().count == 1 ? Character($0.lowercased()) : $0 }
    let places = least..<max(least, min(most, letters.count - least) + 1)
    if let hyphen = places.last(where: { letters[$0 - 1] == "-" }) { return hyphen }
    // A line that is less than half full wastes more room than a better break is worth.
    return places.last { 2 * $0 >= most && isBreak(letters, $0) } ?? most
  }

  /// Whether a syllable ends before a place: consonants behind it begin a syllable, the longest possible, and vowels stand on both sides.
  private static func isBreak(_ letters: [Character], _ place: Int) -> Bool {
    guard let vowel = letters[place...].firstIndex(where: vowels.contains), vowel > place,
      letters[..<place].contains(where: vowels.contains)
    else { return false }
    let consonants = letters[place..<vowel]
    guard consonants.allSatisfy({ $0.isLetter }), isOnset(consonants) else { return false }
    // The consonant before would have begun the syllable too: the break stands further to the front.
    return isVowel(letters, place - 1) || !letters[place - 1].isLetter || !isOnset(letters[(place - 1)..<vowel])
  }

  private static func isOnset(_ consonants: ArraySlice<Character>) -> Bool {
    consonants.count == 1 || onsets.contains(String(consonants))
  }

  /// The j of "ij" belongs to a vowel.
  private static func isVowel(_ letters: [Character], _ place: Int) -> Bool {
    vowels.contains(letters[place]) || letters[place] == "j" && place > 0 && letters[place - 1] == "i"
  }
}
