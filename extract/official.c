/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * official.c - see the header. Nothing here looks into the middle of a letter: the head ends with
 * the title or the first long line, the imprint is among the last lines.
 */
#include "extract/official.h"

#include "core/characters.h"
#include "extract/dates.h"
#include "extract/lines.h"

#include <string.h>

#define HEAD_LINES 12     /* above the title */
#define HEAD_BYTES 60     /* of such a line */
#define IMPRINT_BLOCKS 40 /* the last of the document; furniture counts */
#define COPIES_LINES 8    /* of one list */
#define COPIES_BYTES 300  /* of one such line */
#define COPY_DIGITS 6     /* GB/T 9704, 7.2.1 */
#define STOP 0x3002       /* 。 */
#define STAR 0x2605       /* ★ */

typedef struct
{
  Document *doc;
  const Rules *rules;
  const Vocabulary *words;
  Squeezed *line;
} Frame;

static Block *
block_at(const Frame *frame, guint index)
{
  return &g_array_index(frame->doc->blocks, Block, index);
}

static gboolean
is_class(const char *class, const char *expected)
{
  return g_strcmp0(class, expected) == 0;
}

/* The block's part between two offsets of the squeezed line, as a label. */
static void
frame_state(const Frame *frame, guint index, const char *label, gsize from, gsize to)
{
  guint32 start = block_at(frame, index)->span.start;
  Span span =
      span_new(start + squeezed_start(frame->line, from), start + squeezed_end(frame->line, to));
  g_autofree char *value = document_render_line(frame->doc, span);
  document_append_metadata(frame->doc, label, value, span);
  block_at(frame, index)->kind = BLOCK_METADATA;
}

/* --- the head --- */

static gboolean
is_copy_number(const GString *text)
{
  return text->len == COPY_DIGITS && strspn(text->str, "0123456789") == COPY_DIGITS;
}

/* 机密 alone, or with a star and a period. */
static gboolean
is_secrecy(const Frame *frame, const GString *text, gsize *end)
{
  gsize size;
  if (!is_class(vocabulary_match_at(frame->words, text->str, text->len, 0, end), "secrecy"))
    return FALSE;
  return *end == text->len || character_at(text->str + *end, &size) == STAR;
}

static void
head_line_mark(const Frame *frame, guint index)
{
  const GString *text = frame->line->text;
  gsize end = 0;
  if (is_copy_number(text))
    frame_state(frame, index, "copy-number", 0, text->len);
  else if (is_class(vocabulary_lookup(frame->words, text->str, text->len), "urgency"))
    frame_state(frame, index, "urgency", 0, text->len);
  else if (is_secrecy(frame, text, &end))
    frame_state(frame, index, "secrecy", 0, text->len);
}

static void
head_mark(const Frame *frame)
{
  guint seen = 0;
  for (guint i = 0; i < frame->doc->blocks->len && seen < HEAD_LINES; i++)
    {
      const Block *block = block_at(frame, i);
      if (block->kind == BLOCK_TITLE || block->kind == BLOCK_TABLE
          || span_length(block->span) > 4 * HEAD_BYTES)
        return;
      if (!line_load(frame->doc, i, frame->line) || frame->line->text->len > HEAD_BYTES)
        continue;
      seen++;
      head_line_mark(frame, i);
    }
}

/* Set large, the red head looks like the heading of all that follows. */
static void
red_head_mark(const Frame *frame)
{
  for (guint m = 0; m < frame->doc->metadata->len; m++)
    {
      const Metadata *metadata = &g_array_index(frame->doc->metadata, Metadata, m);
      for (guint i = 0; strcmp(metadata->label, "red-head") == 0 && i < frame->doc->blocks->len;
           i++)
        {
          Block *block = block_at(frame, i);
          gboolean is_here =
              block->span.start <= metadata->span.start && metadata->span.end <= block->span.end;
          if (is_here && block->kind == BLOCK_HEADING)
            block->kind = BLOCK_METADATA;
        }
    }
}

/* --- the imprint --- */

static gboolean
ends_with_stop(const char *text, gsize length)
{
  return length > 0 && character_before(text, length) == STOP;
}

/* The label that the list of copies became. */
static Metadata *
copies_find(const Frame *frame, const Block *block)
{
  for (guint i = 0; i < frame->doc->metadata->len; i++)
    {
      Metadata *metadata = &g_array_index(frame->doc->metadata, Metadata, i);
      if (metadata->span.start >= block->span.start && metadata->span.end <= block->span.end
          && !span_is_empty(metadata->span))
        return metadata;
    }
  return NULL;
}

/* 某县人民政府办公室 2024年3月18日印发: the office may be missing. */
static gboolean
imprint_mark(const Frame *frame, guint index)
{
  const GString *text = frame->line->text;
  gsize word = 0, used = 0;
  char iso[DATE_LENGTH + 1];
  if (!is_class(vocabulary_match_end(frame->words, text->str, text->len, &word), "printed"))
    return FALSE;
  gsize end = text->len - word;
  for (gsize at = 0, size; at < end; at += size)
    {
      character_at(text->str + at, &size);
      if (!date_parse(text->str + at, end - at, iso, &used) || at + used != end)
        continue;
      if (at > 0 && !line_is_body(frame->rules, text->str, at))
        return FALSE;
      if (at > 0)
        frame_state(frame, index, "printed-by", 0, at);
      frame_state(frame, index, "printed", at, end);
      return TRUE;
    }
  return FALSE;
}

/* The lines below the first of a list of copies, until it ends: with a full stop, or before the
 * imprint. Returns the last. */
static guint
copies_complete(const Frame *frame, guint first)
{
  Metadata *copies = copies_find(frame, block_at(frame, first));
  guint last = first;
  for (guint i = first + 1;
       copies != NULL && i < frame->doc->blocks->len && i <= first + COPIES_LINES; i++)
    {
      const Block *before = block_at(frame, last);
      Block *block = block_at(frame, i);
      if (ends_with_stop(document_at(frame->doc, before->span), span_length(before->span))
          || span_length(block->span) > COPIES_BYTES)
        break;
      if (block->kind == BLOCK_FURNITURE)
        continue;
      if (block->kind != BLOCK_PARAGRAPH || !line_load(frame->doc, i, frame->line)
          || imprint_mark(frame, i))
        break;
      block->kind = BLOCK_METADATA;
      copies = copies_find(frame, block_at(frame, first)); /* labels may have moved */
      copies->span = span_new(copies->span.start, block->span.end);
      g_free(copies->value);
      copies->value = document_render_line(frame->doc, copies->span);
      last = i;
    }
  return last;
}

static gboolean
begins_copies(const Frame *frame, const Block *block)
{
  gsize end = 0;
  if (block->kind != BLOCK_METADATA)
    return FALSE;
  squeezed_load(frame->line, document_at(frame->doc, block->span), span_length(block->span));
  const GString *text = frame->line->text;
  return is_class(vocabulary_match_at(frame->words, text->str, text->len, 0, &end), "copies")
         && end < text->len && text->str[end] == ':';
}

static void
imprint_lines_mark(const Frame *frame)
{
  guint count = frame->doc->blocks->len;
  for (guint i = count > IMPRINT_BLOCKS ? count - IMPRINT_BLOCKS : 0; i < count; i++)
    {
      Block *block = block_at(frame, i);
      gsize end = 0;
      if (begins_copies(frame, block))
        i = copies_complete(frame, i);
      else if ((block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_HEADING)
               && line_load(frame->doc, i, frame->line) && !imprint_mark(frame, i)
               && is_class(vocabulary_match_at(frame->words, frame->line->text->str,
                                               frame->line->text->len, 0, &end),
                           "count")
               && frame->line->text->len < HEAD_BYTES)
        block->kind = BLOCK_METADATA;
    }
}

void
official_mark(Document *doc, const Rules *rules)
{
  const Vocabulary *words = rules_vocabulary(rules, "official-layout");
  if (words == NULL)
    return;
  g_autoptr(Squeezed) line = squeezed_new();
  const Frame frame = { doc, rules, words, line };
  head_mark(&frame);
  red_head_mark(&frame);
  imprint_lines_mark(&frame);
}
