// All weeks of weekly-mentor-0, W youths at a time. Included once per width, after `lanes-vector.h`.

#include "reference-week.h"

static void SW(tally)(SWReferenceTally *tally, const SW(Arm) * arm, uint32_t first, uint32_t count) {
  for (uint32_t lane = 0; lane < W && lane < count; lane++) {
    double sum = 0;
    uint64_t hash = first + lane;
    for (int i = 0; i < 4; i++) {
      const float f = arm->factors[i][lane];
      uint32_t bits;
      __builtin_memcpy(&bits, &f, sizeof bits);
      sum += (double)f;
      hash = sw_reference_mix(hash ^ bits);
    }
    const int32_t status = arm->status[lane], nominated = arm->nominated[lane];
    const int32_t placed = arm->placed[lane], dropped = arm->dropped[lane];
    tally->factors += sum / 4;
    tally->nominated += nominated, tally->placed += placed, tally->dropped += dropped;
    tally->endedEarly += status == ENDED_EARLY, tally->completed += status == COMPLETED;
    tally->hash += sw_reference_mix(hash ^ (uint64_t)(status | nominated << 4 | placed << 5 | dropped << 6));
  }
}

static bool SW(simulate)(const SWReferenceModel *model, uint32_t first, uint32_t count, SWReferenceTally *tallies) {
  const uint32_t blocks = SW(blockCount)(model), alters = model->alters, arms = model->arms;
  const size_t vectors = 2 * (size_t)alters + 4 * (size_t)blocks + (size_t)arms * alters;
  const size_t bytes = sizeof(SW(Work)) + (blocks + 2) * sizeof(SW(Block)) + vectors * sizeof(VF);
  SW(Work) *work = aligned_alloc(64, (bytes + 63) / 64 * 64);
  if (work == NULL) return false;
  SW(Group) *group = &work->group;
  group->blocks = (SW(Block) *)(work + 1);
  group->closeness = (VF *)(group->blocks + blocks + 2);
  group->support = group->closeness + alters;
  group->luck = group->support + alters;
  for (uint32_t a = 0; a < arms; a++) work->arms[a].closeness = group->luck + 4 * blocks + a * alters;
  SW(Keys) keys;
  SW(prepareKeys)(&keys, model->seed, model->replication);
  SW(prepareNumbers)(&group->numbers);
  for (uint32_t week = 0; week < WEEKS; week++)
    for (uint32_t b = 0; b < blocks + 2; b++)
      SW(prepareWeek)(work->weeks[week][b], &keys, week, b < blocks ? b : CHOICES + b - blocks);
  uint32_t outsiders = 0;
  group->candidateCount = 0;
  for (uint32_t k = 0; k < alters; k++) {
    outsiders += IS_OUTSIDE_FAMILY(k % 12);
    if (IS_CANDIDATE(k % 12)) group->candidates[group->candidateCount++] = (uint16_t)k;
  }
  const float perOutsider = 1.f / (float)(outsiders > 0 ? outsiders : 1);
  for (uint32_t done = 0; done < count; done += W) {
    SW(begin)(group, &keys, model, first + done);
    for (uint32_t a = 0; a < arms; a++) SW(beginArm)(&work->arms[a], group, model, a > 0);
    const uint32_t step = model->isShared ? arms : 1;
    for (uint32_t from = 0; from < arms; from += step)
      for (uint32_t week = 0; week < WEEKS; week++) {
        SW(draw)(group, blocks, work->weeks[week]);
        for (uint32_t a = from; a < from + step; a++) {
          if (a == 0) SW(week)(&work->arms[a], group, model, perOutsider, false);
          else SW(week)(&work->arms[a], group, model, perOutsider, true);
        }
      }
    for (uint32_t a = 0; a < arms; a++) SW(tally)(&tallies[a], &work->arms[a], first + done, count - done);
  }
  free(work);
  return true;
}

// MARK: For tests

static void SW(words)(const uint32_t counter[4], const uint32_t key[2], uint32_t words[12]) {
  VU out[4];
  SW(philox)(SW(counting)(counter[0] - (W - 1)), (VU){0} + counter[1], (VU){0} + counter[2], (VU){0} + counter[3], key[0], key[1], out);
  for (int word = 0; word < 4; word++)
    for (int i = 0; i < 3; i++) words[3 * word + i] = out[word][W - 1 - i];
}

static void SW(blockNormals)(const SWReferenceModel *model, uint32_t first, uint32_t week, uint32_t block, float normals[64]) {
  SW(Keys) keys;
  SW(Youths) youths;
  SW(Block) prepared;
  SW(Numbers) numbers;
  uint32_t mixed[2];
  SW(prepareKeys)(&keys, model->seed, model->replication);
  SW(prepareWeek)(mixed, &keys, week, block);
  SW(prepareNumbers)(&numbers);
  for (uint32_t done = 0; done < 16; done += W) {
    VU words[1][4];
    VF z[4];
    SW(prepareYouths)(&youths, &keys, first + done);
    SW(prepareBlock)(&prepared, &youths, block);
    SW(blockWords)(&youths, &prepared, &mixed, words, 1);
    SW(wordNormals)(&numbers, words[0], z, 2);
    for (int lane = 0; lane < W; lane++)
      for (int i = 0; i < 4; i++) normals[4 * (done + (uint32_t)lane) + (uint32_t)i] = z[i][lane];
  }
}
