#ifndef STEUNWEB_REFERENCE_KERNEL_H
#define STEUNWEB_REFERENCE_KERNEL_H

#include <stdbool.h>
#include <stdint.h>

/// The model weekly-mentor-0, as `ReferenceModel` explains it. Arm 0 is the control arm; all others are equal.
typedef struct {
  uint32_t seed, replication;
  /// 1 to 256.
  uint32_t alters;
  /// 1 to 64.
  uint32_t arms;
  /// Whether draws are made once for all arms, or anew for each.
  bool isShared;
} SWReferenceModel;

/// Sums over youths of one arm.
typedef struct {
  double factors;
  int64_t nominated, endedEarly, completed, placed, dropped;
  uint64_t hash;
} SWReferenceTally;

/// Simulates the youths `first ..< first + count` on vectors of `width` lanes (4, 8 or 16, which the processor must have) and adds them, in
/// order, to one tally per arm. False when memory is lacking or the width is another.
bool sw_reference_simulate(int32_t width, const SWReferenceModel *model, uint32_t first, uint32_t count, SWReferenceTally *tallies);

/// Philox words of the counter `counter` and two below it in word 0, spread over all lanes: 4 x 3 numbers, word by word; for tests.
bool sw_reference_words(int32_t width, const uint32_t counter[4], const uint32_t key[2], uint32_t words[12]);

/// The four normal numbers of a block in a week, of the youths `first ..< first + 16`, as the simulation draws them; for tests.
bool sw_reference_normals(
  int32_t width, const SWReferenceModel *model, uint32_t first, uint32_t week, uint32_t block, float normals[64]);

#endif
