import CLanes
import RandomStreams
import SupportWebs

/// What the rows of a tile hold of one youth in one future before week 0, shared by all arms.
struct StartLane {
  let shared: Rows
  let lane: Int
  let address: TileAddress

  var age: Float { shared[SW_AGE, lane] }
  var risk: Float { shared[SW_RISK, lane] }
  var magnet: Float { shared[SW_MAGNET, lane] }
  /// gP.
  var parentsTrust: Float { shared[SW_PARENTS_TRUST, lane] }
  /// gF.
  var professionalsBelief: Float { shared[SW_BELIEF, lane] }
  /// K*, where family conflict begins and what it returns to.
  var familyConflict: Float { shared[SW_FAMILY_CONFLICT_BASE, lane] }
  /// L*.
  var mentorParentConflict: Float { shared[SW_PARENT_CONFLICT_BASE, lane] }
  /// Competences at the start; 0 where they are unknown, so that F[3] is their change.
  var competences: Float { shared[SW_COMPETENCES, lane] }
  var familyInvolvement: Float { shared[SW_FAMILY_INVOLVEMENT, lane] }
  /// The log of the hazard ratio of the setting; 0 without settings.
  var settingEffect: Float { shared[SW_SETTING, lane] }
  /// Factor 4 of the web before week 0, without mentors.
  var webSupport: Float { shared[SW_WEB_SUPPORT_START, lane] }
  var canBePlaced: Bool { shared[flag: SW_CAN_BE_PLACED, lane] }
  var dropoutBase: Float { shared[SW_DROPOUT_BASE, lane] }
  /// The part of the log hazard of leaving school that does not change.
  var dropoutLog: Float { shared[SW_DROPOUT_LOG, lane] }
  var tieCount: Int { shared[whole: SW_TIE_COUNT, lane] }
  var placeCount: Int { shared[whole: SW_PLACE_COUNT, lane] }
  var team: Team { shared[flag: SW_TEAM, lane] ? .trained : .untrained }

  var luck: Luck {
    Luck(
      seed: address.seed, youth: shared[word: SW_YOUTH, lane], future: shared[word: SW_FUTURE, lane], parameterDraw: address.parameterDraw)
  }

  /// mu[d] and z[d] in the order of `Domain`.
  var expectedOutcome: SIMD4<Float> { four(SW_EXPECTED) }
  var deviation: SIMD4<Float> {
    get { four(SW_DEVIATION) }
    nonmutating set { for d in 0..<4 { shared[SW_DEVIATION + d, lane] = newValue[d] } }
  }

  private func four(_ row: Int) -> SIMD4<Float> {
    SIMD4(shared[row, lane], shared[row + 1, lane], shared[row + 2, lane], shared[row + 3, lane])
  }

  /// Puts a youth into the lane.
  func hold(_ start: CourseStart) {
    shared[word: SW_YOUTH, lane] = start.luck.youth
    shared[word: SW_FUTURE, lane] = start.luck.future
    let numbers: [(Int, Float)] = [
      (SW_AGE, start.age), (SW_RISK, start.risk), (SW_MAGNET, start.magnet), (SW_PARENTS_TRUST, start.parentsTrust),
      (SW_BELIEF, start.professionalsBelief), (SW_FAMILY_CONFLICT_BASE, start.familyConflict),
      (SW_PARENT_CONFLICT_BASE, start.mentorParentConflict), (SW_COMPETENCES, start.competences),
      (SW_FAMILY_INVOLVEMENT, start.familyInvolvement), (SW_SETTING, start.settingEffect), (SW_DROPOUT_BASE, start.dropoutBase),
      (SW_DROPOUT_LOG, start.dropoutLog),
    ]
    for (row, value) in numbers { shared[row, lane] = value }
    for d in 0..<4 {
      shared[SW_EXPECTED + d, lane] = start.expectedOutcome[d]
      shared[SW_DEVIATION + d, lane] = start.deviation[d]
    }
    shared[flag: SW_CAN_BE_PLACED, lane] = start.canBePlaced
    shared[flag: SW_TEAM, lane] = start.team == .trained
    shared[whole: SW_TIE_COUNT, lane] = start.ties.count
    shared[whole: SW_PLACE_COUNT, lane] = start.places.count
  }

  func setWebSupport(_ value: Float) { shared[SW_WEB_SUPPORT_START, lane] = value }
}
