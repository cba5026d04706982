#ifndef ZHULU_CREPLICATES_H
#define ZHULU_CREPLICATES_H

#include <stdint.h>

/* The loops over replicates, for several sets of instructions. The caller checks all extents. Nothing here
   allocates, and every function gives the same bits on every path. */

enum replicates_path { replicates_portable, replicates_avx2, replicates_avx512 };

/* The widest path of this processor. */
enum replicates_path replicates_widest_path(void);

/* The uniform numbers on [0, 1) of so many blocks of Philox4x32-10, two of each: from counter (block, stream, low and
   high half of the replicate) onwards under the key (low and high half of the seed). */
void replicates_uniforms(enum replicates_path path, uint64_t seed, uint64_t replicate, uint32_t stream,
                         uint32_t block, long blocks, double *numbers);

/* The number of 8-byte words of scratch that the functions below need for so many units. */
long replicates_scratch_words(long units);

/* scores(r, u) = start + sum over j of weights(r, j) * matrix(j, u), by fused multiply-add in the order of j; start
   is 0, or what stands in the scores. */
void replicates_product(enum replicates_path path, const double *weights, const double *matrix,
                        long replicates, long terms, long units, int accumulates, double *scores);

/* ranks(r, u) = 1 + the number of units with a greater score. The order holds every unit once. */
void replicates_ranks(enum replicates_path path, const double *scores, long replicates, long units,
                      const int32_t *order, uint64_t *scratch, int32_t *ranks);

/* What leads from the sum that ranks to the score that is binned: the sum s itself, e^s, -1 / s, or |s|^exponent. */
enum replicates_link_kind {
    replicates_identity, replicates_exponential, replicates_negative_reciprocal, replicates_power
};

struct replicates_link {
    enum replicates_link_kind kind;
    double exponent; /* of the power */
};

/* The score of one sum, with the bits that it has in a tally. */
double replicates_score(struct replicates_link link, double sum);

/* Where replicates are counted. A count is its wide counter plus its narrow one: only the narrow ones are touched
   often, so that they stay in the nearest caches; when one overflows, 256 go to the wide one. */
struct replicates_tally {
    long units, bins;
    int relative;           /* whether scores are rescaled to 0 ... 100 within each replicate */
    uint8_t *narrow_ranks;  /* unit-major: unit, rank - 1 */
    uint32_t *wide_ranks;
    uint8_t *narrow_bins;   /* unit-major: unit, bin */
    uint32_t *wide_bins;
    uint32_t *pairs;        /* above the diagonal wins of the row, below it ties; or null */
    const double *low;      /* the start of each unit's bins */
    const double *per_bin;  /* bins / (end - start) of each unit */
    double *sums, *least, *greatest;
    uint64_t *scratch;
};

/* Counts a block of replicates. */
void replicates_count(enum replicates_path path, const struct replicates_tally *tally, const double *scores,
                      long replicates, const int32_t *order, struct replicates_link link);

#endif
