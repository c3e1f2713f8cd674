/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_window.h - a few pages of a long file, as a reader is to see them.
 *
 * Poppler keeps an object for each page up to the one it is asked for, as large as the page's list
 * of fonts: of a thousand pages several megabytes. A window is the file itself with an incremental
 * update behind its end (ISO 32000-1, 7.5.6) that says which pages there are: nothing is parsed
 * anew, copied or written.
 *
 *   %PDF ... startxref 900 %%EOF | 70 0 obj <</Type/Catalog ...>> ... startxref 1200 %%EOF
 *   the file, once               | the update, rewritten for each window
 */
#pragma once

#include "extract/pdf_source.h"

typedef struct PdfWindow PdfWindow;

/* Takes bytes, which are not copied if nobody else holds them. NULL where the file does not say
 * where its table of objects is: bytes are then freed all the same, so ask pdf_window_is_possible()
 * first. */
PdfWindow *pdf_window_new(GBytes *bytes);
void pdf_window_free(PdfWindow *window);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfWindow, pdf_window_free)

gboolean pdf_window_is_possible(GBytes *bytes);

/* The file without any window, valid as long as the window. You free the reference. */
GBytes *pdf_window_file(const PdfWindow *window);

/* The file with only the next `pages` pages of source, whose file must be that of this window. What
 * was opened before must be closed: the same memory is written to. NULL where the file is not sound
 * enough to say so. You free it. */
GBytes *pdf_window_open(PdfWindow *window, PdfSource *source, guint pages);
