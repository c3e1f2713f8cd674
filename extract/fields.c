/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fields.c - every statement is a witness with its place; each field takes its best.
 *
 *   issuer        the letter's signature; its red head; the title's beginning; the label 发布机构
 *   issued        the label 成文日期; the signature's date; the labels 生成日期 …
 *   published     the label 发布日期; the tag PubDate; a date in figures alone below the title
 *   doc_number    the label 发文字号; a line above the text that is nothing else; the bracket
 * behind the title
 *
 * The signature comes before the label because it is written out in full: the page says
 * 市政府办公室, the letter 某市人民政府办公室. A number or date inside a sentence is cited, and
 * never taken.
 */
#include "extract/fields.h"

#include <string.h>

#include "core/characters.h"
#include "core/clean.h"
#include "extract/dates.h"
#include "extract/lines.h"
#include "extract/metadata.h"
#include "extract/printed.h"

#define TO 0x81F3                  /* 至 */
#define DASH 0x2014                /* — */
#define TITLE_QUOTE "\xE3\x80\x8A" /* 《 */
#define PLACE_BYTES 6              /* two ideographs */
#define LIST_COMMA "\xE3\x80\x81"  /* 、 */
#define SIGNATURE_BYTES_MAX 200
#define FULL_STOP 0x3002 /* 。 */
#define DAY 0x65E5       /* 日 */
#define SIGNERS_MAX 8    /* bodies that sign one letter */
#define NUMBER_LINES 40  /* a document number stands above the text */

static char *
squeeze(const char *text, gsize length)
{
  g_autoptr(Squeezed) line = squeezed_new();
  squeezed_load(line, text, length);
  return g_strdup(line->text->str);
}

/* 时间：… 地点：… is a meeting's time. */
static gboolean
is_event_time(const Document *doc, const Rules *rules, guint index)
{
  return index + 1 < doc->metadata->len
         && g_strcmp0(metadata_class(rules, &g_array_index(doc->metadata, Metadata, index + 1)),
                      "event")
                == 0;
}

/* The value of the next label of that class, from *index on, that is not empty; NULL if there is
 * none. Borrowed. */
static const char *
label_next(const Document *doc, const Rules *rules, const char *class, guint *index)
{
  while (*index < doc->metadata->len)
    {
      guint i = (*index)++;
      const Metadata *metadata = &g_array_index(doc->metadata, Metadata, i);
      if (!span_is_empty(metadata->span) && g_strcmp0(metadata_class(rules, metadata), class) == 0
          && !is_event_time(doc, rules, i))
        return metadata->value;
    }
  return NULL;
}

static const char *
label_value(const Document *doc, const Rules *rules, const char *class)
{
  guint index = 0;
  return label_next(doc, rules, class, &index);
}

static const char *
labelled(const Document *doc, const char *label)
{
  for (guint i = 0; i < doc->metadata->len; i++)
    {
      const Metadata *metadata = &g_array_index(doc->metadata, Metadata, i);
      if (strcmp(metadata->label, label) == 0 && *metadata->value != '\0')
        return metadata->value;
    }
  return NULL;
}

/* --- signature --- */

typedef struct
{
  Document *doc;
  const Rules *rules;
  Squeezed *line;
} Letter;

/* A date that is nearly all of a line; *start receives where it begins in the squeezed line. */
static gboolean
line_ends_with_date(const Letter *letter, gsize *start, char iso[DATE_LENGTH + 1])
{
  const GString *text = letter->line->text;
  for (gsize at = 0, size; at < text->len; at += size)
    {
      gunichar c = character_at(text->str + at, &size);
      gsize used;
      gboolean may_start =
          g_ascii_isdigit((char) (c < 0x80 ? c : 0)) || c == 0x4E8C || c == 0x4E00; /* 二 一 */
      if (!may_start || !date_parse(text->str + at, text->len - at, iso, &used))
        continue;
      *start = at;
      return at + used == text->len;
    }
  return FALSE;
}

static void
append_statement(Document *doc, const char *label, const char *value, Span span)
{
  document_append_metadata(doc, label, value, span);
}

/* The end of what stands before the next blank. */
static gsize
piece_end(const char *text, gsize length, gsize from)
{
  gsize at = from;
  for (gsize size; at < length; at += size)
    if (character_is_blank(character_at(text + at, &size)))
      break;
  return at;
}

/* Appends the body that signs on a line, or the two of 甲部　乙委, which blanks part; letters set
 * wide are no bodies. */
static void
append_signers(const Letter *letter, Span line, GString *names)
{
  const char *text = document_at(letter->doc, line);
  gsize length = span_length(line), size;
  g_autoptr(GString) apart = g_string_new(NULL);
  gboolean are_bodies = TRUE;
  for (gsize at = 0, end; at < length; at = end)
    {
      end = piece_end(text, length, at);
      if (end == at)
        {
          character_at(text + at, &size);
          end = at + size;
          continue;
        }
      g_autofree char *name =
          document_render_line(letter->doc, span_new(line.start + at, line.start + end));
      are_bodies &= line_is_body(letter->rules, name, strlen(name));
      g_string_append(apart, apart->len > 0 ? LIST_COMMA : "");
      g_string_append(apart, name);
    }
  g_autofree char *whole = document_render_line(letter->doc, line);
  g_string_append(names, names->len > 0 ? LIST_COMMA : "");
  g_string_append(names, are_bodies ? apart->str : whole);
}

/* The bodies on the lines right above the date, as printed from top to bottom. */
static gboolean
read_signers(Letter *letter, guint date_block, GString *names, Span *span)
{
  Document *doc = letter->doc;
  guint first = date_block;
  for (guint i = date_block; i-- > 0 && date_block - i <= SIGNERS_MAX;)
    {
      if (document_block(doc, i)->kind == BLOCK_FURNITURE)
        continue;
      if (span_length(document_block(doc, i)->span) > SIGNATURE_BYTES_MAX
          || !line_load(doc, i, letter->line)
          || !line_is_body(letter->rules, letter->line->text->str, letter->line->text->len))
        break;
      first = i;
    }
  for (guint i = first; i < date_block; i++)
    {
      const Block *block = document_block(doc, i);
      if (block->kind == BLOCK_FURNITURE)
        continue;
      *span = span_new(names->len == 0 ? block->span.start : span->start, block->span.end);
      append_signers(letter, block->span, names);
    }
  return names->len > 0;
}

/* A line that ends with a date, after a body's name on it or above it: the letter's signature. */
static gboolean
read_signature(Letter *letter, guint index)
{
  Document *doc = letter->doc;
  const Block *block = document_block(doc, index);
  gsize start;
  char iso[DATE_LENGTH + 1];
  if (!line_load(doc, index, letter->line) || !line_ends_with_date(letter, &start, iso))
    return FALSE;
  Span date = span_new(block->span.start + squeezed_start(letter->line, start), block->span.end);
  Span signer = span_new(block->span.start, block->span.start + squeezed_end(letter->line, start));
  g_autoptr(GString) names = g_string_new(NULL);
  if (start > 0 && line_is_body(letter->rules, letter->line->text->str, start))
    {
      append_signers(letter, signer, names);
    }
  else if (start > 0 || !read_signers(letter, index, names, &signer))
    return FALSE;
  append_statement(doc, "signature", names->str, signer);
  append_statement(doc, "signature-date", iso, date);
  return TRUE;
}

/* Cheap test first: a date ends in 日 or a digit. */
static gboolean
may_end_with_date(const Document *doc, const Block *block)
{
  gsize length = span_length(block->span);
  if (length < 8 || length > SIGNATURE_BYTES_MAX)
    return FALSE;
  gunichar last = character_before(document_at(doc, block->span), length);
  return last == DAY || (last >= '0' && last <= '9') || (last >= 0xFF10 && last <= 0xFF19)
         || last == 0x2F47;
}

static void
find_signature(Letter *letter)
{
  for (guint i = 1; i < letter->doc->blocks->len; i++)
    if (may_end_with_date(letter->doc, document_block(letter->doc, i)) && read_signature(letter, i))
      return;
}

/* Whether a letter may end with the block: with a sentence, or with whom to call (联系人：…). */
static gboolean
may_close_letter(const Document *doc, const Block *block)
{
  gsize length = span_length(block->span);
  const char *text = document_at(doc, block->span);
  return length > 0
         && (character_before(text, length) == FULL_STOP || memchr(text, ':', length) != NULL
             || g_strstr_len(text, (gssize) length, "\xEF\xBC\x9A") != NULL); /* ： */
}

static gboolean
line_is_lone_date(Letter *letter, guint index, char iso[DATE_LENGTH + 1])
{
  const Block *block = document_block(letter->doc, index);
  gsize start;
  return may_end_with_date(letter->doc, block)
         && character_before(document_at(letter->doc, block->span), span_length(block->span)) == DAY
         && may_close_letter(letter->doc, document_block(letter->doc, index - 1))
         && line_load(letter->doc, index, letter->line) && line_ends_with_date(letter, &start, iso)
         && start == 0;
}

/* 2017年1月13日 alone below a letter that nobody signed: the office stands in its title. Several
 * such lines are the cells of a list. */
static void
find_lone_date(Letter *letter)
{
  guint found = 0, place = 0;
  char iso[DATE_LENGTH + 1], written[DATE_LENGTH + 1] = "";
  for (guint i = 1; i < letter->doc->blocks->len; i++)
    if (line_is_lone_date(letter, i, iso))
      {
        found++;
        place = i;
        memcpy(written, iso, sizeof written);
      }
  if (found == 1)
    append_statement(letter->doc, "signature-date", written,
                     document_block(letter->doc, place)->span);
}

/* --- head of the letter --- */

/* 组配分类 above 县政府办文件: a value, no red head. */
static gboolean
stands_below_label(const Letter *letter, guint index)
{
  if (index == 0)
    return FALSE;
  Span above = document_block(letter->doc, index - 1)->span;
  return metadata_starts_with_label(letter->rules, document_at(letter->doc, above),
                                    span_length(above));
}

/* 某县人民政府办公室文件 */
static void
read_red_head(Letter *letter, guint index)
{
  const GString *text = letter->line->text;
  gsize offset;
  const Block *block = document_block(letter->doc, index);
  if (labelled(letter->doc, "red-head") != NULL
      || !line_find_word(letter->rules, text->str, text->len, "red-head", &offset)
      || !line_is_body(letter->rules, text->str, offset) || stands_below_label(letter, index))
    return;
  Span span = span_new(block->span.start, block->span.start + squeezed_end(letter->line, offset));
  g_autofree char *name = document_render_line(letter->doc, span);
  append_statement(letter->doc, "red-head", name, span);
}

/* A line that is a document number, brackets round it and a signer behind it aside. */
static void
read_number_line(Letter *letter, guint index)
{
  const GString *text = letter->line->text;
  const Block *block = document_block(letter->doc, index);
  gsize start = text->len > 0 && text->str[0] == '(' ? 1 : 0, used;
  if (labelled(letter->doc, "number-line") != NULL
      || !line_starts_with_number(text->str + start, text->len - start, &used))
    return;
  gsize rest = text->len - start - used;
  gboolean is_alone = rest == 0 || (rest == 1 && start == 1);
  gboolean has_signer =
      rest > 0
      && squeezed_start(letter->line, start + used) > squeezed_end(letter->line, start + used);
  if (!is_alone && !has_signer)
    return;
  Span span = span_new(block->span.start + squeezed_start(letter->line, start),
                       block->span.start + squeezed_end(letter->line, start + used));
  g_autofree char *number = document_render_line(letter->doc, span);
  append_statement(letter->doc, "number-line", number, span);
  /* Set large, centred or from one margin to the other it looks like a heading; it labels the
   * notice. What stands behind the number may be a title, unless it is a label: 签发人. */
  Block *line = &g_array_index(letter->doc->blocks, Block, index);
  is_alone = is_alone || metadata_starts_with_label(letter->rules, text->str + start + used, rest);
  if (is_alone && (line->kind == BLOCK_TITLE || line->kind == BLOCK_HEADING))
    line->kind = BLOCK_METADATA;
}

static void
read_head(Letter *letter)
{
  guint seen = 0;
  for (guint i = 0; i < letter->doc->blocks->len && seen < NUMBER_LINES; i++)
    {
      if (document_block(letter->doc, i)->kind == BLOCK_TABLE)
        break;
      if (!line_load(letter->doc, i, letter->line))
        continue;
      seen++;
      read_red_head(letter, i);
      read_number_line(letter, i);
    }
}

/* --- choosing --- */

/* A label's value that holds a number: ends in 号, or has a year in brackets. 无 and — are none. */
static gboolean
is_number_value(const char *value)
{
  gsize length = strlen(value);
  gboolean has_digit = strpbrk(value, "0123456789") != NULL;
  return has_digit && length > 4;
}

/* (甲政发〔2010〕184号) behind the title. */
static char *
number_in_title(const char *title)
{
  g_autofree char *squeezed = squeeze(title, strlen(title));
  const char *open = strrchr(squeezed, '(');
  gsize used;
  if (open == NULL || !line_starts_with_number(open + 1, strlen(open + 1), &used))
    return NULL;
  return g_strndup(open + 1, used);
}

static void
resolve_doc_number(Document *doc, const Rules *rules)
{
  const char *label = label_value(doc, rules, "doc_number"), *line = labelled(doc, "number-line");
  if (label != NULL && is_number_value(label))
    doc->doc_number = g_strdup(label);
  else if (line != NULL)
    doc->doc_number = g_strdup(line);
  else if (doc->title != NULL)
    doc->doc_number = number_in_title(doc->title);
}

static char *
iso_date(const char *value)
{
  if (value == NULL)
    return NULL;
  g_autofree char *squeezed = squeeze(value, strlen(value));
  char iso[DATE_LENGTH + 1];
  gsize used, size;
  if (!date_parse(squeezed, strlen(squeezed), iso, &used))
    return NULL;
  gunichar behind = squeezed[used] == '\0' ? 0 : character_at(squeezed + used, &size);
  gboolean is_period = behind == TO || behind == DASH || behind == '-' || behind == '~';
  return is_period ? NULL : g_strdup(iso);
}

/* The first label of that class that says a day: 时间：3月1日至8日 is what the notice is about. */
static char *
label_date(const Document *doc, const Rules *rules, const char *class)
{
  char *date = NULL;
  guint index = 0;
  for (const char *value; date == NULL && (value = label_next(doc, rules, class, &index)) != NULL;)
    date = iso_date(value);
  return date;
}

/* The block below the title, loaded into the letter's line. */
static gboolean
load_below_title(Letter *letter)
{
  const Document *doc = letter->doc;
  guint i = 0;
  while (i < doc->blocks->len && document_block(doc, i)->kind != BLOCK_TITLE)
    i++;
  while (i < doc->blocks->len && document_block(doc, i)->kind == BLOCK_TITLE)
    i++;
  return i < doc->blocks->len && line_load(doc, i, letter->line);
}

/* (2016年12月20日) below the title: the date of a document that goes out without a letter. */
static char *
date_bracketed_below_title(Letter *letter)
{
  char iso[DATE_LENGTH + 1];
  gsize used;
  if (!load_below_title(letter))
    return NULL;
  const GString *text = letter->line->text;
  if (text->len < 3 || text->str[0] != '(' || text->str[text->len - 1] != ')'
      || !date_parse(text->str + 1, text->len - 2, iso, &used) || used != text->len - 2)
    return NULL;
  return g_strdup(iso);
}

/* 阅读 512, 来源：本网: what a page's program writes behind its date. */
static gboolean
starts_with_label(const Rules *rules, const char *text, gsize length)
{
  gsize size;
  return vocabulary_match_at(rules_vocabulary(rules, "metadata-labels"), text, length, 0, &size)
         != NULL;
}

/* 2024-02-13 14:32 below the title: a page's program writes dates so, a letter writes 年 and 日. */
static char *
date_below_title(Letter *letter)
{
  char iso[DATE_LENGTH + 1];
  gsize used;
  if (!load_below_title(letter))
    return NULL;
  const GString *text = letter->line->text;
  if (!date_parse(text->str, text->len, iso, &used))
    return NULL;
  gboolean is_in_figures = strcspn(text->str, "-/.") < used;
  gboolean is_alone =
      used == text->len || starts_with_label(letter->rules, text->str + used, text->len - used);
  return is_in_figures && is_alone ? g_strdup(iso) : NULL;
}

static void
resolve_dates(Letter *letter)
{
  Document *doc = letter->doc;
  const Rules *rules = letter->rules;
  doc->issued = label_date(doc, rules, "issued");
  if (doc->issued == NULL)
    doc->issued = iso_date(labelled(doc, "signature-date"));
  if (doc->issued == NULL)
    doc->issued = date_bracketed_below_title(letter);
  doc->published = label_date(doc, rules, "published");
  static const char *const TAGS[] = { "PubDate", "publishdate", "publish_date",
                                      "article:published_time" };
  for (gsize i = 0; i < G_N_ELEMENTS(TAGS) && doc->published == NULL; i++)
    doc->published = iso_date(labelled(doc, TAGS[i]));
  if (doc->published == NULL)
    doc->published = date_below_title(letter);
}

/* 中共甲市委甲市人民政府: two bodies of one place, which both name; parts them. You free it. */
static char *
part_joint_bodies(const Rules *rules, char *name)
{
  gsize length = strlen(name);
  for (gsize from = 0; from <= PLACE_BYTES && from + PLACE_BYTES < length; from += PLACE_BYTES)
    {
      g_autofree char *place = g_strndup(name + from, PLACE_BYTES);
      const char *again = strstr(name + from + PLACE_BYTES, place);
      if (again == NULL || !line_is_body(rules, name, (gsize) (again - name))
          || !line_is_body(rules, again, strlen(again)))
        continue;
      g_autofree char *whole = name;
      g_autofree char *first = g_strndup(name, (gsize) (again - name));
      return g_strconcat(first, LIST_COMMA, again, NULL);
    }
  return name;
}

/* 某市人民政府办公室关于…: the body before the first opening word, NULL if none stands there. */
static char *
issuer_in_title(const Document *doc, const Rules *rules)
{
  if (doc->title == NULL)
    return NULL;
  g_autofree char *squeezed = squeeze(doc->title, strlen(doc->title));
  gsize offset;
  const char *name = squeezed + (g_str_has_prefix(squeezed, TITLE_QUOTE) ? strlen(TITLE_QUOTE) : 0);
  if (!line_find_word(rules, name, strlen(name), "opening", &offset)
      || !line_is_body(rules, name, offset))
    return NULL;
  return part_joint_bodies(rules, g_strndup(name, offset));
}

static void
resolve_issuer(Document *doc, const Rules *rules)
{
  const char *signature = labelled(doc, "signature"), *red_head = labelled(doc, "red-head");
  doc->issuer = g_strdup(signature != NULL ? signature : red_head);
  if (doc->issuer == NULL)
    doc->issuer = issuer_in_title(doc, rules);
  if (doc->issuer == NULL)
    doc->issuer = g_strdup(label_value(doc, rules, "issuer"));
}

void
fields_resolve(Document *doc, const Rules *rules)
{
  g_autoptr(Squeezed) line = squeezed_new();
  Letter letter = { doc, rules, line };
  fields_resolve_title(doc, rules);
  read_head(&letter);
  find_signature(&letter);
  if (labelled(doc, "signature-date") == NULL)
    find_lone_date(&letter);
  doc->index_number = g_strdup(label_value(doc, rules, "index_number"));
  resolve_doc_number(doc, rules);
  resolve_dates(&letter);
  resolve_issuer(doc, rules);
}
