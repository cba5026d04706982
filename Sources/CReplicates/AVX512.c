#include "Paths.h"
#include "Scratch.h"

#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2,fma,popcnt,avx512f,avx512bw,avx512dq,avx512vl"))), \
                             apply_to = function)

#define WIDTH 8
#define ROWS 8
#define VECTORS 3
#define LOAD_PART(vector, from, part) \
    (vector) = (doubles)_mm512_maskz_loadu_pd((__mmask8)((1u << (part)) - 1), from)
#define STORE_PART(to, vector, part) \
    _mm512_mask_storeu_pd(to, (__mmask8)((1u << (part)) - 1), (__m512d)(vector))
#include "Templates.h"

#pragma clang attribute pop

const struct replicates_functions replicates_avx512_functions = {uniforms, product, all_ranks, count_all};
#endif
