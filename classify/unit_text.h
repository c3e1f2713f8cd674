/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_text.h - a short text letter by letter: what the grammars of units and of leaders read.
 *
 * Comparable text has lost the blanks inside Chinese, but lists of names are separated by them
 * (区城管局 区水投) and names are padded with them (方 敏). So the letters are taken from the
 * printed text under a place again, each with its comparable form, its printed span, the gap before
 * it and its bracket depth. `text` is the letters in one piece, without blanks and line feeds: what
 * vocabularies are matched against.
 *
 *   printed   市发改委（ 主办 ） 市财\n政局
 *   text      市发改委(主办)市财政局
 *   depth     0000  111 1 00000          the brackets themselves count as inside
 *   gap       ....  .b. b b....L..       b blank, L line feed
 */
#pragma once

#include "core/document.h"

typedef enum
{
  GAP_NONE,
  GAP_BLANK,
  GAP_LINE
} Gap;

typedef struct
{
  gunichar character; /* comparable */
  guint32 offset;     /* in text */
  Span printed;
  guint8 gap; /* before this letter */
  guint16 depth;
} Letter;

typedef struct
{
  GString *text;
  GArray *letters; /* Letter */
} UnitText;

/* A run of letters: [first, last). */
typedef struct
{
  guint first;
  guint last;
} Run;

/* The letters of a comparable place. Brackets of all kinds count; one that is never closed, or
 * never opened, has no depth. */
UnitText *unit_text_new(const Document *doc, Span place);
void unit_text_free(UnitText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(UnitText, unit_text_free)

static inline const Letter *
unit_text_at(const UnitText *text, guint index)
{
  return &g_array_index(text->letters, Letter, index);
}

static inline gboolean
run_is_empty(Run run)
{
  return run.last <= run.first;
}

/* The letters of a run as text. Borrowed, not terminated. */
const char *unit_text_peek(const UnitText *text, Run run, gsize *length);

/* The letter that starts at this offset of text->text, the number of letters at its end. */
guint unit_text_find(const UnitText *text, gsize offset);

/* Where the run was printed. */
Span unit_text_printed(const UnitText *text, Run run);

/* The run without a bracket pair around the whole of it: (A)B) and (A)(B) stay as they are. Also
 * drops a closing 。 or ; behind the bracket, and an opening bracket that is never closed. What is
 * inside then has the depth of a text without that bracket. */
Run unit_text_unwrap(UnitText *text, Run run);

/* The bracket at the end of the run: *inside is what it holds. FALSE if the run does not end with
 * one or is nothing else. */
gboolean unit_text_trailing_bracket(const UnitText *text, Run run, Run *outside, Run *inside);

/* Quotations inside names, whatever marks they hold: 市“双随机、一公开”联席会议办公室. */
#define QUOTE_OPENS 0x201C
#define QUOTE_CLOSES 0x201D
#define QUOTED_LETTERS 24

/* Brackets that are opened and closed: ( [ { 【 〔 〈 《 「 『. Quotes are none. */
gboolean character_opens(gunichar c);
gboolean character_closes(gunichar c);
