import RandomStreams

/// The processes of chance of a cohort's generator, by their number in the address of a random number. Fixed for good: a new process takes
/// a new number, 44 or 45.
///
/// They stand between the processes of a course (`ChanceProcess`, from 0 up) and what is reserved (`ReservedProcess`, from 63 down). All
/// are at week 1023 and future 0, so that a youth is the same in every future, whatever the size of the population.
///
/// | process | what its slots hold |
/// | --- | --- |
/// | `levels` | uniforms 0 age, 1 school, 2 parents' trust, 3 professionals' belief, 4 family conflict, 5 adversities, 6 competences, 7 has a
/// natural mentor, 8 has a trained team,
/// 9 has parents who were trained |
/// | `scores` | normals 0 risk, 1 magnet, 2 similarity and 3 person of the natural mentor |
/// | `places` | uniforms 0 school, 1 youth work, 2 club, 3 online |
/// | `counts` | uniforms 0 mother, 1 father, 2 mother and 3 father in the household, 4 siblings, 5 friends, 6 no adult, 7 adults, 8 kin |
/// | `mother`, `father` | uniforms 0 closeness, 1 conflict, 2 reciprocal |
/// | `siblings`, `professionals` | uniforms 4j closeness, 4j+1 conflict, 4j+2 reciprocal, of number j |
/// | `friends` | the same, and 4j+3 met at school |
/// | `kin` | the same, and 4j+3 age gap |
/// | `adults` | the same, and 4j+3 role |
/// | `adultGaps` | uniform j: age gap of adult j |
enum GeneratorProcess: UInt32, CaseIterable {
  case levels = 32
  case scores = 33
  case places = 34
  case counts = 35
  case mother = 36
  case father = 37
  case siblings = 38
  case friends = 39
  case adults = 40
  case adultGaps = 41
  case kin = 42
  case professionals = 43
}

extension Luck {
  func uniforms(_ process: GeneratorProcess, block: Int = 0) -> SIMD4<Float> {
    uniforms(week: Luck.initialWeek, process: process.rawValue, block: block)
  }

  func normals(_ process: GeneratorProcess) -> SIMD4<Float> { normals(week: Luck.initialWeek, process: process.rawValue, block: 0) }
}
