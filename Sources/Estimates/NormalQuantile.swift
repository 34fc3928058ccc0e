/// How many standard errors either side of an estimate hold it with a given chance, of a normal distribution.
public enum NormalQuantile {
  /// For an interval of 90 %.
  public static let ofNinetyPercent = 1.645
  /// For an interval of 95 %.
  public static let ofNinetyFivePercent = 1.959_964
}
