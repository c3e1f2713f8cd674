/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * telling.c - see the header. Standard error only; that it cannot be written stops nobody.
 */
#include "cli/telling.h"

#include "cli/terminal.h"
#include "core/json_writer.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define NS_PER_SECOND G_GUINT64_CONSTANT(1000000000)
#define EVENT_SECONDS 10  /* between two of progress in JSON */
#define LEAST_SHARE 0.002 /* below it what is left is anybody's guess */

void
telling_init(Telling *telling, gboolean is_json, gboolean is_quiet)
{
  const char *terminal = g_getenv("TERM");
  *telling = (Telling){ .is_json = is_json, .is_quiet = is_quiet };
  telling->is_terminal =
      !is_json && !is_quiet && isatty(STDERR_FILENO) == 1 && g_strcmp0(terminal, "dumb") != 0;
}

void
telling_leave_terminal(Telling *telling, gboolean is_taken)
{
  telling->is_terminal = telling->is_terminal && !is_taken;
}

static void
line_wipe(Telling *telling)
{
  if (telling->has_line)
    fputs("\r\033[K", stderr);
  telling->has_line = FALSE;
}

/* --- JSON --- */

static JsonWriter
event_open(GString *out, const char *name)
{
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "event", name);
  return writer;
}

static void
event_write(JsonWriter *writer)
{
  json_writer_close_object(writer);
  g_string_append_c(writer->out, '\n');
  fwrite(writer->out->str, 1, writer->out->len, stderr);
  fflush(stderr);
}

static void
counts_write(JsonWriter *writer, const RunReport *report)
{
  json_writer_integer(writer, "inputs", (gint64) report->inputs);
  json_writer_integer(writer, "documents", (gint64) report->documents);
  json_writer_integer(writer, "rejects", (gint64) report->rejects);
  json_writer_integer(writer, "duplicates", (gint64) report->duplicates);
  json_writer_integer(writer, "tasks", (gint64) report->tasks);
}

static void
progress_as_event(Telling *telling, const RunProgress *progress)
{
  if (progress->wall_ns - telling->last_event_ns < EVENT_SECONDS * NS_PER_SECOND)
    return;
  telling->last_event_ns = progress->wall_ns;
  g_autoptr(GString) out = g_string_new(NULL);
  JsonWriter writer = event_open(out, "progress");
  counts_write(&writer, progress->report);
  json_writer_integer(&writer, "elapsed_ms", (gint64) (progress->wall_ns / 1000000));
  event_write(&writer);
}

/* --- the terminal's line --- */

static void
append_time_left(GString *line, const RunProgress *progress)
{
  if (progress->share < LEAST_SHARE || progress->share >= 1)
    return;
  double seconds =
      (double) progress->wall_ns / (double) NS_PER_SECOND * (1 - progress->share) / progress->share;
  guint64 left = (guint64) MIN(seconds, 1e9);
  if (left >= 7200)
    g_string_append_printf(line, ", about %" G_GUINT64_FORMAT " h left", left / 3600);
  else if (left >= 120)
    g_string_append_printf(line, ", about %" G_GUINT64_FORMAT " min left", left / 60);
  else
    g_string_append_printf(line, ", about %" G_GUINT64_FORMAT " s left", left);
}

static void
progress_as_line(Telling *telling, const RunProgress *progress)
{
  const RunReport *report = progress->report;
  guint64 tenths = progress->wall_ns / (NS_PER_SECOND / 10);
  g_autoptr(GString) line = g_string_new("\r\033[K");
  g_string_append_printf(
      line,
      "%" G_GUINT64_FORMAT " documents, %" G_GUINT64_FORMAT "/s, %" G_GUINT64_FORMAT " rejects",
      report->documents, progress->new_inputs * 10 / MAX(tenths, 1), report->rejects);
  if (report->duplicates > 0)
    g_string_append_printf(line, ", %" G_GUINT64_FORMAT " duplicates", report->duplicates);
  append_time_left(line, progress);
  fwrite(line->str, 1, line->len, stderr);
  fflush(stderr);
  telling->has_line = TRUE;
}

void
telling_progress(Telling *telling, const RunProgress *progress)
{
  if (telling->is_json)
    progress_as_event(telling, progress);
  else if (telling->is_terminal)
    progress_as_line(telling, progress);
}

/* --- what happens --- */

void
telling_reject(Telling *telling, const Reject *reject)
{
  line_wipe(telling);
  if (!telling->is_json)
    {
      if (!telling->is_quiet)
        terminal_complain_of_reject(reject);
      return;
    }
  g_autoptr(GString) out = g_string_new(NULL);
  JsonWriter writer = event_open(out, "reject");
  json_writer_string(&writer, "uri", reject->uri);
  json_writer_string(&writer, "stage", reject->stage);
  json_writer_string(&writer, "code", reject->code);
  json_writer_string(&writer, "message", reject->message);
  event_write(&writer);
}

void
telling_loss(Telling *telling, const char *uri, const char *why)
{
  if (!telling->is_json)
    return;
  g_autofree char *text = g_utf8_make_valid(uri, -1);
  g_autoptr(GString) out = g_string_new(NULL);
  JsonWriter writer = event_open(out, "worker-lost");
  json_writer_string(&writer, "uri", text);
  json_writer_string(&writer, "message", why);
  event_write(&writer);
}

void
telling_end(Telling *telling, const RunReport *report, const GError *error)
{
  line_wipe(telling);
  if (!telling->is_json)
    return;
  g_autofree char *message = error == NULL ? NULL : g_utf8_make_valid(error->message, -1);
  g_autoptr(GString) out = g_string_new(NULL);
  JsonWriter writer = event_open(out, error == NULL ? "end" : "stop");
  counts_write(&writer, report);
  json_writer_string(&writer, "message", message);
  event_write(&writer);
}
