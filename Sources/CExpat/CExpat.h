#ifndef ZHULU_CEXPAT_H
#define ZHULU_CEXPAT_H

/* Expat reads XML as a stream of events. */
#include <expat.h>

#endif
