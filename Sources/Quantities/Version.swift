/// The version of Steunweb: the one place that says it.
public enum Version {
  public static let current = "0.1.0"
}
