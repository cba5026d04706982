#ifndef ZHULU_CXLSXWRITER_H
#define ZHULU_CXLSXWRITER_H

/* The C interface of libxlsxwriter. What of it is used is defined in Load.c, which loads the library when it is first
   needed: most commands never do. */
#include <xlsxwriter.h>

#endif
