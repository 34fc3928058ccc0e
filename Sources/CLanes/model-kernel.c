#include "lanes-target.h"
#include "model-kernel.h"

#define BODY "model-kernel-body.h"
#include "lanes-widths.h"

const SWKernel *sw_kernel(int width) { return width == 16 ? &kernel_w16 : width == 8 ? &kernel_w8 : &kernel_w4; }
