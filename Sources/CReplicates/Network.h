/* Batcher's odd-even merge sort of rows of keys, each lane (a replicate) on its own: the same comparisons whatever the
   keys are, so that nothing is predicted and nothing branches. Runs of 16 rows are sorted in registers; then runs of
   p rows are merged, two or three passes of the network at a time, so that a row is read and written once for them.
   The number of rows is a multiple of 16; rows beyond it count as the greatest key. */

#define EXCHANGE(a, b)                                   \
    do {                                                 \
        const keys lesser_ = __builtin_elementwise_min(a, b); \
        (b) = __builtin_elementwise_max(a, b);           \
        (a) = lesser_;                                   \
    } while (0)

/* The merge exchange passes of 16 rows. */
INLINE void sort_sixteen(keys *rows) {
    keys k[16];
    UNROLL for (int i = 0; i < 16; i++) k[i] = rows[i];
    UNROLL for (int p = 1; p < 16; p *= 2) {
        UNROLL for (int s = p; s >= 1; s /= 2) {
            UNROLL for (int i = 0; i + s < 16; i++) {
                const int lower = s == p ? i % (2 * p) < p : i % (2 * p) + s < 2 * p && i / s % 2 == 1;
                if (lower) EXCHANGE(k[i], k[i + s]);
            }
        }
    }
    UNROLL for (int i = 0; i < 16; i++) rows[i] = k[i];
}

/* Distances 4, 2 and 1 (in steps) of the merge of two runs of four steps, of which the second has some missing. */
INLINE void merge_start(keys *rows, long step, const int count) {
    keys k[8];
    UNROLL for (int i = 0; i < count; i++) k[i] = rows[i * step];
    UNROLL for (int i = 0; i + 4 < count; i++) EXCHANGE(k[i], k[i + 4]);
    UNROLL for (int i = 2; i < 4 && i + 2 < count; i++) EXCHANGE(k[i], k[i + 2]);
    UNROLL for (int i = 1; i + 1 < count; i += 2) EXCHANGE(k[i], k[i + 1]);
    UNROLL for (int i = 0; i < count; i++) rows[i * step] = k[i];
}

#define GREATEST ((keys)UINT32_MAX)

/* Distances 4, 2 and 1 (in steps) within a merge: a window slides over the rows of one remainder modulo the step. */
INLINE void slide_three(keys *rows, long step, long count) {
    keys c1 = rows[step], c2 = rows[2 * step], c3 = rows[3 * step];
    long at = 4;
    keys *from = rows + 4 * step, *to = rows + step;
    for (; at < count; at += 8, from += 8 * step, to += 8 * step) {
        keys a[8];
        if (at + 8 <= count) {
            UNROLL for (int i = 0; i < 8; i++) a[i] = from[i * step];
        } else {
            UNROLL for (int i = 0; i < 8; i++) a[i] = at + i < count ? from[i * step] : GREATEST;
        }
        UNROLL for (int i = 0; i < 4; i++) EXCHANGE(a[i], a[i + 4]);
        EXCHANGE(c2, a[0]);
        EXCHANGE(c3, a[1]);
        EXCHANGE(a[2], a[4]);
        EXCHANGE(a[3], a[5]);
        EXCHANGE(c1, c2);
        EXCHANGE(c3, a[0]);
        EXCHANGE(a[1], a[2]);
        EXCHANGE(a[3], a[4]);
        to[0] = c1;
        to[step] = c2;
        to[2 * step] = c3;
        if (at + 5 <= count) {
            UNROLL for (int i = 0; i < 5; i++) to[(3 + i) * step] = a[i];
        } else {
            UNROLL for (int i = 0; i < 5; i++) if (at + i < count) to[(3 + i) * step] = a[i];
        }
        c1 = a[5];
        c2 = a[6];
        c3 = a[7];
    }
    /* What was carried out of the last window: what follows counts as the greatest key. */
    EXCHANGE(c1, c2);
    if (at - 3 < count) to[0] = c1;
    if (at - 2 < count) to[step] = c2;
    if (at - 1 < count) to[2 * step] = c3;
}

/* Distances 2 and 1 likewise. */
INLINE void slide_two(keys *rows, long step, long count) {
    keys c1 = rows[step];
    long at = 2;
    keys *from = rows + 2 * step, *to = rows + step;
    for (; at < count; at += 4, from += 4 * step, to += 4 * step) {
        keys a[4];
        UNROLL for (int i = 0; i < 4; i++) a[i] = at + i < count ? from[i * step] : GREATEST;
        EXCHANGE(a[0], a[2]);
        EXCHANGE(a[1], a[3]);
        EXCHANGE(c1, a[0]);
        EXCHANGE(a[1], a[2]);
        to[0] = c1;
        UNROLL for (int i = 0; i < 3; i++) if (at + i < count) to[(1 + i) * step] = a[i];
        c1 = a[3];
    }
    if (at - 1 < count) to[0] = c1;
}

INLINE long steps_of(long rows, long step) { return (rows + step - 1) / step; }

/* Merges runs of p rows, from distance p to 1, in a block of at most 2p rows. */
INLINE void merge_block(keys *block, long rows, long p) {
    const long quarter = p / 4;
    for (long i = 0; i < quarter; i++) {
        const long count = steps_of(rows - i, quarter);
        if (count >= 8) merge_start(block + i, quarter, 8);
        else if (count == 7) merge_start(block + i, quarter, 7);
        else if (count == 6) merge_start(block + i, quarter, 6);
        else if (count == 5) merge_start(block + i, quarter, 5);
    }
    long distance = p / 8;
    while (distance >= 1) {
        /* Two passes are left, or four, or a number from which three can be taken. */
        if (distance == 2 || distance == 8) {
            for (long i = 0; i < distance / 2; i++) {
                slide_two(block + i, distance / 2, steps_of(rows - i, distance / 2));
            }
            distance /= 4;
        } else {
            for (long i = 0; i < distance / 4; i++) {
                slide_three(block + i, distance / 4, steps_of(rows - i, distance / 4));
            }
            distance /= 8;
        }
    }
}

/* Sorts each lane; the number of rows is a multiple of 16. */
static void sort_lanes(keys *rows, long count) {
    for (long i = 0; i < count; i += 16) sort_sixteen(rows + i);
    for (long p = 16; p < count; p *= 2) {
        for (long start = 0; start + p < count; start += 2 * p) {
            merge_block(rows + start, count - start < 2 * p ? count - start : 2 * p, p);
        }
    }
}
