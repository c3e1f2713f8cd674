/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * document.h - one notice on its way through the stages.
 *
 * The Document owns everything: source bytes, identity, metadata, the printed text and, in arrays,
 * its blocks, tables, cells, values, tasks and issues. Items name each other by index and by Span.
 * Layers only grow: a later stage appends to its own arrays and never rewrites an earlier stage's.
 *
 *   extract    identity, metadata, text, blocks, tables, cells     (then the text is frozen)
 *   normalize  comparable text and its map, values, year
 *   classify   tasks, kind
 *
 * Do not keep a pointer to an array element across an append: take it again by index.
 *
 * The printed text is the blocks in reading order, one line a paragraph. A table is its cells, row
 * by row, a merged cell once, each cell's text in one piece (paragraphs of a cell separated by line
 * feeds); cells with text are separated by a line feed. Page furniture is in the text too, as
 * blocks of that kind.
 */
#pragma once

#include "core/issue.h"
#include "core/limits.h"
#include "core/origin.h"
#include "core/span.h"
#include "core/task.h"
#include "core/textmap.h"
#include "core/value.h"

typedef enum
{
  BLOCK_TITLE,   /* the notice's own title, or that of an attachment or part (level 0 and 1) */
  BLOCK_HEADING, /* level from 1, outermost first */
  BLOCK_PARAGRAPH,
  BLOCK_LIST_ITEM,
  BLOCK_TABLE,    /* its span covers the text of all cells; may be empty */
  BLOCK_METADATA, /* a label line of the page's metadata block: 索引号, 发布日期 … */
  BLOCK_FURNITURE /* navigation, side lists, footers, page numbers, running heads */
} BlockKind;

typedef struct
{
  float x0, y0, x1, y1; /* PDF points, origin top left; all 0 where unknown */
} Box;

typedef struct
{
  BlockKind kind;
  guint8 level;
  gboolean
      is_centred; /* the page says so (CSS, align, or place on a PDF page): a hint for titles */
  gboolean is_bold;
  guint8 empty_before; /* empty paragraphs right before, beyond what separates every paragraph here:
                          in a table flattened to paragraphs, cells that print nothing */
  Span span;
  guint page; /* 1-based, 0 where the format has no pages */
  Box box;
  gint table; /* index for BLOCK_TABLE, else -1 */
} Block;

typedef struct
{
  guint rows;
  guint columns;
  guint first_cell; /* the table's cells are cells[first_cell .. first_cell + cell_count), by row,
                       then column */
  guint cell_count;
  guint page;
  gboolean is_uncertain; /* the grid was inferred (no rules, no markup): spans may be missing */
} Table;

/* A long document has a hundred thousand: rows and columns take the bits that Limits.cells and
 * Limits.columns need. */
typedef struct
{
  guint table : 31;
  guint is_header : 1; /* <th>, or inside <thead> */
  guint row : 21;      /* 0-based, where the cell starts */
  guint column : 11;
  guint row_span : 21; /* at least 1, never past the table's end */
  guint column_span : 11;
  Span span; /* empty for a cell that prints nothing */
  guint page;
} Cell;

/* One label of the page's metadata block or one <meta> tag, as printed but clean. */
typedef struct
{
  char *label; /* 索引号; for tags the tag's name: ArticleTitle */
  char *value;
  Span span; /* of the value in the text; SPAN_NONE for tags */
} Metadata;

typedef enum
{
  KIND_UNKNOWN,
  KIND_ASSIGNMENT,
  KIND_PROGRESS,
  KIND_OTHER
} DocumentKind;

typedef struct
{
  const Limits *limits; /* borrowed */

  GBytes *source; /* NULL after extract, and in filters */
  char *uri;      /* as the user named it */
  char *id;       /* sha256 of the source bytes, 64 hex digits */
  Origin *origin; /* NULL for a plain file */
  char *previous; /* id of the same page as it was captured before, NULL if this is the first */
  char *declared_charset; /* what the transport said (HTTP header), NULL if nothing */
  char *media_type;       /* "text/html", "application/pdf", "text/plain" */
  char *charset; /* WHATWG name of what the bytes were decoded from: "utf-8", "gb18030"; NULL for
                    PDF */
  guint64 bytes;
  guint pages; /* 0 where the format has none */

  char *title; /* NULL where not stated; likewise below */
  char *issuer;
  char *doc_number;
  char *index_number;
  char *issued;    /* ISO 8601 */
  char *published; /* ISO 8601 */
  gint year;       /* 0 where not stated */
  DocumentKind kind;
  GArray *metadata; /* Metadata, in page order */

  GString *text;  /* printed text, valid UTF-8 */
  GArray *blocks; /* Block */
  GArray *tables; /* Table */
  GArray *cells;  /* Cell */

  GString *comparable; /* NULL before normalize */
  TextMap *map;        /* comparable <-> text; NULL before normalize */
  GArray *values;      /* Value, by span start */

  GArray *tasks;        /* Task, in document order */
  GArray *issues;       /* Issue */
  guint issues_dropped; /* past limits->issues */

  struct Trace *trace; /* trace.h; NULL unless somebody asked where values come from */

  GStringChunk *strings;
  GArray *bases; /* QuantityBase of values that have no QuantityRest */
  GArray *rests; /* QuantityRest of values */
} Document;

/* A document that knows its place only. uri is copied; source (nullable) gets a reference of its
 * own; limits is borrowed and must outlive the document. */
Document *document_new(const char *uri, GBytes *source, const Limits *limits);
void document_free(Document *doc);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Document, document_free)

/* A copy of text that lives as long as the document; equal texts are stored once. length may be -1.
 */
const char *document_string(Document *doc, const char *text, gssize length);

/* Appends text to the printed text and returns its place. Fails with DUBAN_ERROR_LIMIT past
 * limits->text_bytes. text must be valid UTF-8 (checked by the readers). */
gboolean document_append_text(Document *doc, const char *text, gsize length, Span *place,
                              GError **error);

/* Each returns the index of the new element. Fails (G_MAXUINT, error set) with DUBAN_ERROR_LIMIT.
 * Cells must be appended table by table. */
guint document_append_block(Document *doc, Block block, GError **error);
guint document_append_table(Document *doc, Table table, GError **error);
guint document_append_cell(Document *doc, Cell cell, GError **error);
guint document_append_value(Document *doc, Value value, GError **error);
/* Takes what the task owns, also on failure. Its arrays are shared from then on (task_share()). */
guint document_append_task(Document *doc, Task task, GError **error);

/* What a VALUE_QUANTITY or VALUE_NUMBER holds of a quantity, and back. */
KeptQuantity document_keep_quantity(Document *doc, const Quantity *quantity);
Quantity document_quantity(const Document *doc, const KeptQuantity *kept);

void document_append_metadata(Document *doc, const char *label, const char *value, Span span);

/* Notes something doubtful. code must be static. Past limits->issues the message is dropped and
 * counted. */
void document_add_issue(Document *doc, Severity severity, const char *code, Span span, guint page,
                        const char *format, ...) G_GNUC_PRINTF(6, 7);

/* Borrowed until the next append. */
const Block *document_block(const Document *doc, guint index);
const Table *document_table(const Document *doc, guint index);
const Cell *document_cell(const Document *doc, guint index);
const Value *document_value(const Document *doc, guint index);
Task *document_task(const Document *doc, guint index);

/* The value of that kind that stands exactly at span; NULL if there is none. The values must be in
 * the order of their spans, as normalize leaves them. How a later stage learns what the text at a
 * place is: the body that a unit's name names. */
const Value *document_find_value(const Document *doc, ValueKind kind, Span span);

/* What stands at span in the printed text. Borrowed, not terminated: length is span_length(span).
 */
const char *document_at(const Document *doc, Span span);

/* What stands at span as records print it (clean.h). You free it. */
char *document_render(const Document *doc, Span span);

/* As document_render(), on one line: line feeds inside Chinese text vanish, others become a blank.
 * For names and titles. */
char *document_render_line(const Document *doc, Span span);

/* No stage is to come that asks for the comparable text. */
void document_forget_comparable(Document *doc);

/* The place of a printed span in the comparable text, and back. Need normalize to have run. */
Span document_to_comparable(const Document *doc, Span printed);
Span document_to_printed(const Document *doc, Span comparable);

/* "assignment", "progress", "other"; "title", "heading" …; "note", "warning", "loss". Static. */
const char *document_kind_name(DocumentKind kind);
const char *block_kind_name(BlockKind kind);
const char *severity_name(Severity severity);
