/* The product of weights and matrix: a tile of replicates by units stays in registers while the terms pass by.
   Included once for each path, which defines ROWS (of a tile) and VECTORS (of units in each row). */

/* A tile of rows by vectors; lanes of the last vector are units, unless it is 0 and all of them are. */
INLINE void tile(const double *weights, const double *matrix, long terms, long units, int accumulates,
                 double *scores, const int rows, const int vectors, const long lanes) {
    doubles sum[ROWS][VECTORS];
    UNROLL for (int r = 0; r < rows; r++) {
        UNROLL for (int v = 0; v < vectors; v++) {
            const double *from = scores + r * units + v * WIDTH;
            if (!accumulates) sum[r][v] = (doubles)0;
            else if (lanes && v == vectors - 1) LOAD_PART(sum[r][v], from, lanes);
            else sum[r][v] = *(const doubles *)from;
        }
    }
    for (long j = 0; j < terms; j++) {
        doubles x[VECTORS];
        UNROLL for (int v = 0; v < vectors; v++) {
            const double *from = matrix + j * units + v * WIDTH;
            if (lanes && v == vectors - 1) LOAD_PART(x[v], from, lanes);
            else x[v] = *(const doubles *)from;
        }
        UNROLL for (int r = 0; r < rows; r++) {
            const doubles weight = (doubles)weights[r * terms + j];
            UNROLL for (int v = 0; v < vectors; v++) {
                sum[r][v] = __builtin_elementwise_fma(weight, x[v], sum[r][v]);
            }
        }
    }
    UNROLL for (int r = 0; r < rows; r++) {
        UNROLL for (int v = 0; v < vectors; v++) {
            double *to = scores + r * units + v * WIDTH;
            if (lanes && v == vectors - 1) STORE_PART(to, sum[r][v], lanes);
            else *(doubles *)to = sum[r][v];
        }
    }
}

/* All replicates for a few units. */
INLINE void panel(const double *weights, const double *matrix, long replicates, long terms, long units,
                  int accumulates, double *scores, const int vectors, const long lanes) {
    long r = 0;
    for (; r + ROWS <= replicates; r += ROWS) {
        tile(weights + r * terms, matrix, terms, units, accumulates, scores + r * units, ROWS, vectors, lanes);
    }
    for (; r + 2 <= replicates; r += 2) {
        tile(weights + r * terms, matrix, terms, units, accumulates, scores + r * units, 2, vectors, lanes);
    }
    for (; r < replicates; r++) {
        tile(weights + r * terms, matrix, terms, units, accumulates, scores + r * units, 1, vectors, lanes);
    }
}

static void product(const double *weights, const double *matrix, long replicates, long terms, long units,
                    int accumulates, double *scores) {
    long u = 0;
    for (; u + VECTORS * WIDTH <= units; u += VECTORS * WIDTH) {
        panel(weights, matrix + u, replicates, terms, units, accumulates, scores + u, VECTORS, 0);
    }
    for (; u + WIDTH <= units; u += WIDTH) {
        panel(weights, matrix + u, replicates, terms, units, accumulates, scores + u, 1, 0);
    }
    if (u < units) {
        panel(weights, matrix + u, replicates, terms, units, accumulates, scores + u, 1, units - u);
    }
}
