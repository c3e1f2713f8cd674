/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * layout_sketch.c - the longest texts that look like nothing else are the task; what is left open
 * is `other`.
 */
#include "classify/layout_sketch.h"

#include <string.h>

#define SAMPLE_ROWS 2
#define LOOKED_AT_ROWS 6

typedef struct
{
  const Document *doc;
  const TableView *view;
  guint header;
  const char *const *titles;
  const char *const *likely;
  guint task; /* the column that is taken for the task; view->columns if none */
} Sketch;

static char *
cell_text(const Sketch *sketch, guint row, guint column)
{
  const ViewCell *cell = table_view_at(sketch->view, row, column);
  char *text = cell == NULL || span_is_empty(cell->span)
                   ? g_strdup("")
                   : document_render_line(sketch->doc, cell->printed);
  return g_strdelimit(text, "|", '/');
}

static gsize
column_bytes(const Sketch *sketch, guint column)
{
  gsize bytes = 0;
  for (guint row = sketch->header + 1;
       row < sketch->view->rows && row <= sketch->header + LOOKED_AT_ROWS; row++)
    {
      const ViewCell *cell = table_view_at(sketch->view, row, column);
      bytes += cell == NULL ? 0 : span_length(cell->span);
    }
  return bytes;
}

/* Prose if there is any, else the first of the columns that look like nothing. */
static guint
find_task(const Sketch *sketch)
{
  guint found = sketch->view->columns;
  gsize most = 0;
  for (guint i = 0; i < sketch->view->columns; i++)
    if (sketch->titles[i] != NULL && g_strcmp0(sketch->likely[i], "task") == 0
        && column_bytes(sketch, i) > most)
      {
        found = i;
        most = column_bytes(sketch, i);
      }
  for (guint i = 0; i < sketch->view->columns && found == sketch->view->columns; i++)
    if (sketch->titles[i] != NULL && sketch->likely[i] == NULL)
      found = i;
  return found;
}

static const char *
column_name(const Sketch *sketch, guint column)
{
  const char *likely = sketch->likely[column];
  if (column == sketch->task)
    return "task";
  return likely == NULL ? "other" : strcmp(likely, "task") == 0 ? "plan" : likely;
}

static void
append_columns(const Sketch *sketch, GString *out)
{
  const char *last = NULL;
  for (guint i = 0; i < sketch->view->columns; i++)
    {
      if (sketch->titles[i] == NULL || g_strcmp0(last, sketch->titles[i]) == 0)
        continue;
      last = sketch->titles[i];
      g_string_append_printf(out, "%scolumn: %s\ntitles: %s\n\n",
                             strcmp(column_name(sketch, i), "other") == 0 ? "# what is it?\n" : "",
                             column_name(sketch, i), last);
    }
}

static void
append_row(const Sketch *sketch, guint row, GString *out)
{
  g_string_append(out, "text: ");
  for (guint i = 0; i < sketch->view->columns; i++)
    {
      g_autofree char *text = cell_text(sketch, row, i);
      g_string_append_printf(out, "%s%s", i == 0 ? "" : " | ", text);
    }
  g_string_append_c(out, '\n');
}

static void
append_expectation(const Sketch *sketch, guint row, guint order, GString *out)
{
  g_string_append_printf(out, "\nexpect: %u\n", order);
  for (guint i = 0; i < sketch->view->columns; i++)
    {
      const char *name = column_name(sketch, i);
      g_autofree char *text = cell_text(sketch, row, i);
      if (sketch->titles[i] != NULL && text[0] != '\0'
          && (strcmp(name, "task") == 0 || strcmp(name, "number") == 0
              || strcmp(name, "deadline") == 0))
        g_string_append_printf(out, "%s: %s\n", name, text);
    }
}

/* The first rows that have a cell of their own under the task's title: rows across the table are
 * headings. */
static guint
sample_rows(const Sketch *sketch, guint *rows)
{
  guint count = 0;
  for (guint row = sketch->header + 1; row < sketch->view->rows && count < SAMPLE_ROWS; row++)
    {
      const ViewCell *cell =
          table_view_at(sketch->view, row, MIN(sketch->task, sketch->view->columns - 1));
      if (cell != NULL && !span_is_empty(cell->span)
          && cell->column_span * 2 <= sketch->view->columns)
        rows[count++] = row;
    }
  return count;
}

char *
layout_sketch_render(const Document *doc, const TableView *view, guint header,
                     const char *const *titles, const char *const *likely)
{
  Sketch sketch = { doc, view, header, titles, likely, view->columns };
  GString *out = g_string_new("layout: new-layout\nabout: what such notices are\n\n");
  guint rows[SAMPLE_ROWS];
  sketch.task = find_task(&sketch);
  append_columns(&sketch, out);
  guint count = sample_rows(&sketch, rows);
  g_string_append(out, "example: the first rows\n");
  append_row(&sketch, header, out);
  for (guint i = 0; i < count; i++)
    append_row(&sketch, rows[i], out);
  for (guint i = 0; i < count; i++)
    append_expectation(&sketch, rows[i], i + 1, out);
  return g_string_free(out, FALSE);
}
