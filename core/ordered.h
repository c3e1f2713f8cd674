/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ordered.h - sorting what is nearly always in order already: cells, values and matches come in the
 * order of the text.
 */
#pragma once

#include <glib.h>

/* As g_array_sort(), which is stable; one pass where nothing is out of order. */
static inline void
array_sort_if_needed(GArray *array, GCompareFunc compare)
{
  gsize size = g_array_get_element_size(array);
  for (guint i = 1; i < array->len; i++)
    if (compare(array->data + (i - 1) * size, array->data + i * size) > 0)
      {
        g_array_sort(array, compare);
        return;
      }
}
