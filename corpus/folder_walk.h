/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * folder_walk.h - the files under a folder, at any depth, in byte order of their paths.
 *
 * Only one folder's names are in memory for each level, so that millions of files cost nothing.
 * Symbolic links are followed; a folder is entered once, so that loops end, and the second way to
 * it is reported. No recursion.
 */
#pragma once

#include <glib.h>

typedef struct FolderWalk FolderWalk;

FolderWalk *folder_walk_new(const char *folder);
void folder_walk_free(FolderWalk *walk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FolderWalk, folder_walk_free)

/* The next path (you free it), or NULL at the end. Where *error is set (DUBAN_ERROR_READ,
 * DUBAN_ERROR_LIMIT), the path is a folder that could not be read or was read already; the walk
 * goes on. Files are not opened. */
char *folder_walk_next(FolderWalk *walk, GError **error);

/* How much of the folder is walked, 0 to 1, as far as the names read so far tell. */
double folder_walk_share(const FolderWalk *walk);
