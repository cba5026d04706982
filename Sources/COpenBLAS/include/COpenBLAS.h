#ifndef ZHULU_COPENBLAS_H
#define ZHULU_COPENBLAS_H

/* LAPACK's symmetric eigenvalue solver, as OpenBLAS carries it. The library is loaded at the first call. */
void dsyev_(const char *job, const char *triangle, const int *order, double *matrix,
            const int *leadingDimension, double *eigenvalues, double *work, const int *workSize,
            int *info);

#endif
