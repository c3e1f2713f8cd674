/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * reader_text.c - plain text: a line a paragraph, tables drawn with characters.
 *
 * Decodes, splits into lines, and turns each visible line into a block; what kind of line it is
 * beyond that is left to furniture.c and metadata.c, and to classify. Pipe and box tables become
 * tables (text_tables.h). Text broken at a fixed width is joined again, but only where the whole
 * text shows that width: nearly every line that another follows directly is full.
 *
 *   为贯彻落实县委决策部署，现将任务分解如      full, the next line follows directly: one paragraph
 *   下，请认真执行。                            not full: the paragraph ends
 */
#include <string.h>

#include "core/characters.h"
#include "core/error.h"
#include "extract/charset.h"
#include "extract/furniture.h"
#include "extract/metadata.h"
#include "extract/printed.h"
#include "extract/reader.h"
#include "extract/sniff.h"
#include "extract/text_tables.h"
#include "extract/wrapped_text.h"

#define METADATA_LINES 60 /* of one block of labels */

typedef struct
{
  const Rules *rules;
  const Vocabulary *furniture;
  Document *doc;
  GArray *lines;      /* TextLine */
  guint wrap_width;   /* 0 where lines are paragraphs */
  guint usual_gap;    /* blank lines between most paragraphs */
  Squeezed *squeezed; /* scratch */
} TextReader;

static const TextLine *
line_at(const TextReader *reader, gsize index)
{
  return &g_array_index(reader->lines, TextLine, index);
}

static gboolean
line_is_continued(const TextReader *reader, gsize index)
{
  if (reader->wrap_width == 0 || index + 1 >= reader->lines->len)
    return FALSE;
  return text_line_goes_on(reader->wrap_width, *line_at(reader, index),
                           *line_at(reader, index + 1));
}

/* Latin words keep the blank that the line break stood for. */
static gboolean
joint_needs_blank(const GString *paragraph, const char *next)
{
  return paragraph->len > 0 && g_ascii_isalnum(paragraph->str[paragraph->len - 1])
         && g_ascii_isalpha(*next);
}

/* The blank lines right before a line; at most 255 are counted. */
static guint
gap_before(const GArray *lines, gsize index)
{
  guint gap = 0;
  while (gap < index && gap < G_MAXUINT8
         && text_line_width(g_array_index(lines, TextLine, index - gap - 1)) == 0)
    gap++;
  return gap;
}

/* None where most lines follow directly, one where most are set apart. */
static guint
usual_gap_find(const GArray *lines)
{
  guint direct = 0, apart = 0;
  for (gsize i = 1; i < lines->len; i++)
    {
      gboolean is_blank = text_line_width(g_array_index(lines, TextLine, i)) == 0;
      gboolean follows_blank = text_line_width(g_array_index(lines, TextLine, i - 1)) == 0;
      direct += !is_blank && !follows_blank;
      apart += !is_blank && follows_blank;
    }
  return apart > direct ? 1 : 0;
}

static gboolean
append_paragraph(TextReader *reader, gsize *index, GError **error)
{
  guint gap = gap_before(reader->lines, *index);
  Block block = { .kind = BLOCK_PARAGRAPH, .table = -1 };
  block.empty_before = (guint8) (gap > reader->usual_gap ? gap - reader->usual_gap : 0);
  TextLine line = *line_at(reader, *index);
  if (!line_is_continued(reader, (*index)++))
    return printed_append_block(reader->doc, block, line.text, line.length, error);
  g_autoptr(GString) paragraph = g_string_new_len(line.text, (gssize) line.length);
  do
    {
      gsize length = line_at(reader, *index)->length;
      const char *text = printed_trim(line_at(reader, *index)->text, &length);
      while (paragraph->len > 0 && strchr(" \t\r", paragraph->str[paragraph->len - 1]) != NULL)
        g_string_truncate(paragraph, paragraph->len - 1);
      if (joint_needs_blank(paragraph, text))
        g_string_append_c(paragraph, ' ');
      g_string_append_len(paragraph, text, (gssize) length);
    }
  while (line_is_continued(reader, (*index)++));
  return printed_append_block(reader->doc, block, paragraph->str, paragraph->len, error);
}

/* Counts the cells between a line's pipes, and those that a label of metadata starts. */
static gboolean
line_count_labels(const TextReader *reader, TextLine line, guint *labels, guint *filled)
{
  guint before = *labels;
  for (gsize start = 0; start < line.length;)
    {
      const char *pipe = memchr(line.text + start, '|', line.length - start);
      gsize length = pipe == NULL ? line.length - start : (gsize) (pipe - line.text) - start,
            trimmed = length;
      const char *cell = printed_trim(line.text + start, &trimmed);
      gboolean is_label = trimmed > 0 && metadata_starts_with_label(reader->rules, cell, trimmed);
      if (trimmed > 0 && *labels == before && !is_label)
        return FALSE; /* the first cell of a line of metadata is a label */
      *labels += is_label;
      *filled += trimmed > 0;
      start += length + 1;
    }
  return *labels > before;
}

/* How many lines from index on are the block of labels drawn as a table: 索引号 | 0010 | 文号 | 无
 * |. Labels are at least two of five cells, as in the same block of a web page. */
static gsize
metadata_length(const TextReader *reader, gsize index)
{
  guint labels = 0, filled = 0;
  gsize count = 0;
  while (index + count < reader->lines->len && count < METADATA_LINES
         && text_line_has_pipe(*line_at(reader, index + count))
         && ((count > 0 && text_line_is_rule(*line_at(reader, index + count)))
             || line_count_labels(reader, *line_at(reader, index + count), &labels, &filled)))
    count++;
  return labels >= 2 && labels * 5 >= filled * 2 ? count : 0;
}

/* How many of the lines from index on stand above such a block, which sites print below a table as
 * well. */
static gsize
lines_above_metadata(const TextReader *reader, gsize index, gsize count)
{
  gboolean follows_labels = TRUE; /* a block is looked at once, where it starts */
  for (gsize above = 0; above < count && text_line_has_pipe(*line_at(reader, index + above));
       above++)
    {
      guint labels = 0, filled = 0;
      gboolean has_labels =
          line_count_labels(reader, *line_at(reader, index + above), &labels, &filled);
      if (has_labels && !follows_labels && metadata_length(reader, index + above) > 0)
        return above;
      follows_labels = has_labels;
    }
  return count;
}

/* 信息公开 | 重要工作 | looks like a row, and would become the header of the table under it. */
static gboolean
line_is_breadcrumb(TextReader *reader, TextLine line)
{
  squeezed_load(reader->squeezed, line.text, line.length);
  return furniture_is_breadcrumb(reader->furniture, reader->squeezed);
}

/* Appends the table that starts at *index and moves behind it. Where lines that look like one are
 * none, *refused_end is the end of those lines: they are not looked at again, so that a text full
 * of pipes stays linear. */
static gboolean
append_table(TextReader *reader, gsize *index, gsize *refused_end, GError **error)
{
  const TextLine *first = line_at(reader, *index);
  gsize count = reader->lines->len - *index, length = 0;
  gboolean is_taken = FALSE, done = TRUE;
  if (text_line_has_box(*first))
    done = text_append_box_table(reader->doc, first, count, &length, &is_taken, error);
  else if (text_line_has_pipe(*first) && (length = metadata_length(reader, *index)) > 0)
    ; /* its lines are paragraphs */
  else if (text_line_opens_cells(first, count)
           || (text_line_has_pipe(*first) && !line_is_breadcrumb(reader, *first)))
    done = text_append_pipe_table(reader->doc, first, lines_above_metadata(reader, *index, count),
                                  &length, &is_taken, error);
  else if (text_line_has_gaps(*first))
    done = text_append_gap_table(reader->doc, first, count, &length, &is_taken, error);
  if (is_taken)
    *index += length;
  else
    *refused_end = *index + length;
  return done;
}

static gboolean
read_lines(TextReader *reader, GError **error)
{
  gsize refused_end = 0;
  for (gsize index = 0; index < reader->lines->len;)
    {
      gsize before = index;
      if (index >= refused_end && !append_table(reader, &index, &refused_end, error))
        return FALSE;
      if (index == before && !append_paragraph(reader, &index, error))
        return FALSE;
    }
  return TRUE;
}

/* A Word file served as text decodes to control characters and rare signs. More than one in a
 * hundred is no text. */
static gboolean
text_is_readable(const DecodedText *decoded)
{
  gsize odd = decoded->bad, total = 0, size;
  for (gsize at = 0; at < decoded->length; at += size)
    {
      gunichar c = character_at(decoded->text + at, &size);
      odd += (c < 0x20 && strchr("\t\n\r\f\v\x1A", (int) c) == NULL) || c == 0
             || (c >= 0x7F && c < 0xA0);
      total++;
    }
  return odd * 100 <= total || odd <= 1;
}

static gint
text_bid(const guchar *bytes, gsize length)
{
  return sniff_foreign(bytes, length) == NULL && sniff_is_text(bytes, length) ? 10 : 0;
}

static gboolean
text_read(const StageOptions *options, Document *doc, GError **error)
{
  g_auto(DecodedText) decoded = { 0 };
  charset_decode_document(doc, &decoded);
  if (decoded.length > doc->limits->text_bytes)
    return duban_error_set(error, DUBAN_ERROR_LIMIT,
                           "expected at most %" G_GSIZE_FORMAT
                           " bytes of text, got %" G_GSIZE_FORMAT,
                           doc->limits->text_bytes, decoded.length);
  if (!text_is_readable(&decoded))
    return duban_error_set(error, DUBAN_ERROR_FORMAT,
                           "expected text, got control characters and undecodable bytes as %s",
                           decoded.charset);
  g_autoptr(GArray) lines = text_lines_split(decoded.text, decoded.length);
  g_autoptr(Squeezed) squeezed = squeezed_new();
  TextReader reader = { options->rules,
                        rules_vocabulary(options->rules, "page-furniture"),
                        doc,
                        lines,
                        text_wrap_width(lines),
                        usual_gap_find(lines),
                        squeezed };
  return read_lines(&reader, error);
}

const Reader reader_text = { "text", "text/plain", text_bid, text_read };
