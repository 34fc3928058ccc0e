// The random numbers of weekly-mentor-0, W youths at a time. Included once per width, after `lanes-vector.h`.

// MARK: Words
//
// A counter is (youth, week, block, purpose). Its words 2 and 3 are equal for all lanes, so that most of the first three rounds of Philox
// depends on the youth alone, on the block and the youth, or on the week and the block. These parts are computed once; what is left of ten
// rounds is seven and a half.

/// The part of the words that depends on neither week nor block, for the even and the odd pairs of lanes; and the keys of all rounds.
typedef struct {
  VL third[2], mixed[2], inner[2];
  VL keys[ROUNDS][2];
  uint32_t scalarKeys[ROUNDS][2];
} SW(Youths);

/// The part that depends on block and youth.
typedef struct {
  VL product[2], high[2];
} SW(Block);

INLINE void SW(keys)(SW(Youths) * youths, uint32_t seed, uint32_t replication) {
  for (int round = 0; round < ROUNDS; round++) {
    youths->scalarKeys[round][0] = seed + (uint32_t)round * 0x9E3779B9u;
    youths->scalarKeys[round][1] = replication + (uint32_t)round * 0xBB67AE85u;
    for (int half = 0; half < 2; half++) youths->keys[round][half] = (VL){0} + (uint64_t)youths->scalarKeys[round][half];
  }
}

/// The numbers `first`, `first + 1` and so on.
INLINE VU SW(counting)(uint32_t first) {
  VU y;
  for (int lane = 0; lane < W; lane++) y[lane] = first + (uint32_t)lane;
  return y;
}

INLINE void SW(prepareYouths)(SW(Youths) * youths, uint32_t first) {
  const VU y = SW(counting)(first);
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

/// The part that depends on week and block: what words 2 and 3 of the counter after two rounds are mixed with.
INLINE void SW(prepareWeek)(uint32_t out[2], const SW(Youths) * youths, uint32_t week, uint32_t block) {
  const uint32_t n0 = (uint32_t)((FACTOR1 * block) >> 32) ^ week ^ youths->scalarKeys[0][0];
  const uint64_t q0 = FACTOR0 * n0;
  out[0] = (uint32_t)(q0 >> 32) ^ youths->scalarKeys[1][1];
  out[1] = (uint32_t)q0 ^ youths->scalarKeys[2][1];
}

/// The four words of every lane.
INLINE void SW(blockWords)(const SW(Youths) * youths, const SW(Block) * block, const uint32_t week[2], VU out[4]) {
  const VL m0 = (VL){0} + FACTOR0, m1 = (VL){0} + FACTOR1;
  const VL x = (VL)((VU){0} + week[0]), y = (VL)((VU){0} + week[1]);
  VL a1 = SW(product)(youths->third[0] ^ x, m1), b1 = SW(product)(youths->third[1] ^ x, m1);
  VL a0 = (a1 >> 32) ^ youths->inner[0], b0 = (b1 >> 32) ^ youths->inner[1];
  VL a2 = block->high[0] ^ y, b2 = block->high[1] ^ y;
  VL a3 = block->product[0], b3 = block->product[1];
#pragma clang loop unroll(full)
  for (int round = 3; round < ROUNDS; round++) {
    const VL k0 = youths->keys[round][0], k1 = youths->keys[round][1];
    const VL p0 = SW(product)(a0, m0), p1 = SW(product)(a2, m1), q0 = SW(product)(b0, m0), q1 = SW(product)(b2, m1);
    a0 = (p1 >> 32) ^ a1 ^ k0, a2 = (p0 >> 32) ^ a3 ^ k1, a1 = p1, a3 = p0;
    b0 = (q1 >> 32) ^ b1 ^ k0, b2 = (q0 >> 32) ^ b3 ^ k1, b1 = q1, b3 = q0;
  }
  out[0] = SW(pack)(a0, b0), out[1] = SW(pack)(a1, b1), out[2] = SW(pack)(a2, b2), out[3] = SW(pack)(a3, b3);
}

// MARK: Normal numbers

/// `-2 log(x)`: the terms of `SW(log)` times -2, which changes no digit, with exponent and significand taken apart in fewer steps.
INLINE VF SW(minusTwoLog)(VF x) {
  const VI exponent = ((VI)x - 0x3f3504f3) >> 23;
  const VF m = (VF)((VI)x - (exponent << 23)) - 1.f, z = m * m;
  VF y = SW(all)(-2.f * 7.0376836292e-2f);
  y = y * m + -2.f * -1.1514610310e-1f;
  y = y * m + -2.f * 1.1676998740e-1f;
  y = y * m + -2.f * -1.2420140846e-1f;
  y = y * m + -2.f * 1.4249322787e-1f;
  y = y * m + -2.f * -1.6668057665e-1f;
  y = y * m + -2.f * 2.0000714765e-1f;
  y = y * m + -2.f * -2.4999993993e-1f;
  y = y * m + -2.f * 3.3333331174e-1f;
  const VF e = SW(float)(exponent);
  y = y * m * z + e * (-2.f * -2.12194440e-4f) + z;
  return (y - (m + m)) + e * (-2.f * 0.693359375f);
}

/// Box–Muller on two words: the bits of `SW(boxMuller)` on their raw uniform numbers, in fewer steps.
INLINE void SW(wordNormals)(VU word0, VU word1, VF *first, VF *second) {
  const VF radius = SW(root)(SW(minusTwoLog)(SW(uniformRaw)(word0)));
  const VF quarters = SW(float)((VI)(word1 >> 8)) * 0x1p-22f + 0x1p-23f;
  const VI nearest = SW(truncate)(quarters + 0.5f);
  const VF r = (quarters - SW(float)(nearest)) * 1.5707963267948966f, r2 = r * r;
  VF s = SW(all)(-1.9515295891e-4f);
  s = s * r2 + 8.3321608736e-3f;
  s = s * r2 + -1.6666654611e-1f;
  s = s * r2 * r + r;
  VF c = SW(all)(2.443315711809948e-5f);
  c = c * r2 + -1.388731625493765e-3f;
  c = c * r2 + 4.166664568298827e-2f;
  c = c * r2 * r2 - 0.5f * r2 + 1.f;
  // The lowest bit of `nearest` swaps sine and cosine; the next one, and for the cosine its sum with the lowest, turns the sign.
  const VI odd = nearest << 31, half = nearest << 30, isOdd = odd < 0;
  const VF sine = (VF)((VI)SW(choose)(isOdd, c, s) ^ (half & INT32_MIN));
  const VF cosine = (VF)((VI)SW(choose)(isOdd, s, c) ^ ((odd ^ half) & INT32_MIN));
  *first = radius * cosine;
  *second = radius * sine;
}
