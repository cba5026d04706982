/* All the loops, for the path of the file that includes this. */
#include "Vectors.h"

#include "Uniforms.h"
#include "Product.h"
#include "Network.h"
#include "Keys.h"
#include "Ranking.h"
#include "Pairs.h"
#include "Counting.h"
#include "Links.h"
#include "Binning.h"
