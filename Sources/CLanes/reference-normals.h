// The normal numbers of weekly-mentor-0, W youths at a time. Included once per width, after `lanes-vector.h`.

/// The numbers of the polynomials, where the compiler reads them from memory as part of an operation instead of building them anew.
typedef struct {
  VF logarithm[9], sine[3], cosine[3];
  VF small, smallest, exponentLow, exponentHigh, quarter, smallQuarter, halfPi, half, one;
  VI root, exponentBits, sign;
} SW(Numbers);

INLINE void SW(prepareNumbers)(SW(Numbers) * n) {
  // Those of `SW(log)` times -2, which changes no digit of a result.
  const float logarithm[9] = {7.0376836292e-2f,  -1.1514610310e-1f, 1.1676998740e-1f,  -1.2420140846e-1f, 1.4249322787e-1f,
                              -1.6668057665e-1f, 2.0000714765e-1f,  -2.4999993993e-1f, 3.3333331174e-1f};
  for (int i = 0; i < 9; i++) n->logarithm[i] = SW(all)(-2.f * logarithm[i]);
  n->exponentLow = SW(all)(-2.f * -2.12194440e-4f), n->exponentHigh = SW(all)(-2.f * 0.693359375f);
  n->root = SW(alli)(0x3f3504f3), n->exponentBits = SW(alli)((int32_t)0xff800000), n->sign = SW(alli)(INT32_MIN);
  const float sine[3] = {-1.9515295891e-4f, 8.3321608736e-3f, -1.6666654611e-1f};
  const float cosine[3] = {2.443315711809948e-5f, -1.388731625493765e-3f, 4.166664568298827e-2f};
  for (int i = 0; i < 3; i++) n->sine[i] = SW(all)(sine[i]), n->cosine[i] = SW(all)(cosine[i]);
  n->small = SW(all)(0x1p-24f), n->smallest = SW(all)(0x1p-25f);
  n->quarter = SW(all)(0x1p-22f), n->smallQuarter = SW(all)(0x1p-23f);
  n->halfPi = SW(all)(1.5707963267948966f), n->half = SW(all)(0.5f), n->one = SW(all)(1.f);
}

/// `sign < 0 ? a : b`, where only the highest bit of `sign` may be set.
INLINE VF SW(chooseBySign)(VI sign, VF a, VF b) {
#if W == 8
  return (VF)_mm256_blendv_ps((__m256)b, (__m256)a, (__m256)sign);
#else
  return SW(choose)(sign < 0, a, b);
#endif
}

/// `sqrt(-2 log(u))` of the raw uniform numbers of words: the bits of `SW(log)`, with exponent and significand taken apart in fewer steps.
/// Several vectors go in step, so that none waits for its last term.
INLINE void SW(radii)(const SW(Numbers) * n, const VU *words, VF *out, int count) {
  VF m[2 * MOST_TOGETHER], e[2 * MOST_TOGETHER], y[2 * MOST_TOGETHER];
  EACH(i, count) {
    const VF u = SW(float)((VI)(words[2 * i] >> 8)) * n->small + n->smallest;
    const VI above = (VI)u - n->root;
    m[i] = (VF)((VI)u - (above & n->exponentBits)) - n->one;
    e[i] = SW(float)(above >> 23);
    y[i] = n->logarithm[0];
  }
  EACH(k, 8) {
    EACH(i, count) y[i] = y[i] * m[i] + n->logarithm[k + 1];
  }
  EACH(i, count) {
    const VF z = m[i] * m[i];
    y[i] = y[i] * m[i] * z + e[i] * n->exponentLow + z;
    out[i] = SW(root)((y[i] - (m[i] + m[i])) + e[i] * n->exponentHigh);
  }
}

/// Box–Muller on pairs of words: the bits of `SW(boxMuller)` on their raw uniform numbers, in fewer steps.
INLINE void SW(wordNormals)(const SW(Numbers) * n, const VU *words, VF *out, int count) {
  VF radius[2 * MOST_TOGETHER];
  SW(radii)(n, words, radius, count);
  EACH(i, count) {
    const VF quarters = SW(float)((VI)(words[2 * i + 1] >> 8)) * n->quarter + n->smallQuarter;
    const VI nearest = SW(truncate)(quarters + n->half);
    const VF r = (quarters - SW(float)(nearest)) * n->halfPi, r2 = r * r;
    VF s = n->sine[0] * r2 + n->sine[1], c = n->cosine[0] * r2 + n->cosine[1];
    s = (s * r2 + n->sine[2]) * r2 * r + r;
    c = (c * r2 + n->cosine[2]) * r2 * r2 - n->half * r2 + n->one;
    // An odd number of quarter turns swaps sine and cosine and turns the sign of the latter; two quarters turn both signs.
    const VI odd = nearest << 31, turned = (nearest << 30) & n->sign;
    const VF signedRadius = (VF)((VI)radius[i] ^ turned);
    out[2 * i] = signedRadius * (VF)((VI)SW(chooseBySign)(odd, s, c) ^ odd);
    out[2 * i + 1] = signedRadius * SW(chooseBySign)(odd, c, s);
  }
}
