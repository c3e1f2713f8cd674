/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink_terminal.c - tasks for a person's eyes: a line a task under the title of its document, cut
 * to the width of the terminal. Programs get JSON Lines.
 *
 *   青石县2024年攻坚任务
 *      1  改造老旧小区12个以上，完成投资1.8亿元。            县住建局      2024-10-31  in_progress
 */
#include "output/output_file.h"
#include "output/record_lines.h"
#include "output/rows.h"

#include <string.h>

#define NUMBER_WIDTH 6
#define UNIT_WIDTH 16
#define DATE_WIDTH 10
#define STATUS_WIDTH 11
#define GAP 2
#define LEAST_TASK_WIDTH 20
#define REST_WIDTH (NUMBER_WIDTH + UNIT_WIDTH + DATE_WIDTH + STATUS_WIDTH + 4 * GAP)

/* Places of columns in tables.c. */
enum
{
  TASK_NUMBER = 3,
  TASK_SUB = 4,
  TASK_TEXT = 6,
  TASK_SUBTASK = 7,
  TASK_DEADLINE = 8,
  TASK_STATUS = 11,
  DOCUMENT_URI = 1,
  DOCUMENT_TITLE = 2,
  UNIT_NAME = 2,
  UNIT_ROLE = 3,
  DATE_START = 4,
  DATE_END = 5,
  DATE_ROLE = 6,
};

typedef struct
{
  OutputFile *out;
  Rows *rows;
  guint width;
  gboolean with_color;
  GString *document_id;
  guint64 tasks;
} TerminalSink;

/* How many places a character takes. */
static guint
character_width(gunichar character)
{
  return g_unichar_iszerowidth(character) ? 0 : g_unichar_iswide(character) ? 2 : 1;
}

/* Appends a text, cut or filled to width places; control characters, which move cursors, become
 * blanks. */
static void
text_append(GString *out, const char *text, gsize length, guint width, gboolean is_filled)
{
  guint used = 0;
  for (const char *at = text; text != NULL && at < text + length; at = g_utf8_next_char(at))
    {
      gunichar character = g_utf8_get_char(at);
      gboolean is_last = g_utf8_next_char(at) >= text + length;
      if (used + character_width(character) + !is_last > width)
        {
          g_string_append(out, "\u2026");
          used++;
          break;
        }
      g_string_append_unichar(out, g_unichar_iscntrl(character) ? ' ' : character);
      used += g_unichar_iscntrl(character) ? 1 : character_width(character);
    }
  for (; is_filled && used < width; used++)
    g_string_append_c(out, ' ');
}

static void
cell_append(GString *out, const RowCell *cell, guint width)
{
  text_append(out, cell->text, cell->length, width, TRUE);
  g_string_append(out, "  ");
}

static gboolean
cell_is(const RowCell *cell, const char *text)
{
  return cell->text != NULL && cell->length == strlen(text)
         && memcmp(cell->text, text, cell->length) == 0;
}

/* Appends the first cell of a part table whose row has `wanted` in a column; an empty cell where
 * none has. */
static gboolean
part_append(TerminalSink *sink, TableId part, guint column, const char *wanted, guint shown,
            guint otherwise, guint width, GError **error)
{
  const RowCell *cells;
  g_autofree char *found = NULL;
  if (!rows_turn(sink->rows, part, error) || !rows_next(sink->rows, &cells, error))
    return FALSE;
  while (cells != NULL)
    {
      const RowCell *cell = cells[shown].text != NULL ? &cells[shown] : &cells[otherwise];
      gboolean is_wanted = cell_is(&cells[column], wanted);
      if ((found == NULL || is_wanted) && cell->text != NULL && (is_wanted || part == TABLE_UNITS))
        {
          g_free(found);
          found = g_strndup(cell->text, cell->length);
        }
      if (is_wanted)
        break;
      if (!rows_next(sink->rows, &cells, error))
        return FALSE;
    }
  const RowCell cell = { found, found == NULL ? 0 : strlen(found) };
  cell_append(output_file_buffer(sink->out), &cell, width);
  return TRUE;
}

static gboolean
title_append(TerminalSink *sink, GError **error)
{
  GString *out = output_file_buffer(sink->out);
  const RowCell *cells = rows_document(sink->rows, error);
  if (cells == NULL)
    return FALSE;
  const RowCell *title =
      cells[DOCUMENT_TITLE].text != NULL ? &cells[DOCUMENT_TITLE] : &cells[DOCUMENT_URI];
  g_string_append(out, sink->tasks == 0 ? "" : "\n");
  g_string_append(out, sink->with_color ? "\033[1m" : "");
  text_append(out, title->text, title->length, sink->width, FALSE);
  g_string_append(out, sink->with_color ? "\033[0m\n" : "\n");
  g_string_truncate(sink->document_id, 0);
  g_string_append_len(sink->document_id, cells[0].text, (gssize) cells[0].length);
  return TRUE;
}

static const char *
status_color(const char *status)
{
  static const char *const COLORS[][2] = { { "met", "\033[32m" },
                                           { "exceeded", "\033[32m" },
                                           { "partial", "\033[33m" },
                                           { "unmet", "\033[31m" } };
  for (gsize i = 0; i < G_N_ELEMENTS(COLORS); i++)
    if (g_str_equal(COLORS[i][0], status))
      return COLORS[i][1];
  return NULL;
}

static void
status_append(TerminalSink *sink, const char *status)
{
  GString *out = output_file_buffer(sink->out);
  const char *color = sink->with_color ? status_color(status) : NULL;
  g_string_append_printf(out, "%s%s%s", color == NULL ? "" : color, status,
                         color == NULL ? "" : "\033[0m");
}

/* 3, and of a number with several rows 3·2. */
static void
number_append(GString *out, const RowCell *cells)
{
  g_autoptr(GString) number =
      g_string_new_len(cells[TASK_NUMBER].text, (gssize) cells[TASK_NUMBER].length);
  if (cells[TASK_SUB].text != NULL)
    g_string_append(number, "\u00b7");
  g_string_append_len(number, cells[TASK_SUB].text, (gssize) cells[TASK_SUB].length);
  const RowCell cell = { number->str, number->len };
  cell_append(out, &cell, NUMBER_WIDTH);
}

static gboolean
task_append(TerminalSink *sink, const RowCell *cells, GError **error)
{
  GString *out = output_file_buffer(sink->out);
  const RowCell *text = cells[TASK_SUBTASK].text != NULL ? &cells[TASK_SUBTASK] : &cells[TASK_TEXT];
  g_autofree char *status = cells[TASK_STATUS].text == NULL
                                ? g_strdup("")
                                : g_strndup(cells[TASK_STATUS].text, cells[TASK_STATUS].length);
  number_append(out, cells);
  cell_append(out, text,
              sink->width > REST_WIDTH + LEAST_TASK_WIDTH ? sink->width - REST_WIDTH
                                                          : LEAST_TASK_WIDTH);
  if (!part_append(sink, TABLE_UNITS, UNIT_ROLE, "lead", UNIT_NAME, UNIT_NAME, UNIT_WIDTH, error)
      || !part_append(sink, TABLE_DATES, DATE_ROLE, "deadline", DATE_END, DATE_START, DATE_WIDTH,
                      error))
    return FALSE;
  status_append(sink, status);
  sink->tasks++;
  return output_file_line(sink->out, error);
}

static gboolean
line_take(gpointer user, const char *line, gsize length, GError **error)
{
  TerminalSink *sink = user;
  if (!rows_open(sink->rows, line, length, error))
    return FALSE;
  if (rows_kind(sink->rows) != TABLE_TASKS)
    return TRUE;
  const RowCell *cells = rows_head(sink->rows, error);
  g_autofree char *id = cells == NULL || cells[TASKS_DOCUMENT].text == NULL
                            ? NULL
                            : g_strndup(cells[TASKS_DOCUMENT].text, cells[TASKS_DOCUMENT].length);
  if (cells != NULL && g_strcmp0(id, sink->document_id->str) != 0)
    cells = title_append(sink, error) ? rows_head(sink->rows, error) : NULL;
  return cells != NULL && task_append(sink, cells, error);
}

static gpointer
terminal_open(const SinkOptions *options, GError **error)
{
  TerminalSink *sink = g_new0(TerminalSink, 1);
  sink->out = output_file_for_descriptor(options->descriptor, "standard output");
  sink->rows = rows_new();
  sink->width = options->width;
  sink->with_color = options->with_color;
  sink->document_id = g_string_new(NULL);
  return sink;
}

static gboolean
terminal_write(gpointer state, const Lines *lines, GError **error)
{
  TerminalSink *sink = state;
  return lines_walk(lines, line_take, state, error) && output_file_flush(sink->out, error);
}

static gboolean
terminal_finish(gpointer state, const RunReport *report, GError **error)
{
  TerminalSink *sink = state;
  return output_file_flush(sink->out, error);
}

static void
terminal_free(gpointer state)
{
  TerminalSink *sink = state;
  output_file_free(sink->out);
  rows_free(sink->rows);
  g_string_free(sink->document_id, TRUE);
  g_free(sink);
}

const Sink sink_terminal = {
  .name = "terminal",
  .summary = "a table for people",
  RECORD_LINES_RENDERER,
  .open = terminal_open,
  .write = terminal_write,
  .finish = terminal_finish,
  .free = terminal_free,
};
