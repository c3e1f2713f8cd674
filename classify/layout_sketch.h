/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * layout_sketch.h - a layout file for a table that nothing recognises, as far as its cells tell.
 */
#pragma once

#include "classify/table_view.h"

/* The text of the file: a column for each title, named by what its cells look like (likely[i], NULL
 * where that is nothing), and an example of the titles and the first rows with what must come out.
 * Only somebody who reads the notice can say whether it is right. titles[i] is NULL for a column
 * without one. You free the result. */
char *layout_sketch_render(const Document *doc, const TableView *view, guint header,
                           const char *const *titles, const char *const *likely);
