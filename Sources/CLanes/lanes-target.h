// What the .c file of a kernel includes first; then it includes its body once per width through `lanes-widths.h`.
#ifndef STEUNWEB_LANES_TARGET_H
#define STEUNWEB_LANES_TARGET_H

#include <immintrin.h>
#include <stddef.h>
#include <stdint.h>

#endif
