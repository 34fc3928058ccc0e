#ifndef STEUNWEB_LANES_WIDTH_H
#define STEUNWEB_LANES_WIDTH_H

/// How many lanes a vector of this processor holds: 16 (AVX-512), 8 (AVX2) or 4 (every x86-64 processor).
int sw_lanes_width(void);

#endif
