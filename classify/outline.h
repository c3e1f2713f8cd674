/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * outline.h - the headings of a document and which of them are in force at a block.
 *
 * Built over all blocks before any task is cut. Headings come from the page's own marks (h1-h6,
 * titles) and, in formats without marks, from place and form: a part or attachment title on its own
 * line, 一、 and （一） lines that are followed by items. A numbered line that itself owns units, a
 * deadline or an outcome is an item, not a heading: that decision is item_roles.c's, and outline
 * asks it.
 */
#pragma once

#include "classify/item_roles.h"
#include "classify/own_title.h"
#include "classify/unit_grammar.h"

typedef struct Outline Outline;

typedef enum
{
  LINE_OTHER,     /* paragraph that belongs to no item */
  LINE_TITLE,     /* the notice's own title (never a section) */
  LINE_PART,      /* title of a part, an attachment or a table: replaces all sections */
  LINE_HEADING,   /* 一、 or （一）, or a heading without number: level from 1 */
  LINE_ITEM,      /* first line of a numbered (or bulleted, or lead-sentence) item */
  LINE_CONTINUED, /* belongs to the item above: further paragraph, broken line */
  LINE_LABEL,     /* label line of the item above: 责任单位：… 完成时限：… */
  LINE_NOTE,      /* addressee, signature, date, attachment list, （本文有删减） */
  LINE_SKIP       /* furniture, metadata, table */
} LineKind;

typedef struct
{
  LineKind kind;
  guint8 level; /* of LINE_HEADING */
  Span number; /* comparable place of the number of a LINE_ITEM or LINE_HEADING, without the closing
                  mark; may be empty */
  Span body;   /* comparable place of the line without its number and the mark after it */
} OutlineLine;

/* The outline of the document. Needs the vocabularies and rule groups of lines.h; column-titles is
 * used when there. Fails only with DUBAN_ERROR_RULES. grammar is borrowed. */
Outline *outline_new(const UnitGrammar *grammar, const Rules *rules, Document *doc, GError **error);
void outline_free(Outline *outline);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Outline, outline_free)

/* Appends (Span, printed) the sections in force at a block, outermost first: what stands before it
 * and still holds. For a table block its own title, when one stands right above it, is the last
 * part title. */
void outline_sections(const Outline *outline, const Document *doc, guint block, GArray *sections);

/* What the notice calls itself. */
const OwnTitle *outline_own_title(const Outline *outline);

/* --- for prose_tasks.c: the same by line, a block may have several --- */

const Lines *outline_lines(const Outline *outline);
const SeriesTable *outline_series(const Outline *outline);
const GArray *outline_states(const Outline *outline); /* ItemState for each item of the series */
const MarkReader *outline_reader(const Outline *outline);
const OutlineLine *outline_line_at(const Outline *outline, guint line);
void outline_line_sections(const Outline *outline, guint line, GArray *sections);

/* The innermost heading in force at a line, and the heading around a heading; -1 if none. */
gint outline_heading_at(const Outline *outline, guint line);
gint outline_heading_outer(const Outline *outline, gint heading);

/* The heading with what its line says behind it (一、工业。做强产业。责任单位：市经信局), printed:
 * sections give only the first sentence of that. */
Span outline_heading_place(const Outline *outline, gint heading);
guint outline_heading_line(const Outline *outline, gint heading);

/* The nearest item around a line that is no merged part of another: -1 if none. */
gint outline_item_at(const Outline *outline, guint line);
