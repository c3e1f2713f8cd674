/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * output_file.h - lines on their way into a file or a pipe.
 *
 * A named file is written under another name in the same folder and appears whole, or not at all.
 * Failures are DUBAN_ERROR_WRITE with the file's name and the reason (full disk); after one the
 * file only fails again. Where it is standard output and its reader has gone, DUBAN_ERROR_CLOSED.
 */
#pragma once

#include <glib.h>

typedef struct OutputFile OutputFile;

/* folder/name, written as folder/.name.partial until output_file_publish(). */
OutputFile *output_file_create(const char *folder, const char *name, GError **error);

/* An open descriptor (borrowed): each output_file_flush() writes it through. name is for messages.
 */
OutputFile *output_file_for_descriptor(int descriptor, const char *name);

/* The same, but goes on with an unfinished file after its first `size` bytes; what stands behind
 * them is cut off. Where there is none, or one that holds less, but a published file of exactly
 * that size, it goes on with a copy of that. Fails where there is neither. It is no longer removed
 * by output_file_free(): the next run goes on with it in turn. */
OutputFile *output_file_continue(const char *folder, const char *name, guint64 size,
                                 GError **error);

/* The name of a folder's unfinished file. You free it. */
char *output_file_partial_path(const char *folder, const char *name);

/* Removes the partial file unless it was published or continues. */
void output_file_free(OutputFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OutputFile, output_file_free)

/* Where to append; call output_file_line() after each line (it adds the line feed and writes when
 * enough has come together). */
GString *output_file_buffer(OutputFile *file);
gboolean output_file_line(OutputFile *file, GError **error);

/* Whole lines, line feeds and all. */
gboolean output_file_append(OutputFile *file, const char *lines, gsize length, GError **error);

gboolean output_file_flush(OutputFile *file, GError **error);

/* Flushes and returns when the bytes would outlive a loss of power. */
gboolean output_file_sync(OutputFile *file, GError **error);

/* Flushes and closes; publish then gives the file its name. In two steps, so that of several files
 * none appears before all are written. */
gboolean output_file_close(OutputFile *file, GError **error);
gboolean output_file_publish(OutputFile *file, GError **error);

/* Makes a folder to write into where there is none; its parent must be there. *is_new says whether
 * it made it. */
gboolean output_folder_make(const char *folder, gboolean *is_new, GError **error);
