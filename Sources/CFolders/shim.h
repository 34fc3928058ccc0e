// The exchange of two folders in one step, which Foundation lacks.
#ifndef STEUNWEB_FOLDERS_H
#define STEUNWEB_FOLDERS_H

#if defined(__linux__)
// As in <stdio.h> with _GNU_SOURCE, which Swift's view of the C library does not set (glibc 2.28, musl 1.2.5).
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

/// Exchanges what two paths name; 0 when it is done. -100 is AT_FDCWD, 2 is RENAME_EXCHANGE.
static inline int steunweb_exchange(const char *first, const char *second) { return renameat2(-100, first, -100, second, 2); }
#else
#include <stdio.h>
static inline int steunweb_exchange(const char *first, const char *second) { return renamex_np(first, second, RENAME_SWAP); }
#endif

#endif
