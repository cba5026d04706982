#ifndef ZHULU_REPLICATES_SCRATCH_H
#define ZHULU_REPLICATES_SCRATCH_H

#include <stdint.h>

/* Replicates are taken in blocks of this many, and in groups of a vector's lanes within a block. */
#define BLOCK 64

/* Beyond this many units, the bits of a key that are left for the score are too few. */
#define NETWORK_UNITS 4096

/* Every part starts on a line of the cache. */
struct scratch {
    uint32_t *keys;   /* for each group of a block, rows of lanes; as many rows as units, rounded up to 16 */
    int32_t *ranks;   /* of one replicate */
    int16_t *spread;  /* ranks of every replicate of a block, unit after unit */
    int32_t *units;   /* two lists of units, to sort */
    double *worst;    /* least and greatest score of each replicate of a block */
    double *best;
};

static inline long rounded_up(long count, long to) { return (count + to - 1) / to * to; }

/* Where each part lies, and the whole size in 8-byte words. */
static inline long laid_out(struct scratch *scratch, uint64_t *words, long units) {
    char *base = (char *)(((uintptr_t)words + 63) & ~(uintptr_t)63);
    long at = 0;
    const long lines[] = {
        units <= NETWORK_UNITS ? rounded_up(units, 16) * 4 * BLOCK : 0, 4 * units,
        units <= INT16_MAX ? BLOCK * 2 * units : 0, 8 * units, 8 * BLOCK, 8 * BLOCK,
    };
    char *parts[6];
    for (int part = 0; part < 6; part++) {
        parts[part] = base + at;
        at += rounded_up(lines[part], 64);
    }
    scratch->keys = (uint32_t *)parts[0];
    scratch->ranks = (int32_t *)parts[1];
    scratch->spread = (int16_t *)parts[2];
    scratch->units = (int32_t *)parts[3];
    scratch->worst = (double *)parts[4];
    scratch->best = (double *)parts[5];
    return at / 8 + 8;
}

/* Sorts units by score, the greatest first; equal scores keep their order. Little work if they are nearly sorted. */
void replicates_sort(int32_t *units, long count, const double *scores, int32_t *spare);

#endif
