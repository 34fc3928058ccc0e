// The model weekly-mentor-0, to compare the speed of Steunweb's way of computing with that of other tools.
// The mathematics library is called here only, where the published C program calls it: at the start and for the rare events.
#define _GNU_SOURCE
#include "reference-kernel.h"

#include <math.h>
#include <stdlib.h>

#include "lanes-target.h"

#pragma STDC FP_CONTRACT OFF

#define WEEKS 104
#define ROUNDS 10
#define FACTOR0 0xD2511F53ull
#define FACTOR1 0xCD9E8D57ull
#define PURPOSE 0x57454B31ull
#define CHOICES 64u
#define MOST_ALTERS 256
#define MOST_BLOCKS 64
#define MOST_ARMS 64
/// How many blocks are drawn in step.
#define MOST_TOGETHER 3
/// A loop over 0 ..< count that is written out.
#define EACH(i, count) _Pragma("clang loop unroll(full)") for (int i = 0; i < (count); i++)

enum { NONE, SEEKING, MATCHED, ENDED_EARLY, COMPLETED };

// Roles: 0, 1 parent; 2 sibling; 3, 4 extended family; 5, 6, 7 friend; 8, 9 adult at school; 10 neighbour; 11 coach.
#define IS_ADULT(role) ((role) < 2 || (role) == 3 || (role) == 4 || (role) >= 8)
#define IS_CANDIDATE(role) ((role) == 3 || (role) == 4 || (role) >= 8)
#define IS_OUTSIDE_FAMILY(role) ((role) >= 5)

/// What a youth is born with.
typedef struct {
  float closeness[MOST_ALTERS];
  bool isSupporting[MOST_ALTERS];
  float highest, trust;
} SWReferenceStart;

static inline uint64_t sw_reference_mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}

static inline void sw_reference_philox(uint32_t c[4], uint32_t k0, uint32_t k1) {
  for (int round = 0; round < ROUNDS; round++) {
    const uint64_t p0 = FACTOR0 * c[0], p1 = FACTOR1 * c[2];
    const uint32_t n0 = (uint32_t)(p1 >> 32) ^ c[1] ^ k0, n2 = (uint32_t)(p0 >> 32) ^ c[3] ^ k1;
    c[0] = n0, c[1] = (uint32_t)p1, c[2] = n2, c[3] = (uint32_t)p0;
    k0 += 0x9E3779B9u, k1 += 0xBB67AE85u;
  }
}

static inline float sw_reference_uniform(uint32_t word) { return (float)(word >> 8) * 0x1p-24f + 0x1p-25f; }

static void sw_reference_start(SWReferenceStart *start, const SWReferenceModel *model, uint32_t youth) {
  static const float usual[12] = {.65f, .65f, .6f, .5f, .5f, .6f, .6f, .6f, .4f, .4f, .35f, .4f};
  const uint32_t initially = 0xffffffffu;
  for (uint32_t k = 0; k < model->alters; k += 4) {
    uint32_t c[4] = {youth, initially, k / 4, (uint32_t)PURPOSE};
    sw_reference_philox(c, model->seed, model->replication);
    float z[4];
    for (int half = 0; half < 4; half += 2) {
      float sine, cosine;
      sincosf(6.2831853071795864f * sw_reference_uniform(c[half + 1]), &sine, &cosine);
      const float r = __builtin_elementwise_sqrt(-2.f * logf(sw_reference_uniform(c[half])));
      z[half] = r * cosine, z[half + 1] = r * sine;
    }
    for (uint32_t i = 0; i < 4 && k + i < model->alters; i++) {
      const float x = usual[(k + i) % 12] + .15f * z[i];
      start->closeness[k + i] = x < .05f ? .05f : x > .95f ? .95f : x;
    }
  }
  for (uint32_t k = 0; k < model->alters; k += 24) {
    uint32_t c[4] = {youth, initially, 64u + k / 24, (uint32_t)PURPOSE};
    sw_reference_philox(c, model->seed, model->replication);
    for (uint32_t j = 0; j < 24 && k + j < model->alters; j++) start->isSupporting[k + j] = (c[j / 6] >> (5 * (j % 6)) & 3) != 0;
  }
  uint32_t c[4] = {youth, initially, 128, (uint32_t)PURPOSE};
  sw_reference_philox(c, model->seed, model->replication);
  start->highest = .6f + .4f * sw_reference_uniform(c[0]);
  start->trust = .3f + .5f * sw_reference_uniform(c[1]);
}

#define BODY "reference-body.h"
#include "lanes-widths.h"

bool sw_reference_simulate(int32_t width, const SWReferenceModel *model, uint32_t first, uint32_t count, SWReferenceTally *tallies) {
  switch (width) {
  case 4: return simulate_w4(model, first, count, tallies);
  case 8: return simulate_w8(model, first, count, tallies);
  case 16: return simulate_w16(model, first, count, tallies);
  default: return false;
  }
}

bool sw_reference_words(int32_t width, const uint32_t counter[4], const uint32_t key[2], uint32_t words[12]) {
  switch (width) {
  case 4: words_w4(counter, key, words); return true;
  case 8: words_w8(counter, key, words); return true;
  case 16: words_w16(counter, key, words); return true;
  default: return false;
  }
}

bool sw_reference_normals(
  int32_t width, const SWReferenceModel *model, uint32_t first, uint32_t week, uint32_t block, float normals[64]) {
  switch (width) {
  case 4: blockNormals_w4(model, first, week, block, normals); return true;
  case 8: blockNormals_w8(model, first, week, block, normals); return true;
  case 16: blockNormals_w16(model, first, week, block, normals); return true;
  default: return false;
  }
}
