#ifndef ZHULU_CMINIZIP_H
#define ZHULU_CMINIZIP_H

/* The reading half of minizip. */
#include <minizip/unzip.h>

#endif
