/* as core/x.c: floor */
#include "extract/extract.h"
