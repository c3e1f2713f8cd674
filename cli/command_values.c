/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_values.c - `duban values`: lines of text in, their values out, for people who have text
 * already.
 *
 * As many lines as one read brings are one document of the normalize stage, each line a block of
 * its own, so that nothing of one line reaches another; what a pipe brings is answered at once.
 */
#include "cli/shipped_rules.h"
#include "cli/suggestion.h"
#include "cli/terminal.h"
#include "core/error.h"
#include "core/utf8.h"
#include "normalize/calendar.h"
#include "normalize/normalize.h"
#include "output/output_file.h"
#include "output/records.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define READ_BYTES (64 * 1024) /* what a pipe holds */

static const Option OPTIONS[] = {
  { "date", "YYYY-MM-DD", "the day that relative dates count from", '\0' },
  { "issuer", "NAME",
    "the body whose text it is, in full: says which city a\nbare level word means", '\0' },
  { "kind", "NAME",
    "write only values of this kind: quantity, qualitative,\nrank, date, body, place, number; may "
    "be repeated",
    '\0' },
  RULES_OPTION,
  { NULL, NULL, NULL, '\0' },
};

typedef struct
{
  gpointer state; /* of the normalize stage */
  Records *records;
  OutputFile *out;
  const char *date;
  const char *issuer;
  gint year;
  guint kinds;
} Job;

static gboolean
kinds_parse(const Arguments *arguments, guint *kinds, GError **error)
{
  static const char *const NAMES[] = { "quantity", "qualitative", "rank",  "date",
                                       "body",     "place",       "number" };
  g_autoptr(GPtrArray) given = arguments_values(arguments, "kind");
  *kinds = given->len == 1 ? LINE_ALL : 0; /* the array ends with NULL */
  for (guint i = 0; g_ptr_array_index(given, i) != NULL; i++)
    {
      const char *name = g_ptr_array_index(given, i);
      guint bit = 0;
      while (bit < G_N_ELEMENTS(NAMES) && strcmp(NAMES[bit], name) != 0)
        bit++;
      if (bit == G_N_ELEMENTS(NAMES))
        {
          const char *near = suggestion_find(name, NAMES, G_N_ELEMENTS(NAMES));
          return duban_error_set(error, DUBAN_ERROR_USAGE,
                                 "--kind: expected quantity, qualitative, rank, date, body, place "
                                 "or number, got %s%s%s%s",
                                 name, near == NULL ? "" : "; did you mean ",
                                 near == NULL ? "" : near, near == NULL ? "" : "?");
        }
      *kinds |= 1u << bit;
    }
  return TRUE;
}

static gboolean
job_configure(Job *job, const Arguments *arguments, GError **error)
{
  job->date = arguments_value(arguments, "date");
  job->issuer = arguments_value(arguments, "issuer");
  if (arguments_count(arguments) > 0)
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "expected no operand (text comes from standard input), got %s",
                           (const char *) g_ptr_array_index(arguments->operands, 0));
  Day day = day_parse(job->date);
  if (job->date != NULL && (day.year == 0 || strlen(job->date) != 10))
    return duban_error_set(error, DUBAN_ERROR_USAGE, "--date: expected a day as YYYY-MM-DD, got %s",
                           job->date);
  if (job->issuer != NULL && !g_utf8_validate(job->issuer, -1, NULL))
    return duban_error_set(error, DUBAN_ERROR_USAGE, "--issuer: expected UTF-8, got other bytes");
  job->year = day.year;
  return kinds_parse(arguments, &job->kinds, error);
}

/* A line, with its line feed; bytes that are no UTF-8 become U+FFFD. */
static gboolean
line_append(Document *doc, const char *line, gsize length, GError **error)
{
  g_autofree char *mended = NULL;
  Span ignored;
  if (length > 0 && line[length - 1] == '\r')
    length--;
  if (!utf8_is_valid(line, length))
    {
      mended = g_utf8_make_valid(line, (gssize) length);
      line = mended;
      length = strlen(mended);
    }
  return document_append_text(doc, line, length, &ignored, error)
         && document_append_text(doc, "\n", 1, &ignored, error);
}

/* All lines; in one piece where nothing in them needs mending. */
static gboolean
lines_append(Document *doc, const char *text, gsize length, GError **error)
{
  Span ignored;
  gboolean is_whole = length > 0 && text[length - 1] == '\n';
  if (is_whole && memchr(text, '\r', length) == NULL && utf8_is_valid(text, length))
    return document_append_text(doc, text, length, &ignored, error);
  for (gsize at = 0; at < length;)
    {
      const char *feed = memchr(text + at, '\n', length - at);
      gsize end = feed == NULL ? length : (gsize) (feed - text);
      if (!line_append(doc, text + at, end - at, error))
        return FALSE;
      at = end + 1;
    }
  return TRUE;
}

/* Each line is a block of its own. */
static gboolean
blocks_append(Document *doc, GError **error)
{
  for (gsize at = 0; at < doc->text->len;)
    {
      const char *feed = memchr(doc->text->str + at, '\n', doc->text->len - at);
      gsize end = (gsize) (feed - doc->text->str);
      Block block = { .kind = BLOCK_HEADING, .span = span_new(at, end), .table = -1 };
      if (document_append_block(doc, block, error) == G_MAXUINT)
        return FALSE;
      at = end + 1;
    }
  return TRUE;
}

static gboolean
lines_answer(const Job *job, const char *text, gsize length, GError **error)
{
  g_autoptr(Document) doc = document_new("-", NULL, limits_default());
  doc->issued = g_strdup(job->date);
  doc->issuer = g_strdup(job->issuer);
  doc->year = job->year;
  if (!lines_append(doc, text, length, error) || !blocks_append(doc, error)
      || !normalize_lines(job->state, doc, error))
    return FALSE;
  records_open_lines(job->records, doc);
  for (guint i = 0, value = 0; i < doc->blocks->len; i++)
    {
      value = records_append_line(job->records, document_block(doc, i)->span, value, job->kinds,
                                  output_file_buffer(job->out));
      if (!output_file_line(job->out, error))
        return FALSE;
    }
  return output_file_flush(job->out, error);
}

/* Reads on until a line ends; text keeps what follows the last line feed. */
static gboolean
input_answer(const Job *job, GError **error)
{
  g_autoptr(GString) text = g_string_sized_new(2 * READ_BYTES);
  g_autofree char *bytes = g_malloc(READ_BYTES);
  for (;;)
    {
      gssize count = read(STDIN_FILENO, bytes, READ_BYTES);
      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return duban_error_set(error, DUBAN_ERROR_READ, "standard input: %s", g_strerror(errno));
      if (text->len + (gsize) count > limits_default()->text_bytes)
        return duban_error_set(error, DUBAN_ERROR_LIMIT,
                               "expected lines of at most %" G_GSIZE_FORMAT " bytes, got more",
                               limits_default()->text_bytes);
      g_string_append_len(text, bytes, count);
      const char *last =
          count == 0 ? NULL : memrchr(text->str + text->len - count, '\n', (gsize) count);
      gsize whole = count == 0 ? text->len : last == NULL ? 0 : (gsize) (last - text->str) + 1;
      if (whole > 0 && !lines_answer(job, text->str, whole, error))
        return FALSE;
      g_string_erase(text, 0, (gssize) whole);
      if (count == 0)
        return TRUE;
    }
}

static gboolean
job_run(Job *job, const Arguments *arguments, GError **error)
{
  g_autoptr(Rules) rules = shipped_rules_load(arguments, error);
  if (rules == NULL)
    return FALSE;
  StageOptions options = { .rules = rules };
  job->state = normalize_stage.open(&options, error);
  if (job->state == NULL)
    return FALSE;
  g_autoptr(Records) records = job->records = records_new();
  g_autoptr(OutputFile) out = job->out =
      output_file_for_descriptor(STDOUT_FILENO, "standard output");
  gboolean is_done = input_answer(job, error);
  normalize_stage.close(job->state);
  return is_done;
}

static ExitStatus
run(const Arguments *arguments)
{
  g_autoptr(GError) error = NULL;
  Job job = { 0 };
  if (job_configure(&job, arguments, &error) && job_run(&job, arguments, &error))
    return EXIT_ALL_WELL;
  return terminal_fail("values", error);
}

const Command command_values = {
  "values",
  "filter: amounts, dates, bodies and places in lines of text",
  "[--date YYYY-MM-DD] [--issuer NAME] [--kind NAME]… [--rules DIR]",
  "Reads lines of text from standard input and writes one JSON object for each, at once:\n"
  "{\"text\": …, \"values\": [{\"kind\": …, \"text\": …, \"span\": [start, end], …}]}, spans in "
  "code points\n"
  "of the line. It is what duban normalize does, without a notice around it.\n",
  OPTIONS,
  "  duban values --date 2021-03-01 < lines.txt\n"
  "  duban values --issuer NAME --kind body --kind place < lines.txt\n",
  run,
};
