/* as classify/x.c: floor */
#include "../core/document.h"
