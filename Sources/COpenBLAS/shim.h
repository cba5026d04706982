#ifndef ZHULU_COPENBLAS_SHIM_H
#define ZHULU_COPENBLAS_SHIM_H

#include <cblas.h>

/* LAPACK's symmetric eigenvalue solver. Debian's OpenBLAS carries the symbol but not this declaration. */
void dsyev_(const char *job, const char *triangle, const int *order, double *matrix,
            const int *leadingDimension, double *eigenvalues, double *work, const int *workSize,
            int *info);

#endif
