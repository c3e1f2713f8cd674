/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * errand.c - see the header.
 */
#include "corpus/errand.h"

#include "corpus/frame.h"
#include "extract/charset.h"

#include <string.h>

static void
origin_add(GString *frame, const Origin *origin)
{
  frame_add_text(frame, origin == NULL ? NULL : origin->archive);
  if (origin == NULL)
    return;
  frame_add_text(frame, origin->member);
  frame_add_text(frame, origin->url);
  frame_add_text(frame, origin->captured);
  frame_add_number(frame, (guint64) origin->offset);
}

static Origin *
origin_take(FrameReader *reader)
{
  g_autofree char *archive = frame_read_text(reader);
  if (archive == NULL)
    return NULL;
  Origin *origin = origin_new(archive);
  origin->member = frame_read_text(reader);
  origin->url = frame_read_text(reader);
  origin->captured = frame_read_text(reader);
  origin->offset = (gint64) frame_read_number(reader);
  return origin;
}

/* What the feed noted already. Codes are constants of the program on both sides. */
static void
issues_add(GString *frame, const Document *doc)
{
  frame_add_number(frame, doc->issues->len);
  for (guint i = 0; i < doc->issues->len; i++)
    {
      const Issue *issue = &g_array_index(doc->issues, Issue, i);
      frame_add_number(frame, issue->severity);
      frame_add_text(frame, issue->code);
      frame_add_text(frame, issue->message);
    }
}

static void
issues_take(FrameReader *reader, Document *doc)
{
  for (guint64 count = frame_read_number(reader); count > 0 && !reader->is_broken; count--)
    {
      Severity severity = (Severity) frame_read_number(reader);
      g_autofree char *code = frame_read_text(reader);
      g_autofree char *message = frame_read_text(reader);
      if (code != NULL && message != NULL)
        document_add_issue(doc, severity, g_intern_string(code), SPAN_NONE, 0, "%s", message);
    }
}

void
errand_append_head(const Document *doc, GString *out)
{
  gsize start = out->len;
  frame_add_number(out, 0);
  frame_add_number(out, doc->source == NULL ? 0 : g_bytes_get_size(doc->source));
  frame_add_text(out, doc->uri);
  frame_add_text(out, doc->id);
  frame_add_text(out, doc->previous);
  frame_add_text(out, doc->declared_charset);
  frame_add_number(out, doc->bytes);
  origin_add(out, doc->origin);
  issues_add(out, doc);
  guint64 length = out->len - start - ERRAND_HEAD;
  memcpy(out->str + start, &length, sizeof length);
}

Document *
errand_read(const char *identity, gsize length, GBytes *source, const Limits *limits)
{
  g_autoptr(GBytes) owned = source;
  FrameReader reader = { identity, identity + length, FALSE };
  g_autofree char *uri = frame_read_text(&reader);
  if (uri == NULL)
    return NULL;
  Document *doc = document_new(uri, owned, limits);
  doc->id = frame_read_text(&reader);
  doc->previous = frame_read_text(&reader);
  doc->declared_charset = frame_read_text(&reader);
  doc->bytes = frame_read_number(&reader);
  doc->origin = origin_take(&reader);
  issues_take(&reader, doc);
  if (reader.is_broken)
    g_clear_pointer(&doc, document_free);
  return doc;
}

/* --- the answer --- */

static void
reject_add(GString *frame, const Reject *reject)
{
  frame_add_text(frame, reject->stage);
  frame_add_text(frame, reject->code);
  frame_add_text(frame, reject->message);
  frame_add_number(frame, reject->page);
  frame_add_number(frame, (guint64) reject->offset);
}

static void
lines_add(GString *frame, const Lines *lines)
{
  for (gsize i = 0; i < LINES_STREAMS; i++)
    {
      const GString *stream = lines->streams[i];
      frame_add_bytes(frame, stream == NULL ? NULL : stream->str, stream == NULL ? 0 : stream->len);
    }
}

/* What stands before an answer: its length, known when it is there. */
static void
answer_close(GString *out, gsize start)
{
  guint64 length = out->len - start - ANSWER_HEAD;
  memcpy(out->str + start, &length, sizeof length);
}

void
answer_append_portion(const Lines *lines, GString *out)
{
  gsize start = out->len;
  frame_add_number(out, 0);
  frame_add_number(out, OUTCOME_NONE);
  lines_add(out, lines);
  answer_close(out, start);
}

void
answer_append(const Outcome *outcome, const guint64 *times_ns, GString *out)
{
  gsize start = out->len;
  frame_add_number(out, 0);
  frame_add_number(out, outcome->kind);
  for (gsize i = 0; i < RUN_TIMES; i++)
    frame_add_number(out, times_ns[i]);
  if (outcome->kind == OUTCOME_REJECT)
    reject_add(out, outcome->reject);
  else
    {
      frame_add_number(out, outcome->tasks);
      frame_add_number(out, outcome->warnings);
      lines_add(out, &outcome->lines);
    }
  answer_close(out, start);
}

static gboolean
reject_read_answer(FrameReader *reader, const Document *doc, Outcome *outcome)
{
  Reject *reject = g_new0(Reject, 1);
  outcome->reject = reject;
  reject->uri = g_utf8_make_valid(doc->uri, -1);
  reject->id = g_strdup(doc->id);
  reject->origin = origin_copy(doc->origin);
  reject->stage = frame_read_text(reader);
  reject->code = frame_read_text(reader);
  reject->message = frame_read_text(reader);
  reject->page = (guint) frame_read_number(reader);
  reject->offset = (gint64) frame_read_number(reader);
  /* The journal keeps codes as words. */
  return !reader->is_broken && reject->stage != NULL && reject->message != NULL
         && reject->code != NULL && *reject->code != '\0' && strlen(reject->code) < 32
         && strspn(reject->code, "abcdefghijklmnopqrstuvwxyz-") == strlen(reject->code);
}

/* Whole lines of UTF-8, each naming the document; adds how many they are. */
static gboolean
lines_are_of(const char *bytes, gsize length, const Document *doc, guint64 *count)
{
  gsize id_length = strlen(doc->id);
  const char *end = bytes + length;
  for (const char *line = bytes; line < end; ++*count)
    {
      const char *feed = memchr(line, '\n', (gsize) (end - line));
      if (feed == NULL || *line != '{' || feed[-1] != '}'
          || memmem(line, (gsize) (feed - line), doc->id, id_length) == NULL)
        return FALSE;
      line = feed + 1;
    }
  /* Five times as fast as GLib's on Chinese */
  return charset_is_utf8((const guchar *) bytes, length);
}

static gboolean
lines_take(FrameReader *reader, const Document *doc, Outcome *outcome, guint64 *lines_seen)
{
  for (gsize i = 0; i < LINES_STREAMS; i++)
    {
      gsize length = 0;
      const char *bytes = frame_read_bytes(reader, &length);
      if (bytes != NULL && !lines_are_of(bytes, length, doc, &lines_seen[i]))
        return FALSE;
      if (bytes != NULL)
        g_string_append_len(lines_stream(&outcome->lines, (Stream) (1u << i)), bytes,
                            (gssize) length);
    }
  return !reader->is_broken;
}

/* As many lines as there are records; a stream that nobody wants has none. */
static gboolean
document_take_answer(FrameReader *reader, const Document *doc, Outcome *outcome,
                     guint64 *lines_seen)
{
  outcome->tasks = frame_read_number(reader);
  outcome->warnings = frame_read_number(reader);
  if (!lines_take(reader, doc, outcome, lines_seen))
    return FALSE;
  for (gsize i = 0; i < LINES_STREAMS; i++)
    {
      Stream stream = (Stream) (1u << i);
      guint64 count = stream == STREAM_TASKS ? outcome->tasks : stream == STREAM_DOCUMENTS ? 1 : 0;
      if (outcome->lines.streams[i] != NULL && lines_seen[i] != count)
        return FALSE;
    }
  return TRUE;
}

static AnswerKind
whole_answer_read(FrameReader *reader, const Document *doc, Outcome *outcome, guint64 *lines_seen,
                  guint64 *times_ns)
{
  gboolean is_sound = FALSE;
  for (gsize i = 0; i < RUN_TIMES; i++)
    times_ns[i] += frame_read_number(reader);
  if (outcome->kind == OUTCOME_DOCUMENT)
    is_sound = document_take_answer(reader, doc, outcome, lines_seen);
  else if (outcome->kind == OUTCOME_REJECT)
    {
      outcome_drop_lines(outcome); /* it became one when its first lines were on their way */
      is_sound = reject_read_answer(reader, doc, outcome);
    }
  return is_sound ? ANSWER_WHOLE : ANSWER_BROKEN;
}

AnswerKind
answer_read(const char *answer, gsize length, const Document *doc, Outcome *outcome,
            guint64 *lines_seen, guint64 *times_ns)
{
  FrameReader reader = { answer, answer + length, FALSE };
  AnswerKind kind = ANSWER_PORTION;
  outcome->kind = (OutcomeKind) frame_read_number(&reader);
  if (outcome->kind != OUTCOME_NONE)
    kind = whole_answer_read(&reader, doc, outcome, lines_seen, times_ns);
  else if (!lines_take(&reader, doc, outcome, lines_seen))
    kind = ANSWER_BROKEN;
  else
    held_lines_add(&outcome->held, &outcome->lines);
  if (kind != ANSWER_BROKEN && !reader.is_broken && reader.at == reader.end)
    return kind;
  outcome_clear(outcome);
  return ANSWER_BROKEN;
}
