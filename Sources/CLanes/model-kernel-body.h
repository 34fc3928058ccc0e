// The dense steps of the model for one width; `lanes-vector.h` comes before. The scalar form of each step, in Swift, is the specification.

#define ROW(base, row) ((base) + (row) * SW_LANES + lane)
#define F(base, row) SW(load)(ROW(base, row))
#define I(base, row) SW(loadi)(ROW(base, row))
#define SETF(base, row, value) SW(store)(ROW(base, row), value)
#define SETI(base, row, value) SW(storei)(ROW(base, row), value)
#define EACH_VECTOR for (int lane = 0; lane < SW_LANES; lane += W)
#define BITS(mask) ((uint64_t)SW(bits)(mask) << lane)
#define TIE(slot) (arm->ties + (slot) * SW_TIE_ROWS * SW_LANES)
INLINE uint32_t SW(word)(const float *p) { uint32_t word; __builtin_memcpy(&word, p, 4); return word; }
#define PLACE(index) (arm->places + (index) * SW_PLACE_ROWS * SW_LANES)

static void SW(uniforms)(float *rows, int32_t blocks, const float *shared, uint32_t draw, uint64_t key, uint32_t place) {
  EACH_VECTOR {
    const VU youth = (VU)I(shared, SW_YOUTH), future = (VU)I(shared, SW_FUTURE);
    for (int block = 0; block < blocks; block++) {
      VU words[4];
      SW(philox)(youth, future, (VU){0} + draw, (VU){0} + (place | (uint32_t)block), (uint32_t)key, (uint32_t)(key >> 32), words);
      for (int word = 0; word < 4; word++) SETF(rows, 4 * block + word, SW(uniform)(words[word]));
    }
  }
}

static void SW(normals)(float *rows, int32_t blocks, const float *shared, uint32_t draw, uint64_t key, uint32_t place) {
  EACH_VECTOR {
    const VU youth = (VU)I(shared, SW_YOUTH), future = (VU)I(shared, SW_FUTURE);
    for (int block = 0; block < blocks; block++) {
      VU words[4];
      SW(philox)(youth, future, (VU){0} + draw, (VU){0} + (place | (uint32_t)block), (uint32_t)key, (uint32_t)(key >> 32), words);
      for (int pair = 0; pair < 2; pair++) {
        VF first, second;
        SW(boxMuller)(SW(uniform)(words[2 * pair]), SW(uniform)(words[2 * pair + 1]), &first, &second);
        SETF(rows, 4 * block + 2 * pair, first);
        SETF(rows, 4 * block + 2 * pair + 1, second);
      }
    }
  }
}

// 5.1
/// What one vector of lanes needs of its arm for every tie.
typedef struct {
  VI mentorSlot, relationSlot, isPlaced, isBanned, mentorHit;
  int somebodyPlaced;
} SW(TieWeek);

/// One slot for a tie; `moves` says whose closeness moves among those whose tie holds.
INLINE void SW(tie)(
  const SWArm *arm, const SWConstants *c, SW(TieWeek) *week, float *tie, int slot, int lane, VF noise, VF turnover, VI bits, VI holds, VI moves) {
  const VF closeness = F(tie, SW_CLOSENESS), conflict = F(tie, SW_CONFLICT);
  VF moved = SW(clip)(closeness + c->tieReversion * (F(tie, SW_CLOSENESS_BASE) - closeness) + c->tieVolatility * noise);
  if (week->somebodyPlaced) {
    const VI stays = week->isPlaced & ((bits & SW_HOUSEHOLD_BIT) != 0);
    moved = SW(choose)(stays, SW(choose)(week->isBanned, closeness * c->banKeeps, closeness), moved);
  }
  SETF(tie, SW_CLOSENESS, SW(choose)(moves, moved, closeness));
  // Only a clash moves conflict away from its baseline; there it would stay the same number.
  const VF base = F(tie, SW_CONFLICT_BASE);
  if (SW(bits)(conflict != base)) SETF(tie, SW_CONFLICT, SW(choose)(holds, conflict + c->conflictReversion * (base - conflict), conflict));
  const VI hit = holds & (turnover < F(tie, SW_LOSS));
  if (SW(bits)(hit)) {
    const VI ofMentor = hit & (week->mentorSlot == slot), lost = hit & ~ofMentor;
    week->mentorHit |= ofMentor;
    SETI(tie, SW_TIE_BITS, SW(choosei)(lost, (bits & ~SW_STATUS_BITS) | SW_TIE_LOST, bits));
    SETI(arm->lanes, SW_IS_TIE_HELD, I(arm->lanes, SW_IS_TIE_HELD) & ~(lost & (week->relationSlot == slot)));
  }
}

static void SW(tiesAndPlaces)(const SWArm *arm, const SWDraws *draws, const SWConstants *constants, SWEvents *events) {
  const SWConstants c = *constants;
  const int slots = arm->slots;
  EACH_VECTOR {
    const VI isActive = I(arm->lanes, SW_STATE) == SW_STATE_ACTIVE;
    SW(TieWeek) week;
    week.relationSlot = I(arm->lanes, SW_SLOT);
    week.mentorSlot = SW(choosei)(isActive, week.relationSlot, SW(alli)(-1));
    week.isPlaced = I(arm->lanes, SW_RETURN_WEEK) >= 0;
    week.isBanned = I(arm->lanes, SW_IS_BANNED) != 0;
    week.somebodyPlaced = SW(bits)(week.isPlaced) != 0;
    week.mentorHit = (VI){0};
    float *tie = arm->ties;
    const float *volatility = draws->volatility + SW_LANES, *turnover = draws->turnover + SW_LANES;
    const VI reserved = I(tie, SW_TIE_BITS), isReservedActive = (reserved & SW_STATUS_BITS) == SW_TIE_ACTIVE;
    if (SW(bits)(isReservedActive)) {
      // The tie of an active assigned mentor follows the quality of the relation (5.5).
      const VI moves = isReservedActive & (week.mentorSlot != 0);
      SW(tie)(arm, &c, &week, tie, 0, lane, F(volatility, 0), F(turnover, 0), reserved, isReservedActive, moves);
    }
    for (int slot = 1; slot < slots; slot++) {
      tie += SW_TIE_ROWS * SW_LANES, volatility += SW_LANES, turnover += SW_LANES;
      const VI bits = I(tie, SW_TIE_BITS), holds = (bits & SW_STATUS_BITS) == SW_TIE_ACTIVE;
      if (SW(bits)(holds)) SW(tie)(arm, &c, &week, tie, slot, lane, F(volatility, 0), F(turnover, 0), bits, holds, holds);
    }
    const VF quality = (VF)(isActive & (VI)F(arm->lanes, SW_QUALITY));
    events->mentorHit |= BITS(week.mentorHit);
    events->gains |= BITS(F(draws->turnover, 0) < SW(chance)(c.tieGain + c.tieOpening * quality));

    const VF opening = c.placeOpening * quality * (VF)(isActive & (VI)F(arm->lanes, SW_PLACE_SUPPORT));
    const VF starting = SW(chance)(c.placeGain + opening);
    for (int index = 0; index < arm->placeCount; index++) {
      float *place = PLACE(index);
      const VI part = I(place, SW_TAKES_PART);
      const VF u = F(draws->places, index);
      const VI stops = (part == SW_PART_YES) & I(place, SW_MAY_STOP) & (u < c.placeLoss);
      const VI starts = (part == SW_PART_NO) & I(place, SW_MAY_START) & (u < starting);
      if (!SW(bits)(stops | starts)) continue;
      SETI(place, SW_TAKES_PART, SW(choosei)(stops, SW(alli)(SW_PART_NO), SW(choosei)(starts, SW(alli)(SW_PART_YES), part)));
      SETI(arm->lanes, SW_PLACES_STARTED, I(arm->lanes, SW_PLACES_STARTED) - starts);
    }
    SETI(arm->lanes, SW_WEEK, I(arm->lanes, SW_WEEK) - isActive);
  }
}

// 5.2: who asks somebody, who would give up, who is matched.
static void SW(seeking)(
  const SWArm *arm, const float *shared, const SWDraws *draws, const SWConstants *constants, const float *willingOf, SWEvents *events) {
  const SWConstants c = *constants;
  EACH_VECTOR {
    const VI seeks = I(arm->lanes, SW_STATE) == SW_STATE_SEEKING;
    if (!SW(bits)(seeks)) continue;
    const VI isSelfChosen = I(arm->lanes, SW_IS_SELF_CHOSEN);
    events->assigns |= BITS(seeks & ~isSelfChosen & (F(draws->match, 0) < c.matchChance));
    if (!SW(bits)(seeks & isSelfChosen)) continue;
    VI count = {0};
    for (int slot = 1; slot < arm->slots; slot++) {
      const float *tie = TIE(slot);
      count -= ((I(tie, SW_TIE_BITS) & (SW_STATUS_BITS | SW_MAY_BE_ASKED_BIT)) == SW_MAY_BE_ASKED_BIT)
        & (F(tie, SW_CLOSENESS) >= c.minCloseness)
        & (F(tie, SW_CONFLICT) <= c.maxConflict);
    }
    VF willing;
    for (int k = 0; k < W; k++) willing[k] = willingOf[count[k]];
    const VF chance = F(shared, SW_PARENTS_TRUST) * F(shared, SW_BELIEF) * F(arm->lanes, SW_TRUST) * willing;
    events->asks |= BITS(seeks & isSelfChosen & (F(draws->nomination, 0) < chance));
    events->givesUp |= BITS(seeks & isSelfChosen & (F(draws->nomination, 3) < c.giveUp));
  }
}

// 5.4, what happens in every family.
static void SW(conflict)(const SWArm *arm, const float *shared, const SWDraws *draws, const SWConstants *constants) {
  const SWConstants c = *constants;
  EACH_VECTOR {
    const VF family = F(arm->lanes, SW_FAMILY_CONFLICT), parents = F(arm->lanes, SW_PARENT_CONFLICT);
    SETF(
      arm->lanes, SW_FAMILY_CONFLICT,
      SW(clip)(family + c.familyReversion * (F(shared, SW_FAMILY_CONFLICT_BASE) - family) + c.familyVolatility * F(draws->volatility, 0)));
    SETF(arm->lanes, SW_PARENT_CONFLICT, parents + c.familyReversion * (F(shared, SW_PARENT_CONFLICT_BASE) - parents));
  }
}

// 5.3, and who clashes in 5.4.
static void SW(contact)(const SWArm *arm, const SWDraws *draws, const SWConstants *constants, int32_t isHoliday, SWEvents *events) {
  const SWConstants c = *constants;
  EACH_VECTOR {
    const VI isActive = I(arm->lanes, SW_STATE) == SW_STATE_ACTIVE;
    if (!SW(bits)(isActive)) continue;
    const VF quality = F(arm->lanes, SW_QUALITY);
    VI meets = F(draws->contact, 0) < F(arm->lanes, SW_CONTACT_CHANCE);
    if (isHoliday) meets &= ~I(arm->lanes, SW_HAS_HOLIDAY);
    const VF grown = quality + F(arm->lanes, SW_GROWTH) * (F(arm->lanes, SW_CEILING) - quality), faded = quality - c.neglect * quality;
    const VF next = SW(choose)(isActive, SW(clip)(SW(choose)(meets, grown, faded)), quality);
    SETF(arm->lanes, SW_QUALITY, next);
    const VI isYear = isActive & (I(arm->lanes, SW_CLOSURES) == 0) & (I(arm->lanes, SW_WEEK) == c.yearWeek);
    SETF(arm->lanes, SW_QUALITY_IN_WEEK_52, SW(choose)(isYear, next, F(arm->lanes, SW_QUALITY_IN_WEEK_52)));
    events->clashes |= BITS(isActive & (F(draws->contact, 1) < F(arm->lanes, SW_CLASH_CHANCE)));
  }
}

// 5.5: who reaches the planned end, and whose relation closes.
static void SW(closure)(
  const SWArm *arm, const SWDraws *draws, const SWConstants *constants, const float *weibullOf, SWEvents *events) {
  const SWConstants c = *constants;
  EACH_VECTOR {
    const VI isActive = I(arm->lanes, SW_STATE) == SW_STATE_ACTIVE;
    if (!SW(bits)(isActive)) continue;
    const VI week = I(arm->lanes, SW_WEEK);
    const VF quality = F(arm->lanes, SW_QUALITY);
    SETI(arm->lanes, SW_MENTOR_WEEKS, I(arm->lanes, SW_MENTOR_WEEKS) - isActive);
    const VI isFirst = isActive & (I(arm->lanes, SW_CLOSURES) == 0);
    SETI(arm->lanes, SW_FIRST_LENGTH, SW(choosei)(isFirst, week, I(arm->lanes, SW_FIRST_LENGTH)));
    const VI isAssigned = isActive & ~I(arm->lanes, SW_IS_NATURAL);
    SETF(TIE(0), SW_CLOSENESS, SW(choose)(isAssigned, quality, F(TIE(0), SW_CLOSENESS)));
    const VI isDone = isActive & (week >= I(arm->lanes, SW_PLANNED_WEEKS));
    events->completes |= BITS(isDone);
    VF base = F(arm->lanes, SW_CLOSURE_RATE);
    if (weibullOf) {
      VF weibull;
      for (int k = 0; k < W; k++) weibull[k] = weibullOf[isActive[k] ? week[k] : 1];
      base = base * weibull;
    }
    base = base
      * SW(exp)(
        F(arm->lanes, SW_CLOSURE_LOG)
        - c.closureQuality * (quality - F(arm->lanes, SW_QUALITY_MEAN)) / F(arm->lanes, SW_QUALITY_SD));
    const VF veto = c.parentVeto * F(arm->lanes, SW_PARENT_CONFLICT);
    const VI ends = I(arm->lanes, SW_IS_HIT) | (F(draws->contact, 3) < SW(chance)(base + veto));
    events->closes |= BITS(isActive & ~isDone & ends);
  }
}

// 5.6
static void SW(doseAndHarm)(const SWArm *arm, const SWConstants *constants) {
  const SWConstants c = *constants;
  EACH_VECTOR {
    SETF(arm->lanes, SW_HARM, F(arm->lanes, SW_HARM) * c.weeklyPersistence + F(arm->lanes, SW_CLOSURE_HARM));
    const VI slot = I(arm->lanes, SW_SLOT);
    if (!SW(bits)(slot >= 0)) continue;
    SETF(arm->lanes, SW_CLOSURE_HARM, SW(all)(0.f));
    const VI state = I(arm->lanes, SW_STATE);
    const VF dose = F(arm->lanes, SW_DOSE), rate = F(arm->lanes, SW_DOSE_RATE);
    const VI grows = (state == SW_STATE_ACTIVE) & (I(arm->lanes, SW_WEEK) >= c.doseDelay);
    VI goesOn = (state == SW_STATE_COMPLETED) & I(arm->lanes, SW_IS_TIE_HELD);
    if (SW(bits)(goesOn)) {
      for (int k = 0; k < W; k++)
        if (goesOn[k] && SW(word)(TIE(slot[k]) + SW_TIE_BITS * SW_LANES + lane + k) & SW_STATUS_BITS) goesOn[k] = 0;
    }
    const VF faded = dose * c.weeklyPersistence, grown = dose + (1.f - dose) * rate;
    const VF after = dose + c.afterCare * (1.f - dose) * rate - (1.f - c.afterCare) * dose * (1.f - c.weeklyPersistence);
    SETF(arm->lanes, SW_DOSE, SW(choose)(grows, grown, SW(choose)(goesOn, after, faded)));
  }
}

// 5.7
static void SW(factors)(const SWArm *arm, const float *shared, const SWConstants *constants) {
  const SWConstants c = *constants;
  const int slots = arm->slots;
  EACH_VECTOR {
    const VI isNaturalActive = (I(arm->lanes, SW_STATE) == SW_STATE_ACTIVE) & I(arm->lanes, SW_IS_NATURAL);
    const VI naturalSlot = SW(choosei)(isNaturalActive, I(arm->lanes, SW_SLOT), SW(alli)(-1));
    const VF quality = F(arm->lanes, SW_QUALITY);
    const VF one = SW(all)(1.f);
    VF circle0 = one, circle1 = one, circle2 = one, circle3 = one, adults = one, adultsOfWeb = one;
    VI reciprocal = {0};
    const float *tie = arm->ties;
    for (int slot = 0; slot < slots; slot++, tie += SW_TIE_ROWS * SW_LANES) {
      const VI bits = I(tie, SW_TIE_BITS), holds = (bits & SW_STATUS_BITS) == SW_TIE_ACTIVE;
      const VF closeness = F(tie, SW_CLOSENESS), calm = 1.f - F(tie, SW_CONFLICT);
      if (!SW(bits)(holds)) continue;
      const VF felt = SW(larger)(closeness, (VF)((naturalSlot == slot) & (VI)quality));
      const VF warmth = (VF)(holds & (VI)(felt * calm)), own = (VF)(holds & (VI)(closeness * calm)), cold = 1.f - warmth;
      // The bits of the circles, one after the other, at the place of the sign.
      circle0 *= SW(chooseSigned)(bits << 29, cold, one);
      circle1 *= SW(chooseSigned)(bits << 28, cold, one);
      circle2 *= SW(chooseSigned)(bits << 27, cold, one);
      circle3 *= SW(chooseSigned)(bits << 26, cold, one);
      const VF support = F(tie, SW_SUPPORT_AS_ADULT);
      adults *= 1.f - warmth * support;
      if (slot > 0) adultsOfWeb *= 1.f - own * support;
      reciprocal -= (bits & (SW_STATUS_BITS | SW_RECIPROCAL_BIT)) == SW_RECIPROCAL_BIT;
    }
    VF involved = SW(all)(0.f);
    VI facilities = {0};
    for (int index = 0; index < arm->placeCount; index++) {
      const float *place = PLACE(index);
      const VI takesPart = I(place, SW_TAKES_PART) == SW_PART_YES;
      involved += (VF)(takesPart & (VI)F(place, SW_INVOLVEMENT));
      facilities |= takesPart & I(place, SW_FACILITY_BIT);
    }
    const VI reached = (facilities & 1) + ((facilities >> 1) & 1) + ((facilities >> 2) & 1) + ((facilities >> 3) & 1);
    const VF reach = c.facilityWeight * (SW(float)(reached) / 4.f);
    const VF bonding = ((1.f - circle0) + (1.f - circle1) + (1.f - circle2) + (1.f - circle3)) / 4.f;
    const VF involvement = SW(chance)(c.involvementScale * (F(shared, SW_FAMILY_INVOLVEMENT) + involved + c.reciprocalTie * SW(float)(reciprocal)));
    const VF competences = SW(clip)(F(shared, SW_COMPETENCES) + c.competenceGain * F(arm->lanes, SW_DOSE) * quality);
    const VF support = c.adultWeight * (1.f - adults) + reach;
    const VF target[4] = {bonding, involvement, competences, support};
    for (int k = 0; k < 4; k++) {
      const VF factor = F(arm->lanes, SW_FACTOR + k);
      SETF(arm->lanes, SW_FACTOR + k, factor + c.adaptation * (target[k] - factor));
    }
    SETF(arm->lanes, SW_WEB_SUPPORT, c.adultWeight * (1.f - adultsOfWeb) + reach);
  }
}

/// Whether `u < chance(base exp(x))`; the exponential is worked out only where the bound `chance(h) <= h` leaves it open.
INLINE VI SW(happens)(VF u, VF base, VF x) {
  const VI isOpen = (u < base * 2.8f) | (x > 1.f);
  if (!SW(bits)(isOpen)) return SW(alli)(0);
  return u < SW(chance)(base * SW(exp)(x));
}

// 5.8 and 5.9
static void SW(outcomesAndEvents)(
  const SWArm *arm, const float *shared, const SWDraws *draws, const SWConstants *constants, int32_t week, SWEvents *events) {
  const SWConstants c = *constants;
  const float placement = week < c.placementFirstWeeks ? c.placementFirst : c.placementLater;
  EACH_VECTOR {
    const VI state = I(arm->lanes, SW_STATE);
    const VF quality = F(arm->lanes, SW_QUALITY), dose = F(arm->lanes, SW_DOSE), harm = F(arm->lanes, SW_HARM);
    const VF support = (F(arm->lanes, SW_WEB_SUPPORT) - F(shared, SW_WEB_SUPPORT_START)) / c.factorSD;
    const VF level
      = F(arm->lanes, SW_DELTA) + c.qualityEffect * (quality - F(arm->lanes, SW_QUALITY_MEAN)) / F(arm->lanes, SW_QUALITY_SD);
    VF effect[4];
    for (int d = 0; d < 4; d++) {
      effect[d] = F(arm->lanes, SW_WEIGHT + d) * level * dose - harm + c.support[d] * support;
      SETF(arm->lanes, SW_EFFECT + d, effect[d]);
    }
    const VF setting = F(shared, SW_SETTING);
    const VI returnWeek = I(arm->lanes, SW_RETURN_WEEK), isPlaced = returnWeek >= 0, returns = isPlaced & (returnWeek == week);
    const VI mayBePlaced = I(shared, SW_CAN_BE_PLACED) & ~isPlaced;
    if (SW(bits)(mayBePlaced)) {
      const VI isSelfChosen = ((state == SW_STATE_ACTIVE) | (state == SW_STATE_COMPLETED)) & I(arm->lanes, SW_IS_NATURAL);
      const VF x = (VF)(isSelfChosen & (VI)SW(all)(c.placementMentor))
        + c.placementConflict * (F(arm->lanes, SW_FAMILY_CONFLICT) - F(shared, SW_FAMILY_CONFLICT_BASE)) + setting;
      events->placed |= BITS(mayBePlaced & SW(happens)(F(draws->events, 0), SW(all)(placement), x));
    }
    events->returns |= BITS(returns);
    SETI(arm->lanes, SW_PLACED_WEEKS, I(arm->lanes, SW_PLACED_WEEKS) - (isPlaced & ~returns));
    const VI attends = ~I(arm->lanes, SW_HAS_LEFT_SCHOOL);
    events->leavesSchool |= BITS(
      attends
      & SW(happens)(F(draws->events, 1), F(shared, SW_DROPOUT_BASE), F(shared, SW_DROPOUT_LOG) - c.dropoutEffect * effect[1]));
    const VI breaks = SW(happens)(F(draws->events, 2), SW(all)(c.ruleBreaking), setting - c.ruleBreakingEffect * effect[3]);
    SETI(arm->lanes, SW_RULE_BREAKING, I(arm->lanes, SW_RULE_BREAKING) - breaks);
    events->breaksRules |= BITS(breaks);
  }
}

/// 1 where a mask holds, else 0.
INLINE VF SW(share)(VI mask) { return (VF)(mask & (VI)SW(all)(1.f)); }

static void SW(report)(const SWArm *arm, const float *shared, const SWConstants *constants, float *rows) {
  const SWConstants c = *constants;
  EACH_VECTOR {
    const VI state = I(arm->lanes, SW_STATE), isActive = state == SW_STATE_ACTIVE, slotOf = I(arm->lanes, SW_SLOT);
    const VF quality = F(arm->lanes, SW_QUALITY);
    for (int d = 0; d < 4; d++) {
      const VF effect = F(arm->lanes, SW_EFFECT + d);
      SETF(rows, SW_REPORT_Y + d, F(shared, SW_EXPECTED + d) + F(shared, SW_DEVIATION + d) + effect);
      SETF(rows, SW_REPORT_EFFECT + d, effect);
      SETF(rows, SW_REPORT_FACTOR + d, F(arm->lanes, SW_FACTOR + d));
    }
    const VF y = F(rows, SW_REPORT_Y);
    SETF(rows, SW_REPORT_SQUARE, y * y);
    SETF(
      rows, SW_REPORT_MEAN_EFFECT,
      (F(arm->lanes, SW_EFFECT) + F(arm->lanes, SW_EFFECT + 1) + F(arm->lanes, SW_EFFECT + 2) + F(arm->lanes, SW_EFFECT + 3)) / 4.f);
    SETF(rows, SW_REPORT_DOSE, F(arm->lanes, SW_DOSE));
    SETF(rows, SW_REPORT_HARM, F(arm->lanes, SW_HARM));
    SETF(rows, SW_REPORT_WEB_SUPPORT, F(arm->lanes, SW_WEB_SUPPORT));
    SETF(rows, SW_REPORT_PLACED_EVER, SW(share)(I(arm->lanes, SW_IS_PLACED_EVER)));
    SETF(rows, SW_REPORT_PLACED_NOW, SW(share)(I(arm->lanes, SW_RETURN_WEEK) >= 0));
    SETF(rows, SW_REPORT_LEFT_SCHOOL, SW(share)(I(arm->lanes, SW_HAS_LEFT_SCHOOL)));
    SETF(rows, SW_REPORT_RULES, SW(float)(I(arm->lanes, SW_RULE_BREAKING)));
    SETF(rows, SW_REPORT_FAMILY_CONFLICT, F(arm->lanes, SW_FAMILY_CONFLICT));
    SETF(rows, SW_REPORT_PARENT_CONFLICT, F(arm->lanes, SW_PARENT_CONFLICT));
    const VI naturalSlot = SW(choosei)(isActive & I(arm->lanes, SW_IS_NATURAL), slotOf, SW(alli)(-1));
    VI ties = {0}, suspended = {0}, trusted = {0}, places = {0}, isAlive = {0};
    for (int slot = 0; slot < arm->slots; slot++) {
      const float *tie = TIE(slot);
      const VI bits = I(tie, SW_TIE_BITS), status = bits & SW_STATUS_BITS, holds = status == SW_TIE_ACTIVE;
      const VF closeness = F(tie, SW_CLOSENESS);
      const VF felt = SW(choose)(naturalSlot == slot, SW(larger)(closeness, quality), closeness);
      ties -= holds;
      suspended -= status == SW_TIE_SUSPENDED;
      isAlive |= holds & (slotOf == slot);
      trusted |= holds & ((bits & SW_MAY_BE_TRUSTED_BIT) != 0) & (felt * (1.f - F(tie, SW_CONFLICT)) >= c.trustedWarmth);
    }
    for (int index = 0; index < arm->placeCount; index++) places -= I(PLACE(index), SW_TAKES_PART) == SW_PART_YES;
    SETF(rows, SW_REPORT_TIES, SW(float)(ties));
    SETF(rows, SW_REPORT_SUSPENDED, SW(float)(suspended));
    SETF(rows, SW_REPORT_PLACES, SW(float)(places));
    SETF(rows, SW_REPORT_TRUSTED, SW(share)(trusted));
    SETF(rows, SW_REPORT_ACTIVE, SW(share)(isActive));
    SETF(rows, SW_REPORT_SEEKING, SW(share)(state == SW_STATE_SEEKING));
    SETF(rows, SW_REPORT_CONTINUING, SW(share)((state == SW_STATE_COMPLETED) & I(arm->lanes, SW_IS_TIE_HELD) & isAlive));
    SETF(rows, SW_REPORT_QUALITY, quality);
  }
}

static void SW(summary)(
  const SWArm *arm, const float *effects, const float *otherEffects, float harmThreshold, float *rows) {
  EACH_VECTOR {
    const VI state = I(arm->lanes, SW_STATE), matchWeek = I(arm->lanes, SW_MATCH_WEEK), length = I(arm->lanes, SW_FIRST_LENGTH);
    const VI initiator = I(arm->lanes, SW_FIRST_INITIATOR), role = I(arm->lanes, SW_MENTOR_ROLE), isMatched = matchWeek >= 0;
    for (int k = 0; k < 9; k++) SETF(rows, SW_SUMMARY_STATE + k, SW(share)(state == k));
    SETF(rows, SW_SUMMARY_ASKED, SW(share)(I(arm->lanes, SW_IS_ASKED)));
    SETF(rows, SW_SUMMARY_MATCHED, SW(share)(isMatched));
    SETF(rows, SW_SUMMARY_MATCH_DAY, 7.f * (SW(float)(matchWeek - I(arm->lanes, SW_DUE_WEEK)) + 0.5f));
    SETF(rows, SW_SUMMARY_REFUSALS, SW(float)(I(arm->lanes, SW_REFUSALS)));
    SETF(rows, SW_SUMMARY_CLOSURES, SW(float)(I(arm->lanes, SW_CLOSURES)));
    SETF(rows, SW_SUMMARY_CLASHES, SW(float)(I(arm->lanes, SW_CLASHES)));
    SETF(rows, SW_SUMMARY_PLACED_WEEKS, SW(float)(I(arm->lanes, SW_PLACED_WEEKS)));
    SETF(rows, SW_SUMMARY_PLACEMENTS, SW(float)(I(arm->lanes, SW_PLACEMENTS)));
    SETF(rows, SW_SUMMARY_BANS, SW(float)(I(arm->lanes, SW_BANS)));
    SETF(rows, SW_SUMMARY_MENTOR_WEEKS, SW(float)(I(arm->lanes, SW_MENTOR_WEEKS)));
    SETF(rows, SW_SUMMARY_TRUST, F(arm->lanes, SW_TRUST));
    SETF(rows, SW_SUMMARY_GAINED, SW(float)(I(arm->lanes, SW_GAINED)));
    SETF(rows, SW_SUMMARY_PLACES_STARTED, SW(float)(I(arm->lanes, SW_PLACES_STARTED)));
    SETF(rows, SW_SUMMARY_LENGTH, SW(float)(length));
    SETF(rows, SW_SUMMARY_QUALITY, F(arm->lanes, SW_FIRST_QUALITY));
    SETF(rows, SW_SUMMARY_QUALITY_52, F(arm->lanes, SW_QUALITY_IN_WEEK_52));
    SETF(rows, SW_SUMMARY_COMPLETED, SW(share)(I(arm->lanes, SW_IS_FIRST_COMPLETED)));
    SETF(rows, SW_SUMMARY_CONTINUES, SW(share)(I(arm->lanes, SW_DOES_FIRST_CONTINUE)));
    const VI isUnplanned = initiator > 0;
    SETF(rows, SW_SUMMARY_UNPLANNED, SW(share)(isUnplanned & (length <= 13)));
    SETF(rows, SW_SUMMARY_UNPLANNED + 1, SW(share)(isUnplanned & (length > 13) & (length <= 26)));
    SETF(rows, SW_SUMMARY_UNPLANNED + 2, SW(share)(isUnplanned & (length > 26) & (length <= 52)));
    SETF(rows, SW_SUMMARY_UNPLANNED + 3, SW(share)(isUnplanned & (length > 52)));
    for (int k = 0; k < 4; k++) {
      SETF(rows, SW_SUMMARY_EARLY + k, SW(share)((initiator == k + 1) & (length <= 26)));
      SETF(rows, SW_SUMMARY_INITIATOR + k, SW(share)(initiator == k + 1));
    }
    for (int k = 0; k < 6; k++) SETF(rows, SW_SUMMARY_ROLE + k, SW(share)(role == k + 1));
    const VF difference = F(effects, 0) - F(otherEffects, 0);
    SETF(rows, SW_SUMMARY_HARM, SW(share)(difference < -harmThreshold));
    SETF(rows, SW_SUMMARY_BENEFIT, SW(share)(difference > harmThreshold));
    SETF(rows, SW_SUMMARY_IS_MATCHED, SW(share)(isMatched));
    SETF(rows, SW_SUMMARY_HAS_QUALITY_52, SW(share)(F(arm->lanes, SW_QUALITY_IN_WEEK_52) >= 0.f));
    SETF(rows, SW_SUMMARY_IS_UNPLANNED, SW(share)(isUnplanned));
    SETF(rows, SW_SUMMARY_HAS_ROLE, SW(share)(role > 0));
  }
}

/// Nearest whole number, ties to even; out of range gives the lowest number.
INLINE VI SW(nearest)(VF x) {
#if W == 4
  return (VI)_mm_cvtps_epi32((__m128)x);
#elif W == 8
  return (VI)_mm256_cvtps_epi32((__m256)x);
#else
  return (VI)_mm512_cvtps_epi32((__m512)x);
#endif
}

static void SW(sums)(const float *row, const float *other, const float *mask, uint64_t lanes, float scale, SWSums *sums) {
  VI lowPart = {0}, highPart = {0}, isOut = {0};
  VL squaresLow = {0}, squaresHigh = {0};
  int64_t count = 0;
  const int32_t limit = 1 << 30;
  EACH_VECTOR {
    VI counts;
    for (int k = 0; k < W; k++) counts[k] = -(int32_t)((lanes >> (lane + k)) & 1);
    if (mask) counts &= F(mask, 0) != 0.f;
    VI value = SW(nearest)(F(row, 0) * scale);
    isOut |= counts & ((value >= limit) | (value <= -limit));
    if (other) {
      const VI second = SW(nearest)(F(other, 0) * scale);
      isOut |= counts & ((second >= limit) | (second <= -limit));
      value -= second;
    }
    value &= counts;
    count += __builtin_popcount(SW(bits)(counts));
    lowPart += value & 0xffff;
    highPart += value >> 16;
    const VI sign = value >> 31;
    const VL size = (VL)((value ^ sign) - sign), even = SW(product)(size, size), odd = SW(product)(size >> 32, size >> 32);
    squaresLow += (even & 0xffffffffull) + (odd & 0xffffffffull);
    squaresHigh += (even >> 32) + (odd >> 32);
  }
  int64_t low = 0, high = 0;
  for (int k = 0; k < W; k++) low += lowPart[k], high += highPart[k];
  sums->count = count;
  sums->sum = high * 65536 + low;
  sums->squaresLow = sums->squaresHigh = 0;
  for (int k = 0; k < W / 2; k++) sums->squaresLow += squaresLow[k], sums->squaresHigh += squaresHigh[k];
  sums->isOutOfRange = SW(bits)(isOut) != 0;
}

static const SWKernel SW(kernel) = {
  .uniforms = SW(uniforms), .normals = SW(normals), .tiesAndPlaces = SW(tiesAndPlaces), .seeking = SW(seeking), .conflict = SW(conflict),
  .contact = SW(contact), .closure = SW(closure), .doseAndHarm = SW(doseAndHarm), .factors = SW(factors),
  .outcomesAndEvents = SW(outcomesAndEvents), .report = SW(report), .summary = SW(summary), .sums = SW(sums)};

#undef ROW
#undef F
#undef I
#undef SETF
#undef SETI
#undef EACH_VECTOR
#undef BITS
#undef TIE
#undef PLACE
