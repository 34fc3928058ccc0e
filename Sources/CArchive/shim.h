#ifndef STEUNWEB_CARCHIVE_SHIM_H
#define STEUNWEB_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
