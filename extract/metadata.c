/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * metadata.c - cuts label lines into labels and values.
 *
 * A line counts as metadata when it starts with a label (vocabulary `metadata-labels`), or with a
 * date that a label follows. A value ends where the next label starts. Labels are looked for above
 * the notice's first sentence and among the last lines only: inside a notice the same words are
 * content.
 *
 * Pages also set labels and values as blocks of their own (dt and dd, div and div), or side by side
 * with nothing but style between them (文号甲政发〔2024〕1号). There the form of the value decides:
 * a date under 发布日期 is one, the title under an empty 内容概述 is none. Values without a form of
 * their own (发布机构) are taken once the page has shown that it sets them so.
 */
#include "extract/metadata.h"

#include <string.h>

#include "core/characters.h"
#include "core/clean.h"
#include "extract/dates.h"
#include "extract/lines.h"
#include "extract/metadata_value.h"
#include "extract/printed.h"
#include "extract/squeezed.h"

#define LINE_BYTES_MAX 1200    /* a line with ten labels has some 400 */
#define CONTENT_BYTES 210      /* seventy ideographs: no label line without labels is that long */
#define FURNITURE_BYTES_MIN 18 /* a label, a colon and a value */
#define GLUED_BYTES 90         /* thirty ideographs: a label and a value, and no sentence */
#define HEAD_BLOCKS 60
#define TAIL_BLOCKS 15
#define LONG_TAIL_BLOCKS 40 /* where a block of labels begins with an index number */
#define INDEX_DIGITS_MIN 4
#define ROW_LABEL_BYTES_MIN 6 /* two to eight ideographs */
#define ROW_LABEL_BYTES_MAX 24
#define BULLET 0x2022 /* • */

static const char FULL_STOP[] = "\xE3\x80\x82"; /* U+3002 */

typedef struct
{
  const Vocabulary *labels;
  const Vocabulary *controls; /* NULL if there is none */
  Document *doc;
  Squeezed *line;
  const char *printed;     /* the line itself */
  gsize printed_start;     /* its place in the document's text */
  guint values_below;      /* that stood in a block behind their label's */
  gboolean follows_labels; /* the line above is a label line */
} Collector;

typedef struct
{
  gsize start; /* of the label, in the squeezed line */
  gsize end;
  gsize value_start; /* behind the colon */
} Label;

static gboolean
needs_colon(const Vocabulary *labels, const char *label, gsize length)
{
  return vocabulary_attribute(labels, vocabulary_payload(labels, label, length), "needs") != NULL;
}

/* Whether blanks are printed right before the squeezed offset. */
static gboolean
blank_before(const Collector *collector, gsize offset)
{
  return offset > 0
         && squeezed_start(collector->line, offset) > squeezed_end(collector->line, offset);
}

static gboolean
is_index_number(const char *text, gsize length)
{
  gsize size, digits = 0, ideographs = 0;
  for (gsize at = 0; at < length; at += size)
    {
      gunichar c = character_at(text + at, &size);
      digits += c < 0x80 && g_ascii_isdigit((char) c);
      ideographs += character_is_ideograph(c);
    }
  return g_ascii_isalnum(*text) && digits >= INDEX_DIGITS_MIN && ideographs < digits;
}

/* Whether the text is nothing but a value of that class, or one before the next label. FALSE for
 * classes whose values have no form of their own. */
static gboolean
value_has_form(const Vocabulary *labels, const char *class, const char *text, gsize length)
{
  char date[DATE_LENGTH + 1];
  gsize used = 0, ignored;
  if (length == 0 || class == NULL)
    return FALSE;
  if (strcmp(class, "index_number") == 0)
    return is_index_number(text, length);
  gboolean is_dated = strcmp(class, "issued") == 0 || strcmp(class, "published") == 0;
  if (is_dated ? !date_parse(text, length, date, &used)
               : strcmp(class, "doc_number") != 0 || !line_starts_with_number(text, length, &used))
    return FALSE;
  return used == length || vocabulary_match_at(labels, text, length, used, &ignored) != NULL;
}

/* 【发布日期】: the bytes of the bracket that closes the one right before offset; 0 for none. It
 * stands for a colon. */
static gsize
bracket_behind(const GString *text, gsize offset, gsize end)
{
  gsize size = 0;
  return offset > 0 && end < text->len
                 && metadata_bracket_opens(character_before(text->str, offset))
                 && metadata_bracket_closes(character_at(text->str + end, &size))
             ? size
             : 0;
}

/* The label at offset: a word of the vocabulary that a colon, the line's end, a value of its form
 * or, if it is not too common a word, a blank follows. */
static gboolean
label_at(const Collector *collector, gsize offset, Label *label)
{
  const GString *text = collector->line->text;
  gsize length;
  const char *class = vocabulary_match_at(collector->labels, text->str, text->len, offset, &length);
  if (class == NULL)
    return FALSE;
  gsize end = offset + length, behind = end + bracket_behind(text, offset, end);
  gboolean has_colon = behind > end || (end < text->len && text->str[end] == ':');
  /* 发布机构甲县水利局 below 索引号A-2031-1: set apart by nothing but style, as the line above */
  gboolean goes_on = offset == 0 && collector->follows_labels && text->len <= GLUED_BYTES
                     && strstr(text->str, FULL_STOP) == NULL;
  gboolean stands_alone =
      end == text->len || blank_before(collector, end) || goes_on
      || value_has_form(collector->labels, class, text->str + end, text->len - end);
  if (!has_colon && (!stands_alone || needs_colon(collector->labels, text->str + offset, length)))
    return FALSE;
  *label = (Label){ offset, end, behind + (behind < text->len && text->str[behind] == ':') };
  return TRUE;
}

/* The first label at or after offset that can end a value: it follows a blank or a bracket, or is
 * an unmistakable one. */
static gboolean
next_label(const Collector *collector, gsize offset, Label *label)
{
  const GString *text = collector->line->text;
  for (gsize at = offset, size; at < text->len; at += size)
    {
      gunichar c = character_at(text->str + at, &size);
      if (!character_is_ideograph(c) || !label_at(collector, at, label))
        continue;
      gboolean is_parted = at == offset || blank_before(collector, at)
                           || character_is_punctuation(character_before(text->str, at));
      gboolean is_certain = label->value_start > label->end
                            && !needs_colon(collector->labels, text->str + at, label->end - at);
      if (is_parted || is_certain)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_bullet(gunichar c)
{
  return c == 0x2022 || c == 0xB7 || c == 0x25CF || c == 0x25A0 || c == 0x25C6 || c == '*'
         || c == '[' || c == '(' || c == 0x3010 || c == 0x3014 || c == 0x3016 || c == '|';
}

static gsize
skip_bullets(const GString *text)
{
  gsize at = 0, size;
  while (at < text->len && is_bullet(character_at(text->str + at, &size)))
    at += size;
  return at;
}

/* A few ideographs and a colon, below another line of labels and behind a bullet, or with a label
 * that is known behind their value: 停用时点: 2031-01-23 名称: … */
static gboolean
unknown_label(const Collector *collector, gsize offset, Label *label)
{
  const GString *text = collector->line->text;
  gsize end = offset, size;
  while (end < text->len && end - offset < ROW_LABEL_BYTES_MAX
         && character_is_ideograph(character_at(text->str + end, &size)))
    end += size;
  Label known;
  if (!collector->follows_labels || end < offset + ROW_LABEL_BYTES_MIN || end >= text->len
      || text->str[end] != ':')
    return FALSE;
  gboolean is_listed = character_at(text->str, &size) == BULLET;
  if (!is_listed && (!next_label(collector, end + 1, &known) || known.value_start == known.end))
    return FALSE;
  *label = (Label){ offset, end, end + 1 };
  return TRUE;
}

/* 甲市人民政府 www.example.cn 发布时间：2031-02-20: the date behind the site's name. */
static gboolean
label_behind_site(const Collector *collector, Label *label)
{
  static const char ADDRESS[] = "www.";
  const GString *text = collector->line->text;
  const char *site = strstr(text->str, ADDRESS);
  if (site == NULL || !next_label(collector, (gsize) (site - text->str) + strlen(ADDRESS), label))
    return FALSE;
  const char *class =
      vocabulary_lookup(collector->labels, text->str + label->start, label->end - label->start);
  return g_strcmp0(class, "published") == 0 && label->value_start > label->end;
}

/* Where the line's first label starts: at its beginning, or behind a date that stands there without
 * one. */
static gboolean
first_label(const Collector *collector, Label *label)
{
  const GString *text = collector->line->text;
  gsize at = skip_bullets(text), date_length;
  char date[DATE_LENGTH + 1];
  if (label_at(collector, at, label))
    return TRUE;
  if (at < text->len && g_ascii_isdigit(text->str[at])
      && date_parse(text->str + at, text->len - at, date, &date_length))
    return next_label(collector, at + date_length, label);
  return unknown_label(collector, at, label) || label_behind_site(collector, label);
}

/* The value in the first cell that is not empty, where bars part the line: | 文号 | 无 |. */
static const char *
trim_bars(const char *value, gsize *length)
{
  for (value = printed_trim(value, length); *length > 0 && *value == '|';
       value = printed_trim(value, length))
    value++, (*length)--;
  const char *bar = memchr(value, '|', *length);
  if (bar != NULL)
    *length = (gsize) (bar - value);
  return printed_trim(value, length);
}

static void
append_value(const Collector *collector, const Label *label, gsize value_end)
{
  const Squeezed *line = collector->line;
  gsize start = squeezed_start(line, label->value_start), end = squeezed_end(line, value_end);
  if (value_end <= label->value_start)
    end = start;
  gsize length = end - start;
  const char *value = trim_bars(collector->printed + start, &length);
  const char *control = collector->controls == NULL
                            ? NULL
                            : vocabulary_lookup(collector->controls, line->text->str + label->start,
                                                label->end - label->start);
  /* 字号：大 中 小 says nothing of the notice, 字号：X政发〔2031〕5号 does. */
  if (g_strcmp0(control, "button") == 0
      && (value_end <= label->value_start
          || !value_has_form(collector->labels,
                             vocabulary_lookup(collector->labels, line->text->str + label->start,
                                               label->end - label->start),
                             line->text->str + label->value_start, value_end - label->value_start)))
    return;
  value = metadata_value_trim(collector->controls, value, &length);
  g_autofree char *clean = clean_render(value, length, CLEAN_LINE);
  g_autofree char *name = g_strndup(line->text->str + label->start, label->end - label->start);
  gsize place = collector->printed_start + (gsize) (value - collector->printed);
  Span span = length == 0 ? SPAN_NONE : span_new(place, place + length);
  document_append_metadata(collector->doc, name, clean, span);
}

/* 2020-05-14 09:44 来源：… : the date has no label, but stands where the publication date does. */
static void
append_bare_date(const Collector *collector, gsize end)
{
  const GString *text = collector->line->text;
  gsize at = skip_bullets(text), length;
  char date[DATE_LENGTH + 1];
  if (at >= end || !date_parse(text->str + at, end - at, date, &length))
    return;
  gsize start = squeezed_start(collector->line, at),
        stop = squeezed_end(collector->line, at + length);
  Span span = span_new(collector->printed_start + start, collector->printed_start + stop);
  document_append_metadata(collector->doc, "published-line", date, span);
}

static gboolean
load_span(Collector *collector, Span span)
{
  gsize length = span_length(span);
  if (length > LINE_BYTES_MAX)
    return FALSE;
  collector->printed = document_at(collector->doc, span);
  collector->printed_start = span.start;
  squeezed_load(collector->line, collector->printed, length);
  return TRUE;
}

static gboolean
load_line(Collector *collector, const Block *block)
{
  return load_span(collector, block->span);
}

/* TRUE if the text is a label line; then its labels have been appended. */
static gboolean
collect_span(Collector *collector, Span span)
{
  Label label, following;
  if (!load_span(collector, span) || !first_label(collector, &label))
    return FALSE;
  append_bare_date(collector, label.start);
  for (gboolean more = TRUE; more; label = following)
    {
      more = next_label(collector, label.value_start, &following);
      append_value(collector, &label, more ? following.start : collector->line->text->len);
    }
  return TRUE;
}

/* --- rows of a table of labels --- */

/* The cell that starts at start: to the next tab, or to the end. */
static Span
row_cell(const Document *doc, Span row, gsize start)
{
  const char *text = document_at(doc, span_new(start, row.end));
  const char *tab = memchr(text, '\t', row.end - start);
  return span_new(start, tab == NULL ? row.end : start + (gsize) (tab - text));
}

/* How the cell reads as a label of the next: one that is known, or short and all ideographs; with
 * or without a colon. Loads it. */
typedef enum
{
  CELL_IS_NO_LABEL,
  CELL_IS_SHORT,
  CELL_IS_LABEL
} CellLabel;

/* The label in a text that is nothing else: without its colon, and the brackets round it. */
static Label
whole_label(const GString *text)
{
  Label label = { 0, text->len - (text->str[text->len - 1] == ':'), text->len };
  gsize size;
  gunichar last = label.end == 0 ? 0 : character_before(text->str, label.end);
  if (metadata_bracket_opens(character_at(text->str, &size)) && metadata_bracket_closes(last))
    {
      label.start = size;
      label.end -= (gsize) g_unichar_to_utf8(last, NULL);
    }
  return label;
}

static CellLabel
cell_label(Collector *collector, Span cell)
{
  const GString *text = collector->line->text;
  if (span_is_empty(cell) || !load_span(collector, cell) || text->len == 0)
    return CELL_IS_NO_LABEL;
  Label label = whole_label(text);
  const char *word = text->str + label.start;
  gsize length = label.end - MIN(label.start, label.end), size;
  if (vocabulary_lookup(collector->labels, word, length) != NULL)
    return CELL_IS_LABEL;
  for (gsize at = 0; at < length; at += size)
    if (!character_is_ideograph(character_at(word + at, &size)))
      return CELL_IS_NO_LABEL;
  return length >= ROW_LABEL_BYTES_MIN && length <= ROW_LABEL_BYTES_MAX ? CELL_IS_SHORT
                                                                        : CELL_IS_NO_LABEL;
}

/* A label that fills its cell, and the next cell as its value; an empty one where that is a label
 * as well. */
static void
collect_pair(Collector *collector, Span label_cell, Span value_cell)
{
  gboolean has_value = cell_label(collector, value_cell) != CELL_IS_LABEL;
  load_span(collector, label_cell);
  Label label = whole_label(collector->line->text);
  gsize end = label.value_start;
  gboolean is_joined =
      has_value && load_span(collector, span_new(label_cell.start, value_cell.end));
  if (is_joined && collector->line->text->str[label.value_start] == ':')
    label.value_start++; /* in a cell of its own */
  if (is_joined)
    append_value(collector, &label, collector->line->text->len);
  else if (load_span(collector, label_cell))
    append_value(collector, &label, end);
}

/* 索引号 | ： | 000014349: the cell behind the label, and behind one that is only its colon. */
static Span
value_cell(Collector *collector, Span row, Span label)
{
  Span next = row_cell(collector->doc, row, label.end + 1);
  gboolean is_colon = next.end < row.end && load_span(collector, next)
                      && strcmp(collector->line->text->str, ":") == 0;
  return is_colon ? row_cell(collector->doc, row, next.end + 1) : next;
}

/* 索引号 | 000014349 | 分类 | 综合政务: what no vocabulary knows as a label is one where known ones
 * stand in the same way. TRUE if the row has a label that is known. */
static gboolean
collect_row(Collector *collector, Span row)
{
  gboolean is_known = FALSE;
  for (gsize start = row.start; start < row.end;)
    {
      Span cell = row_cell(collector->doc, row, start);
      CellLabel kind = cell_label(collector, cell);
      gboolean has_next = cell.end < row.end;
      Span next = has_next ? value_cell(collector, row, cell) : cell;
      gboolean is_pair = has_next && kind != CELL_IS_NO_LABEL;
      start = (is_pair ? next.end : cell.end) + 1;
      if (is_pair && cell_label(collector, next) == CELL_IS_LABEL)
        start = next.start;
      if (is_pair && (kind == CELL_IS_LABEL || start != next.start))
        collect_pair(collector, cell, next);
      is_known |= kind == CELL_IS_LABEL || (!is_pair && collect_span(collector, cell));
    }
  return is_known;
}

static gboolean
collect_line(Collector *collector, const Block *block)
{
  return block->kind == BLOCK_METADATA
                 && memchr(document_at(collector->doc, block->span), '\t', span_length(block->span))
                        != NULL
             ? collect_row(collector, block->span)
             : collect_span(collector, block->span);
}

static gboolean
is_line(const Block *block)
{
  return block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_LIST_ITEM
         || block->kind == BLOCK_HEADING || block->kind == BLOCK_METADATA;
}

/* A table or a long line: the notice has begun. */
static gboolean
is_content(const Document *doc, const Block *block)
{
  gsize length = span_length(block->span);
  if (block->kind == BLOCK_TABLE || length > CONTENT_BYTES)
    return TRUE;
  return length >= 3 && memcmp(document_at(doc, block->span) + length - 3, FULL_STOP, 3) == 0;
}

/* A toolbar of links may hold the label line: 发布日期：… 字号：[大 中 小]. It counts where its
 * first label has a value. */
static gboolean
is_label_in_furniture(Collector *collector, const Block *block)
{
  Label label;
  return span_length(block->span) >= FURNITURE_BYTES_MIN && load_line(collector, block)
         && first_label(collector, &label) && label.value_start > label.end
         && label.value_start < collector->line->text->len;
}

/* Whether the block is a label line. Loads it. */
static gboolean
block_starts_with_label(Collector *collector, guint index)
{
  Label label;
  return index < collector->doc->blocks->len && is_line(document_block(collector->doc, index))
         && load_line(collector, document_block(collector->doc, index))
         && first_label(collector, &label);
}

static guint
next_line(const Document *doc, guint index)
{
  do
    index++;
  while (index < doc->blocks->len && document_block(doc, index)->kind == BLOCK_FURNITURE);
  return index;
}

/* The label line at index ends with a label without a value: takes the next block for its value, if
 * it is one. */
static void
collect_value_below(Collector *collector, guint index)
{
  Document *doc = collector->doc;
  guint below = next_line(doc, index);
  Metadata *last = &g_array_index(doc->metadata, Metadata, doc->metadata->len - 1);
  if (!span_is_empty(last->span) || below >= doc->blocks->len
      || block_starts_with_label(collector, below))
    return;
  Block *block = &g_array_index(doc->blocks, Block, below);
  if (!is_line(block) || is_content(doc, block) || !load_line(collector, block))
    return;
  const char *class = vocabulary_lookup(collector->labels, last->label, strlen(last->label));
  const GString *text = collector->line->text;
  gboolean has_form = value_has_form(collector->labels, class, text->str, text->len);
  gboolean is_pair = collector->values_below > 0 && block->kind != BLOCK_HEADING
                     && block_starts_with_label(collector, next_line(doc, below));
  if (!has_form && !is_pair)
    return;
  collector->values_below++;
  g_free(last->value);
  last->value = document_render_line(doc, block->span);
  last->span = block->span;
  block->kind = BLOCK_METADATA;
}

static gboolean
collect_block(Collector *collector, guint index)
{
  guint before = collector->doc->metadata->len;
  if (!collect_line(collector, document_block(collector->doc, index)))
    return FALSE;
  if (collector->doc->metadata->len > before)
    collect_value_below(collector, index);
  return TRUE;
}

/* Collects the labels above the notice; returns the first block that is content. */
static guint
collect_head(Collector *collector)
{
  Document *doc = collector->doc;
  guint seen = 0;
  for (guint i = 0; i < doc->blocks->len; i++)
    {
      Block *block = &g_array_index(doc->blocks, Block, i);
      gboolean is_furniture = block->kind == BLOCK_FURNITURE;
      if (is_furniture && !is_label_in_furniture(collector, block))
        continue;
      gboolean has_labels = (is_furniture || is_line(block)) && collect_block(collector, i);
      collector->follows_labels = has_labels;
      if (has_labels)
        block->kind = BLOCK_METADATA;
      else if (is_content(doc, block) || ++seen > HEAD_BLOCKS)
        return i;
    }
  return doc->blocks->len;
}

/* 索引号 alone, or before its value: no line of a notice begins so. */
static gboolean
block_starts_with_index(Collector *collector, guint index)
{
  Label label;
  if (!is_line(document_block(collector->doc, index))
      || !load_line(collector, document_block(collector->doc, index))
      || !first_label(collector, &label))
    return FALSE;
  const char *word = collector->line->text->str + label.start;
  return g_strcmp0(vocabulary_lookup(collector->labels, word, label.end - label.start),
                   "index_number")
         == 0;
}

/* Where the last lines begin: so many from the end, or further up at an index number. */
static guint
tail_start(Collector *collector, guint head_end)
{
  const Document *doc = collector->doc;
  guint first = doc->blocks->len, seen = 0, found = doc->blocks->len;
  for (; first > head_end && seen < LONG_TAIL_BLOCKS; first--)
    {
      gboolean is_line = document_block(doc, first - 1)->kind != BLOCK_FURNITURE;
      seen += is_line;
      if (is_line && (seen <= TAIL_BLOCKS || block_starts_with_index(collector, first - 1)))
        found = first - 1;
    }
  return found;
}

static void
collect_tail(Collector *collector, guint head_end)
{
  Document *doc = collector->doc;
  guint first = tail_start(collector, head_end);
  for (guint i = first; i < doc->blocks->len; i++)
    {
      Block *block = &g_array_index(doc->blocks, Block, i);
      if (is_line(block) && collect_block(collector, i))
        block->kind = BLOCK_METADATA;
    }
}

void
metadata_collect(Document *doc, const Rules *rules)
{
  g_autoptr(Squeezed) line = squeezed_new();
  Collector collector = { .labels = rules_vocabulary(rules, "metadata-labels"),
                          .controls = rules_vocabulary(rules, "page-furniture"),
                          .doc = doc,
                          .line = line };
  if (collector.labels == NULL)
    return;
  collect_tail(&collector, collect_head(&collector));
}

gboolean
metadata_starts_with_label(const Rules *rules, const char *text, gsize length)
{
  const Vocabulary *labels = rules_vocabulary(rules, "metadata-labels");
  g_autoptr(Squeezed) line = NULL;
  const char *trimmed = printed_trim(text, &length);
  if (labels == NULL || length == 0 || length > LINE_BYTES_MAX)
    return FALSE;
  line = squeezed_new();
  squeezed_load(line, trimmed, length);
  if (line->text->len == 0)
    return FALSE;
  gsize match_length, start = whole_label(line->text).start;
  if (vocabulary_match_at(labels, line->text->str, line->text->len, start, &match_length) == NULL)
    return FALSE;
  gsize end = start + match_length;
  return end == line->text->len || line->text->str[end] == ':'
         || (start > 0 && metadata_bracket_closes(character_at(line->text->str + end, &start)));
}

const char *
metadata_class(const Rules *rules, const Metadata *metadata)
{
  const Vocabulary *labels = rules_vocabulary(rules, "metadata-labels");
  if (labels == NULL || strcmp(metadata->label, "published-line") == 0)
    return labels == NULL ? NULL : "published";
  return vocabulary_lookup(labels, metadata->label, strlen(metadata->label));
}
