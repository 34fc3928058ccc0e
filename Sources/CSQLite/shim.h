#ifndef STEUNWEB_CSQLITE_SHIM_H
#define STEUNWEB_CSQLITE_SHIM_H

#include <sqlite3.h>

#endif
