/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * input_list.h - the names of inputs in a file: a line each, or with NUL bytes between them, as
 * `find -print0` writes them.
 *
 * A file with a NUL byte among its first 4096 bytes, more than the longest path, is of the second
 * kind; there a name may hold line feeds. Empty names are passed over.
 */
#pragma once

#include <glib.h>

typedef struct InputList InputList;

/* path may be `-`. Fails with DUBAN_ERROR_READ. */
InputList *input_list_open(const char *path, GError **error);
void input_list_free(InputList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(InputList, input_list_free)

/* The next name, borrowed until the next call; NULL at the end, and with error set where reading
 * failed or a name is longer than a path can be. */
const char *input_list_next(InputList *list, GError **error);
