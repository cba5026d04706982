/* What the templates have in common. The file that includes them says how wide its registers are: WIDTH doubles. */

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

typedef double doubles __attribute__((ext_vector_type(WIDTH), aligned(8)));

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
