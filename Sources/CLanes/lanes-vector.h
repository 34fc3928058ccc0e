// Arithmetic on W lanes at a time, with the same bits for every W and as the scalar functions of `Quantities` and `RandomStreams`.
//
// This file has no include guard: a kernel includes it once per width, after
//   #define W 4 | 8 | 16          lanes in a vector
//   #define SW(name) name##_w4    the names of this width
// and, for the wider ones, between `#pragma clang attribute push` and `pop` for the instruction set. Nothing here contracts a product and a sum
// into one instruction, and every sum has a fixed order.

#pragma STDC FP_CONTRACT OFF

typedef float SW(vf) __attribute__((vector_size(4 * W)));
typedef int32_t SW(vi) __attribute__((vector_size(4 * W)));
typedef uint32_t SW(vu) __attribute__((vector_size(4 * W)));
typedef uint64_t SW(vl) __attribute__((vector_size(4 * W)));
#define VF SW(vf)
#define VI SW(vi)
#define VU SW(vu)
#define VL SW(vl)
#define INLINE static inline __attribute__((always_inline))

INLINE VF SW(all)(float x) { return (VF){0} + x; }
INLINE VI SW(alli)(int32_t x) { return (VI){0} + x; }
INLINE VF SW(load)(const float *p) { VF v; __builtin_memcpy(&v, p, sizeof v); return v; }
INLINE VI SW(loadi)(const void *p) { VI v; __builtin_memcpy(&v, p, sizeof v); return v; }
INLINE void SW(store)(float *p, VF v) { __builtin_memcpy(p, &v, sizeof v); }
INLINE void SW(storei)(void *p, VI v) { __builtin_memcpy(p, &v, sizeof v); }
/// `mask ? a : b`, lane by lane; a mask is all ones or all zeros.
INLINE VF SW(choose)(VI mask, VF a, VF b) { return (VF)((mask & (VI)a) | (~mask & (VI)b)); }
INLINE VI SW(choosei)(VI mask, VI a, VI b) { return (mask & a) | (~mask & b); }
/// `a` where the highest bit of `signs` is 1, else `b`.
INLINE VF SW(chooseSigned)(VI signs, VF a, VF b) {
#if W == 8
  return (VF)_mm256_blendv_ps((__m256)b, (__m256)a, (__m256)signs);
#else
  return SW(choose)(signs >> 31, a, b);
#endif
}
/// `a > b ? a : b` and `a < b ? a : b`.
#if W == 4
INLINE VF SW(larger)(VF a, VF b) { return (VF)_mm_max_ps((__m128)a, (__m128)b); }
INLINE VF SW(smaller)(VF a, VF b) { return (VF)_mm_min_ps((__m128)a, (__m128)b); }
#elif W == 8
INLINE VF SW(larger)(VF a, VF b) { return (VF)_mm256_max_ps((__m256)a, (__m256)b); }
INLINE VF SW(smaller)(VF a, VF b) { return (VF)_mm256_min_ps((__m256)a, (__m256)b); }
#else
INLINE VF SW(larger)(VF a, VF b) { return (VF)_mm512_max_ps((__m512)a, (__m512)b); }
INLINE VF SW(smaller)(VF a, VF b) { return (VF)_mm512_min_ps((__m512)a, (__m512)b); }
#endif
/// The nearest number in [0, 1].
INLINE VF SW(clip)(VF x) { return SW(smaller)(SW(all)(1.f), SW(larger)(SW(all)(0.f), x)); }
INLINE VF SW(root)(VF x) { return __builtin_elementwise_sqrt(x); }
INLINE VF SW(float)(VI x) { return __builtin_convertvector(x, VF); }
INLINE VI SW(truncate)(VF x) { return __builtin_convertvector(x, VI); }

/// One bit per lane of a mask.
INLINE uint32_t SW(bits)(VI mask) {
#if W == 4
  return (uint32_t)__builtin_ia32_movmskps((__m128)mask);
#elif W == 8
  return (uint32_t)__builtin_ia32_movmskps256((__m256)mask);
#else
  return (uint32_t)_mm512_movepi32_mask((__m512i)mask);
#endif
}

// MARK: Random words

/// The even and odd pairs of lanes of each group of four, each in the low half of 64 bits; the upper halves hold anything.
INLINE VL SW(lower)(VU v) {
#if W == 4
  return (VL)__builtin_shufflevector(v, v, 0, 0, 1, 1);
#elif W == 8
  return (VL)__builtin_shufflevector(v, v, 0, 0, 1, 1, 4, 4, 5, 5);
#else
  return (VL)__builtin_shufflevector(v, v, 0, 0, 1, 1, 4, 4, 5, 5, 8, 8, 9, 9, 12, 12, 13, 13);
#endif
}
INLINE VL SW(upper)(VU v) {
#if W == 4
  return (VL)__builtin_shufflevector(v, v, 2, 2, 3, 3);
#elif W == 8
  return (VL)__builtin_shufflevector(v, v, 2, 2, 3, 3, 6, 6, 7, 7);
#else
  return (VL)__builtin_shufflevector(v, v, 2, 2, 3, 3, 6, 6, 7, 7, 10, 10, 11, 11, 14, 14, 15, 15);
#endif
}
INLINE VU SW(pack)(VL lower, VL upper) {
#if W == 4
  return __builtin_shufflevector((VU)lower, (VU)upper, 0, 2, 4, 6);
#elif W == 8
  return __builtin_shufflevector((VU)lower, (VU)upper, 0, 2, 8, 10, 4, 6, 12, 14);
#else
  return __builtin_shufflevector((VU)lower, (VU)upper, 0, 2, 16, 18, 4, 6, 20, 22, 8, 10, 24, 26, 12, 14, 28, 30);
#endif
}
/// The 64-bit products of the lower halves.
INLINE VL SW(product)(VL a, VL b) { return (a & 0xffffffffull) * (b & 0xffffffffull); }

/// Philox4x32-10: four words for each lane, from counters (c0, c1, c2, c3) and a 64-bit key.
INLINE void SW(philox)(VU c0, VU c1, VU c2, VU c3, uint32_t k0, uint32_t k1, VU out[4]) {
  VL a0 = SW(lower)(c0), a1 = SW(lower)(c1), a2 = SW(lower)(c2), a3 = SW(lower)(c3);
  VL b0 = SW(upper)(c0), b1 = SW(upper)(c1), b2 = SW(upper)(c2), b3 = SW(upper)(c3);
  const VL m0 = (VL){0} + 0xD2511F53ull, m1 = (VL){0} + 0xCD9E8D57ull;
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    const VL x = (VL){0} + (uint64_t)k0, y = (VL){0} + (uint64_t)k1;
    VL p0 = SW(product)(a0, m0), p1 = SW(product)(a2, m1), q0 = SW(product)(b0, m0), q1 = SW(product)(b2, m1);
    VL n0 = (p1 >> 32) ^ a1 ^ x, n2 = (p0 >> 32) ^ a3 ^ y, r0 = (q1 >> 32) ^ b1 ^ x, r2 = (q0 >> 32) ^ b3 ^ y;
    a0 = n0, a1 = p1, a2 = n2, a3 = p0;
    b0 = r0, b1 = q1, b2 = r2, b3 = q0;
    k0 += 0x9E3779B9u, k1 += 0xBB67AE85u;
  }
  out[0] = SW(pack)(a0, b0), out[1] = SW(pack)(a1, b1), out[2] = SW(pack)(a2, b2), out[3] = SW(pack)(a3, b3);
}

/// `(word >> 8) 2^-24 + 2^-25`, which may round up to 1.
INLINE VF SW(uniformRaw)(VU word) { return SW(float)((VI)(word >> 8)) * 0x1p-24f + 0x1p-25f; }
/// The same, at most `1 - 2^-24`: `Uniform.number`.
INLINE VF SW(uniform)(VU word) {
  VF u = SW(uniformRaw)(word);
  return SW(smaller)(u, SW(all)(0x1.fffffep-1f));
}

// MARK: Elementary functions; the coefficients are explained in `Elementary`

INLINE VF SW(log)(VF x) {
  VI b = (VI)x, exponent = (b >> 23) - 126;
  VF m = (VF)((b & 0x007fffff) | 0x3f000000);
  VI isLow = m < 0.707106781186547524f;
  exponent += isLow;
  m = m + (VF)(isLow & (VI)m) - 1.f;
  VF z = m * m, y = SW(all)(7.0376836292e-2f);
  y = y * m + -1.1514610310e-1f;
  y = y * m + 1.1676998740e-1f;
  y = y * m + -1.2420140846e-1f;
  y = y * m + 1.4249322787e-1f;
  y = y * m + -1.6668057665e-1f;
  y = y * m + 2.0000714765e-1f;
  y = y * m + -2.4999993993e-1f;
  y = y * m + 3.3333331174e-1f;
  y = y * m * z;
  VF e = SW(float)(exponent);
  y = y + e * -2.12194440e-4f - 0.5f * z;
  return m + y + e * 0.693359375f;
}

/// Sine and cosine of full turns in [0, 1].
INLINE void SW(sineAndCosine)(VF turns, VF *sine, VF *cosine) {
  VF quarters = turns * 4.f;
  VI nearest = SW(truncate)(quarters + 0.5f);
  VF r = (quarters - SW(float)(nearest)) * 1.5707963267948966f, r2 = r * r;
  VF s = SW(all)(-1.9515295891e-4f);
  s = s * r2 + 8.3321608736e-3f;
  s = s * r2 + -1.6666654611e-1f;
  s = s * r2 * r + r;
  VF c = SW(all)(2.443315711809948e-5f);
  c = c * r2 + -1.388731625493765e-3f;
  c = c * r2 + 4.166664568298827e-2f;
  c = c * r2 * r2 - 0.5f * r2 + 1.f;
  VI isOdd = (nearest & 1) != 0;
  VF a = SW(choose)(isOdd, c, s), b = SW(choose)(isOdd, s, c);
  *sine = (VF)((VI)a ^ ((nearest & 2) << 30));
  *cosine = (VF)((VI)b ^ (((nearest + 1) & 2) << 30));
}

/// Two standard normal numbers from two uniform ones: `r cos`, `r sin`.
INLINE void SW(boxMuller)(VF u0, VF u1, VF *first, VF *second) {
  VF r = SW(root)(-2.f * SW(log)(u0)), s, c;
  SW(sineAndCosine)(u1, &s, &c);
  *first = r * c;
  *second = r * s;
}

/// `x = power ln 2 + remainder`; returns exp(remainder) - 1.
INLINE VF SW(reduced)(VF x, VI *power) {
  VF clipped = SW(smaller)(SW(all)(88.f), SW(larger)(SW(all)(-87.f), x));
  VF scaled = clipped * 1.44269504088896341f;
  *power = SW(truncate)(scaled + SW(choose)(scaled < 0.f, SW(all)(-0.5f), SW(all)(0.5f)));
  VF n = SW(float)(*power);
  VF r = (clipped - n * 0.693359375f) - n * -2.12194440e-4f;
  VF y = SW(all)(1.9875691500e-4f);
  y = y * r + 1.3981999507e-3f;
  y = y * r + 8.3334519073e-3f;
  y = y * r + 4.1665795894e-2f;
  y = y * r + 1.6666665459e-1f;
  y = y * r + 5.0000001201e-1f;
  return y * (r * r) + r;
}

INLINE VF SW(exp)(VF x) {
  VI power;
  VF small = SW(reduced)(x, &power);
  return (small + 1.f) * (VF)((power + 127) << 23);
}

/// `1 - exp(-h)`.
INLINE VF SW(chance)(VF h) {
  VI power;
  VF small = SW(reduced)(-h, &power);
  return SW(choose)(power == 0, -small, 1.f - (small + 1.f) * (VF)((power + 127) << 23));
}
