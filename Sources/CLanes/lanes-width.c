#include "lanes-width.h"

int sw_lanes_width(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) return 16;
  return __builtin_cpu_supports("avx2") ? 8 : 4;
}
