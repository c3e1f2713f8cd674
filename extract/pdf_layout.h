/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_layout.h - what is kept of a PDF's pages until the document is written: lines of text,
 * chained into paragraphs and cells, and tables.
 *
 * A page is read, laid out and let go. Lines are small (text in one buffer, a place, a size) and
 * name each other by index, so that a cell or paragraph broken by a page end is mended by linking
 * two chains.
 *
 *   lines   [ ..., 7: 建成东湖泵站和 -> 8, 8: 西门水厂及配 -> 21, ..., 21: 水管网。 -> none ]
 *                  page 1                                         page 2
 *
 * What a long document has of them is packed while nobody looks at it (pdf_layout_rest()), and goes
 * page by page when it is written.
 */
#pragma once

#include "core/packed.h"
#include "extract/pdf_geometry.h"

typedef struct
{
  guint32 start; /* text[start .. start + length) */
  guint32 length;
  Box box;    /* across: the glyphs; down: the size of the type around their middle */
  float size; /* of the type */
  float head; /* width of what must stay together at its start: a character, a word or number, with
                 its punctuation */
  gint next;  /* line of the same chain, -1 at its end */
  guint page;
} PdfLine;

/* A chain of lines. */
typedef struct
{
  gint first; /* -1: empty */
  gint last;
} PdfChain;

#define PDF_CHAIN_EMPTY ((PdfChain){ -1, -1 })

typedef struct
{
  guint row;
  guint column;
  guint row_span;
  guint column_span;
  PdfChain chain;
  Box box;
  guint page;
} PdfTableCell;

/* A table as far as its pages have been read. */
typedef struct
{
  guint rows;
  GArray *xs;          /* float, columns + 1 edges */
  GArray *cells;       /* PdfTableCell, by row, then column; empty while they are packed */
  Packed packed;       /* cells of a table at rest: pdf_layout_table() brings them back */
  GArray *open_bottom; /* guint8 a column: no line closes it at the bottom of its last page */
  guint8 *open_top;    /* guint8 a column, likewise at the top of its first page */
  Box box;             /* on its last page */
  guint header_rows;   /* rows that a later page repeated */
  GArray
      *repeated; /* PdfChain: header cells of later pages, printed as furniture behind the table */
  guint page;    /* first page */
  guint last_page;
  gboolean is_uncertain;
  gboolean is_tentative; /* a row at a page's end: titles if their table follows, else text */
  GArray *places;        /* PdfGap of each edge in xs of an unruled table, else NULL */
  GArray *titles;        /* PdfTitle of an unruled table, else NULL */
  GArray *rooms;         /* float: what lies between rows of an unruled table, else NULL */
  gint key;              /* of an unruled table: the column that counts its rows, -1 if none does */
  gboolean has_lines;    /* rows are ruled: an open bottom means something */
} PdfTable;

typedef enum
{
  PDF_ITEM_TEXT,
  PDF_ITEM_TABLE
} PdfItemKind;

/* A paragraph or a table in reading order. */
typedef struct
{
  PdfItemKind kind;
  PdfChain chain; /* of a paragraph */
  gint table;     /* index, else -1 */
  guint page;
  float page_height;
  Box box;
  Box column; /* the text column that it stands in: x0 and x1; y0 is its usual distance of lines */
  float size;
  gboolean is_centred;
  gboolean is_furniture;
  gboolean is_gone; /* its lines or rows were added to an earlier item */
} PdfItem;

#define PDF_STRETCH_LINES 1024 /* of a dozen pages */

/* Lines that follow each other. */
typedef struct
{
  PdfLine *lines; /* NULL while they are packed, or gone */
  Packed packed;
  guint last_page;
} PdfStretch;

/* Where a page stands in the file: sheets may carry two. */
typedef struct
{
  guint page;       /* of the file, 1-based */
  float shift;      /* what its text was moved left by */
  float script_gap; /* between its ideographs and figures (PdfText) */
} PdfPlace;

typedef struct
{
  const Limits *limits; /* borrowed */
  GString *text;
  GArray *stretches; /* PdfStretch: the lines, PDF_STRETCH_LINES to each but the last */
  guint line_count;
  GArray *items;     /* PdfItem */
  GPtrArray *tables; /* PdfTable * */
  GArray *places;    /* PdfPlace of each page laid out; lines, cells and items name those pages */
  gboolean has_double_sheets;
  gboolean has_single_sheets; /* with text enough to tell */
  gboolean is_long;           /* what is at rest is packed */
  GArray *open_tables;        /* gint: those that are not packed */
  guint open_stretches;
  guint gone_stretches; /* the first ones */
} PdfLayout;

PdfLayout *pdf_layout_new(const Limits *limits);
void pdf_layout_free(PdfLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfLayout, pdf_layout_free)

PdfTable *pdf_table_new(guint page);
void pdf_table_free(PdfTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfTable, pdf_table_free)

static inline guint
pdf_table_columns(const PdfTable *table)
{
  return table->xs->len - 1;
}

/* The page of the file that a page laid out stands on. */
static inline guint
pdf_layout_page(const PdfLayout *layout, guint page)
{
  return page > 0 && page <= layout->places->len
             ? g_array_index(layout->places, PdfPlace, page - 1).page
             : page;
}

/* Room that a page sets between ideographs and figures, of the type. */
static inline float
pdf_layout_script_gap(const PdfLayout *layout, guint page)
{
  return page > 0 && page <= layout->places->len
             ? g_array_index(layout->places, PdfPlace, page - 1).script_gap
             : 0;
}

/* A box where it stands in the file. */
static inline Box
pdf_layout_box(const PdfLayout *layout, guint page, Box box)
{
  float shift = page > 0 && page <= layout->places->len
                    ? g_array_index(layout->places, PdfPlace, page - 1).shift
                    : 0;
  return (Box){ box.x0 + shift, box.y0, box.x1 + shift, box.y1 };
}

/* Returns its index. */
gint pdf_layout_append_line(PdfLayout *layout, PdfLine line);

/* Borrowed until the next pdf_layout_rest(). */
PdfLine *pdf_layout_line(const PdfLayout *layout, gint index);
PdfTable *pdf_layout_table(const PdfLayout *layout, gint index);

/* Takes table; returns its index. */
gint pdf_layout_append_table(PdfLayout *layout, PdfTable *table);

/* Nobody holds a line or a cell, but for those of table `busy` (-1: none): what a long document has
 * of them may be packed. */
void pdf_layout_rest(PdfLayout *layout, gint busy);

/* The lines of pages well before this one are not needed any more. They read as empty from now on.
 */
void pdf_layout_let_go(PdfLayout *layout, guint page);

PdfTableCell *pdf_table_cell(const PdfTable *table, guint index);

/* Order of cells: by row, then column. */
gint pdf_table_cell_compare(gconstpointer a, gconstpointer b);

/* The cell that covers a place, NULL for a hole. Cells are in order, so this is a search. Borrowed
 * until the next append. */
PdfTableCell *pdf_table_cell_at(const PdfTable *table, guint row, guint column);

/* Takes a column out, with its edge at xs[edge]: cells of its own go, others become narrower. */
void pdf_table_drop_column(PdfTable *table, guint column, guint edge);

static inline const char *
pdf_line_text(const PdfLayout *layout, const PdfLine *line)
{
  return layout->text->str + line->start;
}

/* Puts the lines of `tail` behind those of `chain`. */
void pdf_chain_append(PdfLayout *layout, PdfChain *chain, PdfChain tail);

/* Appends the text of a line or chain without any blanks or line ends: what two chains are compared
 * by. */
void pdf_line_squeeze(const PdfLayout *layout, const PdfLine *line, GString *out);
void pdf_chain_squeeze(const PdfLayout *layout, PdfChain chain, GString *out);

/* Text that is traditional throughout becomes simplified, as in the other readers; glosses go. A
 * gloss broken over two lines stays. */
void pdf_layout_simplify(PdfLayout *layout);
