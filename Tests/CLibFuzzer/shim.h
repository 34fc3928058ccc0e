#ifndef STEUNWEB_CLIBFUZZER_SHIM_H
#define STEUNWEB_CLIBFUZZER_SHIM_H

#include <stddef.h>
#include <stdint.h>

/// The loop of libFuzzer, which `-sanitize=fuzzer` links in: it takes its options from the arguments.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*one)(const uint8_t *bytes, size_t size));

#endif
