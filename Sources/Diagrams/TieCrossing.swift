import SupportWebs

/// A tie between two people of a picture: their indices among its figures and the control point of the curve.
struct TieCrossing: Sendable {
  let tie: CrossTie
  let first: Int
  let second: Int
  var control: Point

  var tension: TieStyle.Tension { TieStyle.Tension(conflict: tie.conflict.value) }
  var isStressful: Bool { tension == .stress }
}
