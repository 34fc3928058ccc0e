// Includes BODY, the file of a kernel, once per width: baseline, AVX2, AVX-512. Each time `lanes-vector.h` comes first.
#define W 4
#define SW(name) name##_w4
#include "lanes-vector.h"
#include BODY
#include "lanes-done.h"

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define W 8
#define SW(name) name##_w8
#include "lanes-vector.h"
#include BODY
#include "lanes-done.h"
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl"))), apply_to = function)
#define W 16
#define SW(name) name##_w16
#include "lanes-vector.h"
#include BODY
#include "lanes-done.h"
#pragma clang attribute pop
