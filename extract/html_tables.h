/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_tables.h - <table> elements: which are data, and the grid of those that are.
 */
#pragma once

#include "core/rules.h"
#include "extract/html_body.h"
#include "extract/html_tree.h"

typedef enum
{
  HTML_TABLE_LAYOUT,  /* places other content: read what is inside as if there were no table */
  HTML_TABLE_DATA,    /* appended as a Table */
  HTML_TABLE_METADATA /* labels and values: each row appended as one BLOCK_METADATA line */
} HtmlTableKind;

typedef struct
{
  const HtmlTree *tree;
  const GArray *stats;
  const Rules *rules;
  Document *doc;
} HtmlTableReader;

/* Judges the <table> at index and, unless it is layout, appends all its text. Text of the table
 * outside its cells (captions, strays) becomes paragraphs before it. Fails with DUBAN_ERROR_LIMIT.
 */
gboolean html_table_append(const HtmlTableReader *reader, guint32 index, HtmlTableKind *kind,
                           GError **error);
