/// How wide Arabic letters are where they join their neighbours: there they are narrower than alone.
enum JoinedLetters {
  /// By letter: the last, first and middle form in regular, then in bold; 0 where there is no such form. Read from the presentation forms of
  /// DejaVu Sans 2.37, in thousandths of the font size.
  private static let forms: [UInt32: [Int]] = [
    0x622: [305, 0, 0, 375, 0, 0], 0x623: [305, 0, 0, 375, 0, 0], 0x624: [517, 0, 0, 627, 0, 0], 0x625: [305, 0, 0, 375, 0, 0],
    0x626: [833, 278, 302, 917, 375, 408], 0x627: [305, 0, 0, 375, 0, 0], 0x628: [982, 278, 302, 1059, 375, 408],
    0x629: [536, 0, 0, 606, 0, 0], 0x62a: [982, 278, 302, 1059, 375, 408], 0x62b: [982, 278, 302, 1059, 375, 408],
    0x62c: [646, 618, 646, 721, 721, 721], 0x62d: [646, 618, 646, 721, 721, 721], 0x62e: [646, 618, 646, 721, 721, 721],
    0x62f: [525, 0, 0, 578, 0, 0], 0x630: [525, 0, 0, 578, 0, 0], 0x631: [552, 0, 0, 622, 0, 0], 0x632: [552, 0, 0, 622, 0, 0],
    0x633: [1275, 838, 892, 1414, 983, 1018], 0x634: [1275, 838, 892, 1414, 983, 1018], 0x635: [1225, 849, 867, 1364, 966, 985],
    0x636: [1225, 849, 867, 1364, 966, 985], 0x637: [949, 796, 820, 1071, 942, 974], 0x638: [949, 796, 820, 1071, 942, 974],
    0x639: [532, 597, 482, 683, 683, 564], 0x63a: [532, 523, 482, 683, 683, 564], 0x641: [1035, 478, 506, 1191, 655, 720],
    0x642: [834, 478, 506, 901, 655, 720], 0x643: [843, 476, 552, 931, 582, 582], 0x644: [757, 305, 331, 893, 375, 408],
    0x645: [666, 536, 578, 784, 619, 670], 0x646: [761, 278, 302, 900, 375, 408], 0x647: [536, 527, 461, 606, 693, 660],
    0x648: [517, 0, 0, 627, 0, 0], 0x649: [833, 278, 302, 1012, 375, 408], 0x64a: [833, 278, 302, 1012, 375, 408],
    0x679: [982, 278, 302, 1059, 375, 408], 0x67a: [982, 278, 302, 1059, 375, 408], 0x67b: [982, 278, 302, 1059, 375, 408],
    0x67e: [982, 278, 302, 1059, 375, 408], 0x67f: [982, 278, 302, 1059, 375, 408], 0x680: [982, 278, 302, 1059, 375, 408],
    0x683: [646, 618, 646, 721, 721, 721], 0x684: [646, 618, 646, 721, 721, 721], 0x686: [646, 618, 646, 721, 721, 721],
    0x687: [646, 618, 646, 721, 721, 721], 0x688: [525, 0, 0, 578, 0, 0], 0x68c: [525, 0, 0, 578, 0, 0], 0x68d: [525, 0, 0, 578, 0, 0],
    0x68e: [525, 0, 0, 578, 0, 0], 0x691: [552, 0, 0, 622, 0, 0], 0x698: [552, 0, 0, 622, 0, 0], 0x6a4: [1035, 478, 506, 1191, 655, 720],
    0x6a6: [1035, 478, 506, 1191, 655, 720], 0x6a9: [895, 476, 552, 1024, 582, 582], 0x6ad: [843, 476, 552, 843, 476, 552],
    0x6af: [895, 476, 552, 1024, 582, 582], 0x6b1: [895, 476, 552, 1024, 582, 582], 0x6b3: [895, 476, 552, 1024, 582, 582],
    0x6ba: [761, 0, 0, 900, 0, 0], 0x6bb: [761, 278, 302, 900, 375, 408], 0x6be: [632, 527, 461, 880, 693, 660],
    0x6c6: [517, 0, 0, 627, 0, 0], 0x6c7: [517, 0, 0, 627, 0, 0], 0x6c8: [517, 0, 0, 627, 0, 0], 0x6cb: [517, 0, 0, 627, 0, 0],
    0x6cc: [833, 278, 302, 1012, 375, 408], 0x6d0: [833, 278, 302, 1012, 375, 408],
  ]

  /// The letters alef, which make one shape with a lam before them: ``lamAlef`` wide.
  private static let alefs: Set<UInt32> = [0x622, 0x623, 0x625, 0x627]
  private static let (lam, tatweel): (UInt32, UInt32) = (0x644, 0x640)
  /// The width of lam and alef together, alone and after a letter, in regular and in bold.
  private static let lamAlef = [[570, 597], [745, 759]]

  /// The width of a text in thousandths of the font size; what is no joining letter has the width `alone`.
  static func width(_ text: String.UnicodeScalarView, bold: Bool, alone: (Unicode.Scalar) -> Int) -> Int {
    // Marks above and below letters do not part them.
    let letters = text.filter { $0.properties.generalCategory != .nonspacingMark }
    var (sum, joins) = (0, false)
    var index = letters.startIndex
    while index < letters.endIndex {
      let (letter, next) = (letters[index], letters.index(after: index))
      index = next
      let following = next < letters.endIndex ? letters[next].value : 0
      guard let own = forms[letter.value] else {
        (sum, joins) = (sum + alone(letter), letter.value == tatweel)
        continue
      }
      if letter.value == lam, alefs.contains(following) {
        (sum, joins) = (sum + lamAlef[bold ? 1 : 0][joins ? 1 : 0], false)
        index = letters.index(after: next)
        continue
      }
      let goesOn = own[1] > 0 && (forms[following] != nil || following == tatweel)
      let form = joins ? goesOn ? own[bold ? 5 : 2] : own[bold ? 3 : 0] : goesOn ? own[bold ? 4 : 1] : 0
      (sum, joins) = (sum + (form > 0 ? form : alone(letter)), goesOn)
    }
    return sum
  }
}
