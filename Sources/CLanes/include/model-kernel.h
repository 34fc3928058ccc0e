#ifndef STEUNWEB_MODEL_KERNEL_H
#define STEUNWEB_MODEL_KERNEL_H

#include <stdint.h>

// The dense steps of the weekly model over the lanes of a tile. A lane is one youth in one future. Numbers stand row by row: a row holds one number of
// every lane. What happens seldom (a match, a closure, a placement) is left to the caller, who gets one bit per lane.

/// Lanes of a tile: a multiple of the widest vector, at most 64.
enum { SW_LANES = 64 };

/// Rows that all arms of a tile share.
enum {
  SW_YOUTH, SW_FUTURE, SW_AGE, SW_RISK, SW_MAGNET, SW_PARENTS_TRUST, SW_BELIEF, SW_FAMILY_CONFLICT_BASE, SW_PARENT_CONFLICT_BASE, SW_COMPETENCES,
  SW_FAMILY_INVOLVEMENT, SW_SETTING, SW_EXPECTED, SW_DEVIATION = SW_EXPECTED + 4, SW_WEB_SUPPORT_START = SW_DEVIATION + 4, SW_CAN_BE_PLACED,
  SW_DROPOUT_BASE, SW_DROPOUT_LOG, SW_TIE_COUNT, SW_PLACE_COUNT, SW_TEAM, SW_SHARED_ROWS
};

/// Rows of one arm.
enum {
  SW_FAMILY_CONFLICT, SW_PARENT_CONFLICT, SW_STATE, SW_PROGRAMME, SW_IS_SELF_CHOSEN, SW_IS_ASKED, SW_TRUST, SW_DOSE, SW_HARM, SW_CLOSURE_HARM,
  SW_FACTOR, SW_WEB_SUPPORT = SW_FACTOR + 4, SW_EFFECT, SW_RETURN_WEEK = SW_EFFECT + 4, SW_IS_BANNED, SW_HAS_LEFT_SCHOOL,
  // The relation with the present or last mentor; slot -1 before the first.
  SW_SLOT, SW_IS_TIE_HELD, SW_IS_NATURAL, SW_WEEK, SW_QUALITY, SW_CEILING, SW_IS_SERIOUS, SW_IS_HIT,
  // What follows from the programme in force, for this lane.
  SW_CONTACT_CHANCE, SW_GROWTH, SW_CLASH_CHANCE, SW_CLOSURE_RATE, SW_CLOSURE_LOG, SW_PLANNED_WEEKS, SW_HAS_HOLIDAY, SW_DOSE_RATE, SW_DELTA,
  SW_QUALITY_MEAN, SW_QUALITY_SD, SW_WEIGHT, SW_PLACE_SUPPORT = SW_WEIGHT + 4,
  // Tallies.
  SW_DUE_WEEK, SW_MATCH_WEEK, SW_MENTOR_ROLE, SW_FIRST_QUALITY, SW_FIRST_LENGTH, SW_FIRST_INITIATOR, SW_IS_FIRST_COMPLETED, SW_DOES_FIRST_CONTINUE,
  SW_QUALITY_IN_WEEK_52, SW_IS_PLACED_EVER, SW_PLACEMENTS, SW_PLACED_WEEKS, SW_BANS, SW_MENTOR_WEEKS, SW_REFUSALS, SW_CLOSURES, SW_CLASHES,
  SW_GAINED, SW_PLACES_STARTED, SW_RULE_BREAKING,
  // Euros by category; the caller alone reads and writes them.
  SW_COST, SW_LANE_ROWS = SW_COST + 8
};

/// Rows of one slot for a tie: what every week reads, then what only events read. Slot 0 is reserved for an assigned mentor; initial ties and spare
/// slots follow.
enum {
  SW_TIE_BITS, SW_CLOSENESS, SW_CONFLICT, SW_CLOSENESS_BASE, SW_CONFLICT_BASE, SW_LOSS, SW_SUPPORT_AS_ADULT, SW_TIE_AGE_GAP, SW_SOCIAL_CAPITAL,
  SW_ROLE, SW_ORIGIN, SW_ORIGIN_NUMBER, SW_TIE_ROWS
};

/// Bits of `SW_TIE_BITS`: the status, the circle in which the tie counts (none: no bit), and what is true of the person.
enum {
  SW_STATUS_BITS = 3, SW_CIRCLE_BIT = 1 << 2, SW_HOUSEHOLD_BIT = 1 << 6, SW_MAY_BE_ASKED_BIT = 1 << 7, SW_MAY_BE_TRUSTED_BIT = 1 << 8,
  SW_RECIPROCAL_BIT = 1 << 9, SW_WAITS_BIT = 1 << 10
};

/// Rows of one place.
enum { SW_TAKES_PART, SW_INVOLVEMENT, SW_FACILITY_BIT, SW_MAY_STOP, SW_MAY_START, SW_PLACE_WAITS, SW_PLACE_TYPE, SW_PLACE_ROWS };

/// Values of the status; a free slot holds a lost tie, a slot that is no lane's is closed.
enum { SW_TIE_ACTIVE, SW_TIE_SUSPENDED, SW_TIE_LOST, SW_TIE_CLOSED };
/// Values of `SW_TAKES_PART`.
enum { SW_PART_YES, SW_PART_NO, SW_PART_SUSPENDED };
/// Values of `SW_STATE` that the dense steps tell apart.
enum { SW_STATE_SEEKING = 3, SW_STATE_ACTIVE = 5, SW_STATE_COMPLETED = 7 };

/// Rows of a report: the outcomes of the arm at this moment.
enum {
  SW_REPORT_Y, SW_REPORT_EFFECT = SW_REPORT_Y + 4, SW_REPORT_MEAN_EFFECT = SW_REPORT_EFFECT + 4, SW_REPORT_DOSE, SW_REPORT_HARM, SW_REPORT_FACTOR,
  SW_REPORT_WEB_SUPPORT = SW_REPORT_FACTOR + 4, SW_REPORT_PLACED_EVER, SW_REPORT_PLACED_NOW, SW_REPORT_LEFT_SCHOOL, SW_REPORT_RULES,
  SW_REPORT_FAMILY_CONFLICT, SW_REPORT_PARENT_CONFLICT, SW_REPORT_TIES, SW_REPORT_SUSPENDED, SW_REPORT_PLACES, SW_REPORT_TRUSTED, SW_REPORT_ACTIVE,
  SW_REPORT_SEEKING, SW_REPORT_CONTINUING, SW_REPORT_QUALITY, SW_REPORT_SQUARE, SW_REPORT_ROWS
};

/// Rows of a summary: what is counted once per course; costs are the caller's to fill in. The rows from `SW_SUMMARY_IS_MATCHED` on are masks over which means are taken.
enum {
  SW_SUMMARY_STATE, SW_SUMMARY_ASKED = SW_SUMMARY_STATE + 9, SW_SUMMARY_MATCHED, SW_SUMMARY_MATCH_DAY, SW_SUMMARY_REFUSALS, SW_SUMMARY_CLOSURES,
  SW_SUMMARY_CLASHES, SW_SUMMARY_PLACED_WEEKS, SW_SUMMARY_PLACEMENTS, SW_SUMMARY_BANS, SW_SUMMARY_MENTOR_WEEKS, SW_SUMMARY_TRUST, SW_SUMMARY_GAINED,
  SW_SUMMARY_PLACES_STARTED, SW_SUMMARY_LENGTH, SW_SUMMARY_QUALITY, SW_SUMMARY_QUALITY_52, SW_SUMMARY_COMPLETED, SW_SUMMARY_CONTINUES,
  SW_SUMMARY_UNPLANNED, SW_SUMMARY_EARLY = SW_SUMMARY_UNPLANNED + 4, SW_SUMMARY_INITIATOR = SW_SUMMARY_EARLY + 4,
  SW_SUMMARY_ROLE = SW_SUMMARY_INITIATOR + 4, SW_SUMMARY_HARM = SW_SUMMARY_ROLE + 6, SW_SUMMARY_BENEFIT, SW_SUMMARY_COST, SW_SUMMARY_TOTAL_COST = SW_SUMMARY_COST + 8, SW_SUMMARY_IS_MATCHED,
  SW_SUMMARY_HAS_QUALITY_52, SW_SUMMARY_IS_UNPLANNED, SW_SUMMARY_HAS_ROLE, SW_SUMMARY_ROWS
};

typedef struct {
  float *lanes, *ties, *places;
  int32_t slots, placeCount;
} SWArm;

/// Random numbers of one week, rows by slot: normals and uniforms.
typedef struct {
  const float *volatility, *turnover, *places, *contact, *events, *nomination, *match;
} SWDraws;

typedef struct {
  float tieReversion, tieVolatility, conflictReversion, banKeeps;
  float tieGain, tieOpening, placeLoss, placeGain, placeOpening;
  float minCloseness, maxConflict, giveUp, matchChance;
  float neglect;
  float familyReversion, familyVolatility;
  float closureQuality, parentVeto;
  float weeklyPersistence, afterCare;
  int32_t doseDelay, yearWeek;
  float competenceGain, adaptation, factorSD, involvementScale, reciprocalTie, adultWeight, facilityWeight, trustedWarmth;
  float qualityEffect, support[4];
  float placementFirst, placementLater, placementMentor, placementConflict;
  int32_t placementFirstWeeks;
  float dropoutEffect, ruleBreaking, ruleBreakingEffect;
} SWConstants;

/// One bit per lane for what the caller must do.
typedef struct {
  uint64_t mentorHit, gains, asks, givesUp, assigns, clashes, completes, closes, placed, returns, leavesSchool, breaksRules;
} SWEvents;

/// Exact sums of one row in fixed point; squares are `high 2^32 + low`.
typedef struct {
  int64_t count, sum;
  uint64_t squaresLow, squaresHigh;
  int32_t isOutOfRange;
} SWSums;

/// The dense steps for one width of vectors.
typedef struct {
  /// Fills `4 blocks` rows: uniform numbers, or normal ones by Box–Muller on pairs.
  void (*uniforms)(float *rows, int32_t blocks, const float *shared, uint32_t draw, uint64_t key, uint32_t place);
  void (*normals)(float *rows, int32_t blocks, const float *shared, uint32_t draw, uint64_t key, uint32_t place);
  void (*tiesAndPlaces)(const SWArm *arm, const SWDraws *draws, const SWConstants *constants, SWEvents *events);
  /// `willing`: the chance that a wholly willing youth asks somebody, by the number of people who could be asked.
  void (*seeking)(
    const SWArm *arm, const float *shared, const SWDraws *draws, const SWConstants *constants, const float *willing, SWEvents *events);
  void (*conflict)(const SWArm *arm, const float *shared, const SWDraws *draws, const SWConstants *constants);
  void (*contact)(const SWArm *arm, const SWDraws *draws, const SWConstants *constants, int32_t isHoliday, SWEvents *events);
  /// `weibull`: t^(k-1) by the week of the relation, or NULL where the shape is 1.
  void (*closure)(const SWArm *arm, const SWDraws *draws, const SWConstants *constants, const float *weibull, SWEvents *events);
  void (*doseAndHarm)(const SWArm *arm, const SWConstants *constants);
  void (*factors)(const SWArm *arm, const float *shared, const SWConstants *constants);
  void (*outcomesAndEvents)(const SWArm *arm, const float *shared, const SWDraws *draws, const SWConstants *constants, int32_t week, SWEvents *events);
  void (*report)(const SWArm *arm, const float *shared, const SWConstants *constants, float *rows);
  /// `effects` and `otherEffects`: mean effects of this arm and of the one without a mentor.
  void (*summary)(const SWArm *arm, const float *effects, const float *otherEffects, float harmThreshold, float *rows);
  /// Sums of `row`, or of `row - other`, over the lanes of `lanes` for which `mask` (or NULL) is not zero, in units of 1 / scale.
  void (*sums)(const float *row, const float *other, const float *mask, uint64_t lanes, float scale, SWSums *sums);
} SWKernel;

/// The kernel for vectors of 4, 8 or 16 lanes.
const SWKernel *sw_kernel(int width);

#endif
