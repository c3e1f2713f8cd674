/* as extract/reader_x.c: floor */
#include "classify/columns.h"
#include "core/document.h"
