// The state and one week of weekly-mentor-0, W youths at a time. Included once per width, after `lanes-vector.h`.

#include "reference-normals.h"
#include "reference-words.h"

// MARK: State

/// What one arm of W youths carries from week to week, beside the closeness of its ties.
typedef struct {
  VF trust, quality, factors[4];
  VI status, weeks, nominated, placed, dropped;
  VF *closeness;
} SW(Arm);

/// What W youths are born with, and the draws of one week.
typedef struct {
  SW(Youths) youths;
  SW(Numbers) numbers;
  VF *closeness, *support, *luck;
  SW(Block) * blocks;
  VF highest, trust;
  VU choice[4], dropWord, qualityWords[2];
  VF qualityNormal;
  bool hasQualityNormal;
  /// Who may become a mentor: the adults who are no parents.
  uint32_t candidateCount;
  uint16_t candidates[MOST_ALTERS];
} SW(Group);

/// The arrays of a group, in one piece of memory.
typedef struct {
  SW(Group) group;
  SW(Arm) arms[MOST_ARMS];
  uint32_t weeks[WEEKS][MOST_BLOCKS + 2][2];
} SW(Work);

/// The number of blocks of normal numbers per week.
INLINE uint32_t SW(blockCount)(const SWReferenceModel *model) { return (model->alters + 3) / 4; }

/// In [0, 1]; for a number that is not NaN.
INLINE VF SW(unit)(VF x) {
  const VF y = SW(choose)(x > 0.f, x, SW(all)(0.f));
  return SW(choose)(y < 1.f, y, SW(all)(1.f));
}

static void SW(begin)(SW(Group) * group, const SW(Keys) * keys, const SWReferenceModel *model, uint32_t first) {
  SW(prepareYouths)(&group->youths, keys, first);
  const uint32_t blocks = SW(blockCount)(model);
  for (uint32_t b = 0; b < blocks + 2; b++)
    SW(prepareBlock)(&group->blocks[b], &group->youths, b < blocks ? b : CHOICES + b - blocks);
  for (int lane = 0; lane < W; lane++) {
    SWReferenceStart start;
    sw_reference_start(&start, model, first + (uint32_t)lane);
    for (uint32_t k = 0; k < model->alters; k++) {
      ((float *)&group->closeness[k])[lane] = start.closeness[k];
      ((float *)&group->support[k])[lane] = start.isSupporting[k] ? 0.5f : 0.f;
    }
    ((float *)&group->highest)[lane] = start.highest;
    ((float *)&group->trust)[lane] = start.trust;
  }
}

static void SW(beginArm)(SW(Arm) * arm, const SW(Group) * group, const SWReferenceModel *model, bool isSeeking) {
  __builtin_memcpy(arm->closeness, group->closeness, model->alters * sizeof(VF));
  arm->trust = group->trust;
  arm->quality = SW(all)(0.f);
  for (int i = 0; i < 4; i++) arm->factors[i] = SW(all)(0.5f);
  arm->status = SW(alli)(isSeeking ? SEEKING : NONE);
  arm->weeks = arm->nominated = arm->placed = arm->dropped = SW(alli)(0);
}

// MARK: One week

/// The luck of the ties of `count` blocks.
INLINE void SW(drawBlocks)(SW(Group) * group, uint32_t first, uint32_t (*week)[2], int count) {
  VU words[MOST_TOGETHER][4];
  VF normals[4 * MOST_TOGETHER];
  VF *restrict luck = group->luck + 4 * first;
  SW(blockWords)(&group->youths, group->blocks + first, week + first, words, count);
  SW(wordNormals)(&group->numbers, &words[0][0], normals, 2 * count);
  EACH(i, 4 * count) luck[i] = 0.03f * normals[i];
}

INLINE void SW(draw)(SW(Group) * group, uint32_t blocks, uint32_t (*week)[2]) {
  VU words[MOST_TOGETHER][4];
  uint32_t b = 0;
  for (; b + MOST_TOGETHER <= blocks; b += MOST_TOGETHER) SW(drawBlocks)(group, b, week, MOST_TOGETHER);
  for (; b < blocks; b++) SW(drawBlocks)(group, b, week, 1);
  SW(blockWords)(&group->youths, group->blocks + blocks, week + blocks, words, 2);
  for (int i = 0; i < 4; i++) group->choice[i] = words[0][i];
  group->dropWord = words[1][0];
  group->qualityWords[0] = words[1][2], group->qualityWords[1] = words[1][3];
  group->hasQualityNormal = false;
}

/// Sums over ties that have been walked.
typedef struct {
  VF sum, without;
  VI close;
} SW(Walk);

/// The ties of a youth: their closeness now and at the start, half where they support, and the luck of the week.
typedef struct {
  VF *restrict closeness;
  const VF *restrict start, *restrict support, *restrict luck;
} SW(Ties);

INLINE void SW(tie)(SW(Walk) * walk, const SW(Ties) * ties, size_t k, int role) {
  const VF old = ties->closeness[k];
  const VF c = SW(unit)(old + 0.02f * (ties->start[k] - old) + ties->luck[k]);
  ties->closeness[k] = c;
  walk->sum += c;
  if (IS_OUTSIDE_FAMILY(role)) walk->close -= c > 0.5f;
  if (IS_ADULT(role)) walk->without *= 1.f - ties->support[k] * c;
}

INLINE SW(Walk) SW(walk)(VF *closeness, const SW(Group) * group, uint32_t alters) {
  SW(Walk) walk = {SW(all)(0.f), SW(all)(1.f), SW(alli)(0)};
  const SW(Ties) ties = {closeness, group->closeness, group->support, group->luck};
  size_t k = 0;
  for (; k + 12 <= alters; k += 12) EACH(role, 12) SW(tie)(&walk, &ties, k + (size_t)role, role);
  EACH(role, 11) {
    if (k + (size_t)role >= alters) break;
    SW(tie)(&walk, &ties, k + (size_t)role, role);
  }
  return walk;
}

/// One youth chooses among the candidates, each with a weight of its closeness.
static void SW(nominate)(SW(Arm) * arm, const SW(Group) * group, int lane) {
  float total = 0.f, sum = 0.f, chosen = 0.f;
  for (uint32_t i = 0; i < group->candidateCount; i++) total += chosen = arm->closeness[group->candidates[i]][lane];
  const float u = (float)(group->choice[1][lane] >> 8) * 0x1p-24f + 0x1p-25f, x = u * total;
  for (uint32_t i = 0; i < group->candidateCount; i++) {
    sum += arm->closeness[group->candidates[i]][lane];
    if (sum > x) {
      chosen = arm->closeness[group->candidates[i]][lane];
      break;
    }
  }
  arm->status[lane] = MATCHED, arm->nominated[lane] = 1, arm->weeks[lane] = 0;
  arm->quality[lane] = 0.3f + 0.4f * chosen;
}

INLINE void SW(mentor)(SW(Arm) * arm, SW(Group) * group) {
  const VI isSeeking = arm->status == SEEKING, isMatched = arm->status == MATCHED;
  if (SW(bits)(isSeeking)) {
    VF most = SW(all)(0.f);
    for (uint32_t i = 0; i < group->candidateCount; i++) most = SW(larger)(most, arm->closeness[group->candidates[i]]);
    const VI nominates = isSeeking & (SW(uniformRaw)(group->choice[0]) < 0.19f * (0.5f + 0.5f * most));
    for (uint32_t lanes = SW(bits)(nominates); lanes != 0; lanes &= lanes - 1)
      SW(nominate)(arm, group, __builtin_ctz(lanes));
  }
  if (SW(bits)(isMatched)) {
    if (!group->hasQualityNormal) {
      VF normals[2];
      SW(wordNormals)(&group->numbers, group->qualityWords, normals, 1);
      group->qualityNormal = normals[0], group->hasQualityNormal = true;
    }
    const VF q = SW(unit)(arm->quality + 0.05f * (group->highest - arm->quality) + 0.02f * group->qualityNormal);
    arm->quality = SW(choose)(isMatched, q, arm->quality);
    arm->weeks -= isMatched;
    const VI ends =
      isMatched & (SW(uniformRaw)(group->choice[2]) < 0.012f * (1.5f - arm->quality) * (1.3f - 0.6f * arm->trust));
    const VI completes = isMatched & ~ends & (arm->weeks >= 39);
    arm->status = (ends & ENDED_EARLY) | (completes & COMPLETED) | (~(ends | completes) & arm->status);
    arm->trust = SW(choose)(ends, arm->trust - 0.15f, arm->trust);
    arm->quality = SW(choose)(ends, SW(all)(0.f), arm->quality);
  }
}

/// Placement and dropping out, of the few lanes where the draw is below the greatest chance there is.
INLINE void SW(events)(SW(Arm) * arm, const SW(Group) * group) {
  const VI place = (VI)(group->choice[3] >> 8), drop = (VI)(group->dropWord >> 8);
  const VI mayPlace = place < (int32_t)(0.004f * 0x1p24f) + 1, mayDrop = drop < (int32_t)(0.003f * 0x1p24f) + 1;
  if (SW(bits)(mayPlace | mayDrop) == 0) return;
  for (int lane = 0; lane < W; lane++) {
    const float mean = (arm->factors[0][lane] + arm->factors[1][lane] + arm->factors[2][lane] + arm->factors[3][lane]) * 0.25f;
    if (mayPlace[lane] && (float)place[lane] * 0x1p-24f + 0x1p-25f < 0.004f * expf(-1.5f * mean)) arm->placed[lane] = 1;
    if (mayDrop[lane] && (float)drop[lane] * 0x1p-24f + 0x1p-25f < 0.003f * expf(-1.2f * mean)) arm->dropped[lane] = 1;
  }
}

INLINE void SW(week)(SW(Arm) * arm, SW(Group) * group, const SWReferenceModel *model, float perOutsider, bool isSeeking) {
  const SW(Walk) walk = SW(walk)(arm->closeness, group, model->alters);
  if (isSeeking) SW(mentor)(arm, group);
  const VF mean = walk.sum * (1.f / (float)model->alters);
  VF mentoring = 0.5f * mean;
  if (isSeeking) {
    const VI has = (arm->status == MATCHED) | (arm->status == COMPLETED);
    mentoring += SW(choose)(has, 0.5f * arm->quality, SW(all)(0.f));
  }
  VF *f = arm->factors;
  f[0] += 0.08f * (mean - f[0]);
  f[1] += 0.08f * (SW(float)(walk.close) * perOutsider - f[1]);
  f[2] += 0.08f * (mentoring - f[2]);
  f[3] += 0.08f * ((1.f - walk.without) - f[3]);
  SW(events)(arm, group);
}
