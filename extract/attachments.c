/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * attachments.c - lines that start with 附件 and a colon, the numbered lines right below such a
 * line, and names of files.
 *
 *   附件：1.重点任务分解表        the label's own line may name the first
 *         2.民生实事项目表        2., 3. … go on for as long as they count
 *   任务清单.docx                 a link to a file
 */
#include "extract/attachments.h"

#include "core/characters.h"
#include "core/clean.h"
#include "extract/printed.h"

#define LINE_BYTES_MAX 400
#define NUMBER_DIGITS 2
#define ATTACHMENTS_MAX 100 /* a page of links is no letter */

typedef struct
{
  Document *doc;
  const Vocabulary *words;
  guint next; /* the number that a line below the label starts with; 0 outside such a list */
  guint found;
} Attachments;

static gunichar
comparable_at(const Document *doc, guint32 at, gsize *size)
{
  return character_comparable(character_at(doc->text->str + at, size));
}

static Span
skip_blanks(const Document *doc, Span span)
{
  for (gsize size; span.start < span.end; span.start += (guint32) size)
    if (!character_is_blank(character_at(doc->text->str + span.start, &size)))
      break;
  return span;
}

/* The list number at the start, 0 if there is none; *rest receives what stands behind it. */
static guint
read_number(const Document *doc, Span span, Span *rest)
{
  guint value = 0, digits = 0;
  gsize size;
  gunichar c = 0;
  for (; span.start < span.end; span.start += (guint32) size)
    {
      c = comparable_at(doc, span.start, &size);
      if (c < '0' || c > '9' || digits == NUMBER_DIGITS)
        break;
      value = value * 10 + (guint) (c - '0');
      digits++;
    }
  if (digits == 0 || span.start >= span.end || (c != '.' && c != 0x3001 && c != ':'))
    return 0;
  comparable_at(doc, span.start, &size);
  *rest = skip_blanks(doc, span_new(span.start + (guint32) size, span.end));
  return value;
}

static gboolean
ends_sentence(const Document *doc, Span span)
{
  return character_before(doc->text->str, span.end) == 0x3002; /* 。 */
}

static void
append_name(Attachments *attachments, Span name)
{
  Span rest;
  if (read_number(attachments->doc, name, &rest) > 0)
    name = rest;
  if (span_is_empty(name) || attachments->found >= ATTACHMENTS_MAX)
    return;
  g_autofree char *text = document_render_line(attachments->doc, name);
  document_append_metadata(attachments->doc, "attachment", text, name);
  attachments->found++;
}

/* 附件： 附件1： 附件一: what stands behind the colon; FALSE for any other line. */
static gboolean
read_label(const Attachments *attachments, Span line, Span *rest)
{
  const Document *doc = attachments->doc;
  gsize length, size;
  const char *class = vocabulary_match_at(attachments->words, doc->text->str + line.start,
                                          span_length(line), 0, &length);
  if (g_strcmp0(class, "label") != 0)
    return FALSE;
  guint32 at = line.start + (guint32) length;
  for (guint numerals = 0; at < line.end && numerals <= NUMBER_DIGITS;
       numerals++, at += (guint32) size)
    {
      gunichar c = comparable_at(doc, at, &size);
      if (c == ':')
        {
          *rest = skip_blanks(doc, span_new(at + (guint32) size, line.end));
          return TRUE;
        }
      if (!g_unichar_isdigit(c) && !character_is_chinese_numeral(c) && !character_is_blank(c))
        return FALSE;
    }
  return FALSE;
}

static gboolean
names_file(const Attachments *attachments, Span line)
{
  const char *text = attachments->doc->text->str;
  gsize length;
  return g_ascii_isalpha(text[line.end - 1])
         && g_strcmp0(vocabulary_match_end(attachments->words, text + line.start, span_length(line),
                                           &length),
                      "ending")
                == 0
         && length < span_length(line);
}

static void
read_line(Attachments *attachments, Span line)
{
  Span rest;
  if (read_label(attachments, line, &rest) && !ends_sentence(attachments->doc, line))
    {
      Span behind;
      guint number = read_number(attachments->doc, rest, &behind);
      attachments->next = span_is_empty(rest) ? 1 : number > 0 ? number + 1 : 2;
      append_name(attachments, rest);
    }
  else if (attachments->next > 0 && read_number(attachments->doc, line, &rest) == attachments->next
           && !ends_sentence(attachments->doc, line))
    {
      attachments->next++;
      append_name(attachments, rest);
    }
  else
    {
      attachments->next = 0;
      if (names_file(attachments, line))
        append_name(attachments, line);
    }
}

void
attachments_note(Document *doc, const Rules *rules)
{
  Attachments attachments = { .doc = doc, .words = rules_vocabulary(rules, "attachment-words") };
  if (attachments.words == NULL)
    return;
  for (guint i = 0; i < doc->blocks->len; i++)
    {
      const Block *block = document_block(doc, i);
      gboolean is_line = block->kind != BLOCK_TABLE && block->kind != BLOCK_FURNITURE
                         && block->kind != BLOCK_METADATA;
      if (!is_line)
        continue;
      Span line = skip_blanks(doc, block->span);
      if (span_is_empty(line))
        continue;
      if (span_length(line) > LINE_BYTES_MAX)
        attachments.next = 0;
      else
        read_line(&attachments, line);
    }
}
