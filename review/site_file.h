/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * site_file.h - one data file of the review page: a script that hands a value to the page.
 *
 *   duban.take("tasks", 3, …);
 *
 * Scripts, because a page opened from a disk may load no other kind of file. What they hold comes
 * from strangers: in JSON `<` stands inside strings only, and there it is written as an escape, so
 * that no text can end a script or begin markup.
 */
#pragma once

#include "output/output_file.h"

typedef struct SiteFile SiteFile;

/* folder/data/NAME-0003.js for number 3, folder/data/NAME.js for 0; the data folder must exist. */
SiteFile *site_file_new(const char *folder, const char *name, guint number);
void site_file_free(SiteFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SiteFile, site_file_free)

/* Where to append JSON (as json_writer.h writes it). What comes from records goes through
 * site_file_append(). */
GString *site_file_buffer(SiteFile *file);

/* Appends JSON that is one element of an array: with a comma where it is not the first. */
void site_file_append(SiteFile *file, const char *json, gsize length);

/* Bytes so far. */
gsize site_file_size(const SiteFile *file);

/* Writes the file whole. */
gboolean site_file_finish(SiteFile *file, GError **error);
