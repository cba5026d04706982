/* What the templates have in common. The file that includes them says how wide its registers are: WIDTH doubles. */

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

#define LANES (2 * WIDTH)

/* Loops whose multiplications and additions are to be fused say so. */
#pragma STDC FP_CONTRACT OFF

typedef double doubles __attribute__((ext_vector_type(WIDTH), aligned(8)));
typedef uint64_t words __attribute__((ext_vector_type(WIDTH)));
typedef int64_t longs __attribute__((ext_vector_type(WIDTH)));
typedef int32_t integers __attribute__((ext_vector_type(WIDTH)));
typedef int16_t shorts __attribute__((ext_vector_type(4 * WIDTH)));
typedef _Bool flags __attribute__((ext_vector_type(4 * WIDTH)));
typedef uint32_t keys __attribute__((ext_vector_type(LANES)));

#if WIDTH == 8
typedef uint32_t flag_bits;
#define ZIP_LOW(a, b) __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
#define ZIP_HIGH(a, b) __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
#define JOINED(a, b) __builtin_shufflevector(a, b, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
#define PAIR_LOW(a, b) __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define PAIR_HIGH(a, b) __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
#elif WIDTH == 4
typedef uint16_t flag_bits;
#define ZIP_LOW(a, b) __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define ZIP_HIGH(a, b) __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
#define JOINED(a, b) __builtin_shufflevector(a, b, 0, 1, 2, 3, 4, 5, 6, 7)
#define PAIR_LOW(a, b) __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define PAIR_HIGH(a, b) __builtin_shufflevector(a, b, 2, 6, 3, 7)
#else
typedef uint8_t flag_bits;
#define ZIP_LOW(a, b) __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define ZIP_HIGH(a, b) __builtin_shufflevector(a, b, 2, 6, 3, 7)
#define JOINED(a, b) __builtin_shufflevector(a, b, 0, 1, 2, 3)
#define PAIR_LOW(a, b) __builtin_shufflevector(a, b, 0, 2)
#define PAIR_HIGH(a, b) __builtin_shufflevector(a, b, 1, 3)
#endif

/* The first lanes of a vector, for the last units of a row; the others are 0. */
#ifndef LOAD_PART
#define LOAD_PART(vector, from, part)                                                       \
    do {                                                                                    \
        (vector) = (doubles)0;                                                              \
        for (long lane_ = 0; lane_ < (part); lane_++) (vector)[lane_] = (from)[lane_];      \
    } while (0)
#define STORE_PART(to, vector, part)                                                        \
    do {                                                                                    \
        for (long lane_ = 0; lane_ < (part); lane_++) (to)[lane_] = (vector)[lane_];        \
    } while (0)
#endif
