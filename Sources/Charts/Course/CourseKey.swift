/// What a line or a band of a figure over weeks is.
struct CourseKey {
  enum Sign { case line, inner, outer, other }

  let sign: Sign
  let text: String
}
