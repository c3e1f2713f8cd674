/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_align.h - tables and columns that nothing but the place of their text shows.
 *
 * A row of the page that falls into pieces with wide room between them may be a row of an unruled
 * table, two columns of prose, or a line with a date at its end. What decides is whether the room
 * goes on through the rows above and below, and how the pieces fill what is left between.
 */
#pragma once

#include "extract/pdf_grid.h"
#include "extract/pdf_pieces.h"

typedef enum
{
  PDF_ZONE_TABLE,
  PDF_ZONE_COLUMNS
} PdfZoneKind;

/* Rows of the page that belong together. */
typedef struct
{
  PdfZoneKind kind;
  guint piece_start; /* pieces[piece_start .. piece_end) */
  guint piece_end;
  PdfGrid *grid;    /* PDF_ZONE_TABLE: owned, closed */
  GArray *places;   /* PDF_ZONE_TABLE: PdfGap, owned: of the edges of its columns */
  gint key;         /* PDF_ZONE_TABLE: column that counts the rows, -1 if none does */
  GArray *titles;   /* PDF_ZONE_TABLE: PdfTitle, owned: of this part, or of the page before if that
                     goes on without them */
  GArray *rooms;    /* PDF_ZONE_TABLE: float, owned: what lies between rows, here and before */
  gboolean goes_on; /* PDF_ZONE_TABLE: it stands on the page before as well */
  float middle;     /* PDF_ZONE_COLUMNS: x between the two columns */
  gboolean is_card; /* its first title comes round again: a card, or the last one of them */
  gboolean is_tentative; /* a row that is titles if the next page has their table, else text */
} PdfZone;

/* The unruled table that the page before ended with. */
typedef struct
{
  const GArray
      *places; /* PdfGap, of its edges; NULL: there was none, or nothing of it but its titles */
  const GArray *heads;  /* PdfGap, between those titles; NULL: there was more, or nothing */
  const GArray *titles; /* PdfTitle; NULL: there was none */
  const GArray *rooms;  /* float, likewise */
  gint key;
  GPtrArray *known; /* GArray of PdfTitle, of tables seen before; those found here are added */
} PdfZoneHint;

/* The zones, from top to bottom; pieces in none of them are lines of text.
 * rules: the page's joined lines across, which separate rows where they are drawn; and those lines
 * down, from left to right, that separate columns of tables whose rows are not drawn.
 * hint: columns of the table that may go on here, used again where they fit.
 * Free with g_array_unref. */
GArray *pdf_zones_find(const GArray *pieces, const PdfRules *rules, PdfZoneHint hint,
                       const Limits *limits);
