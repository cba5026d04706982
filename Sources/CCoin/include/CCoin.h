#ifndef ZHULU_CCOIN_H
#define ZHULU_CCOIN_H

/* The C interfaces of CBC and CLP. What of them is used is defined in Load.c, which loads the libraries when they are first
   needed: most commands never do. */
#include <coin/Cbc_C_Interface.h>
#include <coin/Clp_C_Interface.h>

#endif
