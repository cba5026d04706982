#include "Paths.h"
#include "Scratch.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma,popcnt"))), apply_to = function)

#define WIDTH 4
#define ROWS 6
#define VECTORS 2
#include "Templates.h"

#pragma clang attribute pop

const struct replicates_functions replicates_avx2_functions = {uniforms, product, all_ranks, count_all};
#endif
