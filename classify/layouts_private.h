/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * layouts_private.h - what layouts.c (matching) and layout_read.c (reading the files) share.
 */
#pragma once

#include "classify/layouts.h"

struct LayoutColumn
{
  const Layout *layout;
  const RuleEntry *entry; /* of the layout's file */
  ColumnRole role;
  const char *title_class; /* what its titles count as in columns.c; NULL */
  const char *class; /* of column-titles: its titles are this column's; NULL where only the named
                        ones are */
  GHashTable
      *titles; /* set of char *, comparable and without blanks; NULL where the layout names none */
  gboolean decides; /* titles or a class are named: the role holds whatever else is judged */
  gboolean is_optional;
  Lexicon *statuses; /* what cells say -> Status; NULL */
};

struct Layout
{
  const RuleLayout *source;
  GPtrArray *columns; /* LayoutColumn *, owned */
  gboolean is_closed; /* others: none: a header with more titles is another layout's */
  Lexicon *rows;      /* how the first cell starts -> index into LAYOUT_ROWS; NULL */
};

struct Layouts
{
  GPtrArray *layouts; /* Layout *, owned, in the order of loading */
  Lexicon *titles;    /* every named title */
};

#define LAYOUT_ROW_COUNT 2
extern const char *const LAYOUT_ROWS[LAYOUT_ROW_COUNT];
