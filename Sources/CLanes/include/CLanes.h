#ifndef STEUNWEB_CLANES_H
#define STEUNWEB_CLANES_H

#include "lanes-width.h"
#include "model-kernel.h"
#include "reference-kernel.h"

#endif
