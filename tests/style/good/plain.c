/* as classify/x.c: nothing */
#include "classify/columns.h"
#include "core/document.h"

/* 责任单位 may stand in a comment; "goto" and malloc() too. */
static const char *const MESSAGE = "expected %u cells (goto is a word here), got 100%";

static int
chain(int n)
{
  if (n == 1)
    return 1;
  else if (n == 2)
    return 2;
  else if (n == 3)
    return 3;
  else if (n == 4)
    return 4;
  else if (n == 5)
    return 5;
  for (int i = 0; i < n; i++)
    if (i > 1)
      {
        struct pair p = { 1, 2 };
        g_free(p.name);
        xmlFree(p.name);
        object->free(p.name);
      }
  return 0;
}
