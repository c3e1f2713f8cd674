/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * embedded.c - see the header.
 */
#include "output/embedded.h"

const char *
embedded_lookup(const char *name)
{
  for (const EmbeddedText *file = EMBEDDED_TEXTS; file->name != NULL; file++)
    if (g_str_equal(file->name, name))
      return file->text;
  return NULL;
}
