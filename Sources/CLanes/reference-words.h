// The random words of weekly-mentor-0, W youths at a time. Included once per width, after `lanes-vector.h`.
//
// A counter is (youth, week, block, purpose). Its words 2 and 3 are equal for all lanes, so that most of the first three rounds of Philox
// depends on the youth alone, on youth and block, or on week and block. These parts are computed once; what is left of ten rounds is seven
// and a half.

/// The keys of all rounds.
typedef struct {
  uint32_t numbers[ROUNDS][2];
} SW(Keys);

INLINE void SW(prepareKeys)(SW(Keys) * keys, uint32_t seed, uint32_t replication) {
  for (uint32_t round = 0; round < ROUNDS; round++) {
    keys->numbers[round][0] = seed + round * 0x9E3779B9u;
    keys->numbers[round][1] = replication + round * 0xBB67AE85u;
  }
}

/// The part that depends on week and block.
INLINE void SW(prepareWeek)(uint32_t out[2], const SW(Keys) * keys, uint32_t week, uint32_t block) {
  const uint32_t n0 = (uint32_t)((FACTOR1 * block) >> 32) ^ week ^ keys->numbers[0][0];
  const uint64_t q0 = FACTOR0 * n0;
  out[0] = (uint32_t)(q0 >> 32) ^ keys->numbers[1][1];
  out[1] = (uint32_t)q0 ^ keys->numbers[2][1];
}

/// The numbers `first`, `first + 1` and so on.
INLINE VU SW(counting)(uint32_t first) {
  VU y;
  for (int lane = 0; lane < W; lane++) y[lane] = first + (uint32_t)lane;
  return y;
}

#if W == 8

// MARK: Whole vectors
//
// AVX2 multiplies 32-bit numbers for their lower halves. The upper halves of the products of even and of odd lanes are joined by one shuffle,
// which swaps lanes 1 and 2 of every four. Words 0 and 2 are swapped once more every round; words 1 and 3 are always one swap behind, and so in
// step with the upper halves that they meet.

INLINE VU SW(swapped)(VU v) { return __builtin_shufflevector(v, v, 0, 2, 1, 3, 4, 6, 5, 7); }

/// The upper halves of the products, swapped.
INLINE VU SW(high)(VU v, VL factor) {
  const VU even = (VU)SW(product)((VL)v, factor), odd = (VU)SW(product)((VL)v >> 32, factor);
  return __builtin_shufflevector(even, odd, 1, 3, 9, 11, 5, 7, 13, 15);
}

/// The part that depends on the youth alone, and the keys of the rounds that are left.
typedef struct {
  VU third, mixed, inner;
  VU keys[ROUNDS][2];
} SW(Youths);

/// The part that depends on youth and block.
typedef struct {
  VU low, high;
} SW(Block);

INLINE void SW(prepareYouths)(SW(Youths) * youths, const SW(Keys) * keys, uint32_t first) {
  const VL m0 = (VL){0} + FACTOR0, m1 = (VL){0} + FACTOR1;
  const VU y = SW(counting)(first);
  const VU n2 = SW(swapped)(SW(high)(y, m0)) ^ (uint32_t)PURPOSE ^ keys->numbers[0][1];
  youths->third = y * (uint32_t)FACTOR0;
  youths->mixed = SW(swapped)(SW(high)(n2, m1)) ^ keys->numbers[1][0];
  youths->inner = SW(swapped)(n2 * (uint32_t)FACTOR1) ^ keys->numbers[2][0];
  for (int round = 0; round < ROUNDS; round++)
    for (int i = 0; i < 2; i++) youths->keys[round][i] = (VU){0} + keys->numbers[round][i];
}

INLINE void SW(prepareBlock)(SW(Block) * block, const SW(Youths) * youths, uint32_t number) {
  const VU m0 = youths->mixed ^ (uint32_t)(FACTOR1 * number);
  block->low = m0 * (uint32_t)FACTOR0;
  block->high = SW(high)(m0, (VL){0} + FACTOR0);
}

/// The four words of every lane, for up to MOST_TOGETHER blocks in step, so that none waits for the products of its last round.
INLINE void SW(blockWords)(const SW(Youths) * youths, const SW(Block) * block, uint32_t (*week)[2], VU (*out)[4], int count) {
  const VL m0 = (VL){0} + FACTOR0, m1 = (VL){0} + FACTOR1;
  VU c0[MOST_TOGETHER], c1[MOST_TOGETHER], c2[MOST_TOGETHER], c3[MOST_TOGETHER];
  EACH(b, count) {
    const VU m2 = youths->third ^ week[b][0];
    c0[b] = SW(high)(m2, m1) ^ youths->inner, c1[b] = m2 * (uint32_t)FACTOR1;
    c2[b] = block[b].high ^ week[b][1], c3[b] = block[b].low;
  }
  EACH(round, ROUNDS - 3) {
    EACH(b, count) {
      const VU n0 = SW(high)(c2[b], m1) ^ (c1[b] ^ youths->keys[round + 3][0]);
      const VU n2 = SW(high)(c0[b], m0) ^ (c3[b] ^ youths->keys[round + 3][1]);
      c1[b] = c2[b] * (uint32_t)FACTOR1, c3[b] = c0[b] * (uint32_t)FACTOR0, c0[b] = n0, c2[b] = n2;
    }
  }
  EACH(b, count) out[b][0] = c0[b], out[b][1] = SW(swapped)(c1[b]), out[b][2] = c2[b], out[b][3] = SW(swapped)(c3[b]);
}

#else

// MARK: Even and odd pairs of lanes
//
// Every number stands in the lower half of 64 bits, the upper half holds anything; index 0 of an array of two is `SW(lower)`, 1 `SW(upper)`.

/// The part that depends on the youth alone, and the keys of the rounds that are left.
typedef struct {
  VL third[2], mixed[2], inner[2];
  VL keys[ROUNDS][2];
} SW(Youths);

/// The part that depends on youth and block.
typedef struct {
  VL product[2], high[2];
} SW(Block);

INLINE void SW(prepareYouths)(SW(Youths) * youths, const SW(Keys) * keys, uint32_t first) {
  const VU y = SW(counting)(first);
  for (int round = 0; round < ROUNDS; round++)
    for (int i = 0; i < 2; i++) youths->keys[round][i] = (VL){0} + (uint64_t)keys->numbers[round][i];
  for (int half = 0; half < 2; half++) {
    const VL p0 = SW(product)(half == 0 ? SW(lower)(y) : SW(upper)(y), (VL){0} + FACTOR0);
    const VL n2 = (p0 >> 32) ^ ((VL){0} + PURPOSE) ^ youths->keys[0][1];
    const VL q1 = SW(product)(n2, (VL){0} + FACTOR1);
    youths->third[half] = p0;
    youths->mixed[half] = (q1 >> 32) ^ youths->keys[1][0];
    youths->inner[half] = q1 ^ youths->keys[2][0];
  }
}

INLINE void SW(prepareBlock)(SW(Block) * block, const SW(Youths) * youths, uint32_t number) {
  const VL low = (VL){0} + (uint64_t)((FACTOR1 * number) & 0xffffffffull);
  for (int half = 0; half < 2; half++) {
    block->product[half] = SW(product)(youths->mixed[half] ^ low, (VL){0} + FACTOR0);
    block->high[half] = block->product[half] >> 32;
  }
}

/// The four words of every lane, for `count` blocks.
INLINE void SW(blockWords)(const SW(Youths) * youths, const SW(Block) * block, uint32_t (*week)[2], VU (*out)[4], int count) {
  const VL m0 = (VL){0} + FACTOR0, m1 = (VL){0} + FACTOR1;
  EACH(b, count) {
    const VL x = (VL)((VU){0} + week[b][0]), y = (VL)((VU){0} + week[b][1]);
    VL a1 = SW(product)(youths->third[0] ^ x, m1), b1 = SW(product)(youths->third[1] ^ x, m1);
    VL a0 = (a1 >> 32) ^ youths->inner[0], b0 = (b1 >> 32) ^ youths->inner[1];
    VL a2 = block[b].high[0] ^ y, b2 = block[b].high[1] ^ y;
    VL a3 = block[b].product[0], b3 = block[b].product[1];
    EACH(round, ROUNDS - 3) {
      const VL k0 = youths->keys[round + 3][0], k1 = youths->keys[round + 3][1];
      const VL p0 = SW(product)(a0, m0), p1 = SW(product)(a2, m1), q0 = SW(product)(b0, m0), q1 = SW(product)(b2, m1);
      a0 = (p1 >> 32) ^ a1 ^ k0, a2 = (p0 >> 32) ^ a3 ^ k1, a1 = p1, a3 = p0;
      b0 = (q1 >> 32) ^ b1 ^ k0, b2 = (q0 >> 32) ^ b3 ^ k1, b1 = q1, b3 = q0;
    }
    out[b][0] = SW(pack)(a0, b0), out[b][1] = SW(pack)(a1, b1), out[b][2] = SW(pack)(a2, b2), out[b][3] = SW(pack)(a3, b3);
  }
}

#endif
