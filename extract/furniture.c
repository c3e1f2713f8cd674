/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * furniture.c - three passes over the blocks: lines by their first word; breadcrumbs above the
 * notice; the foot from below.
 *
 * Only a line's first characters are looked up, so that the many lines of a notice cost one table
 * look-up each. The foot is what stands under the last line of the notice from the site's owner on:
 * it needs one word that no notice ends with (备案, 网站标识码, 版权所有); from there it grows
 * upwards over lines that start like addresses.
 */
#include "extract/furniture.h"

#include <string.h>

#include "core/characters.h"
#include "extract/printed.h"

#define LINE_BYTES_MAX 400 /* longer lines are content */
#define HEAD_BLOCKS 40     /* breadcrumbs stand above the notice */
#define PAGE_NUMBER_BYTES 24
#define PAGE_DIGITS 3
#define COUNT_BYTES 6 /* 共1页; 第, 页 alone are cells of measures */
#define FOOT_BLOCKS 40
#define ITEM_NUMBER_BYTES 9 /* three characters */
#define LABEL_BYTES 24      /* eight characters */
#define IDEOGRAPHIC_COMMA 0x3001
#define OWNER_WORDS 3       /* a letter ends with one or two: 联系电话, 邮箱 */
#define CRUMB_CHARACTERS 14 /* names of columns are short */
#define CRUMB_LINE_BYTES 360

typedef struct
{
  const Vocabulary *words;
  Squeezed *line; /* scratch */
} Furniture;

/* --- breadcrumbs --- */

/* > and its kin only ever separate names of pages; | also stands in tables. */
static gboolean
is_arrow(gunichar c)
{
  return c == '>' || c == 0xFF1E || c == 0xBB || c == 0x203A || c == 0x2192;
}

static gboolean
is_bar(gunichar c)
{
  return c == '|' || c == 0xFF5C;
}

typedef struct
{
  guint arrows;
  guint bars;
  guint longest; /* characters of the longest name but the last */
  gboolean starts_with_arrow;
  gboolean ends_with_separator;
} Crumbs;

static Crumbs
crumbs_count(const GString *text)
{
  Crumbs crumbs = { 0 };
  guint current = 0;
  for (gsize at = 0, size; at < text->len; at += size)
    {
      gunichar c = character_at(text->str + at, &size);
      gboolean separates = is_arrow(c) || is_bar(c);
      crumbs.arrows += is_arrow(c);
      crumbs.bars += is_bar(c);
      crumbs.starts_with_arrow = crumbs.starts_with_arrow || (at == 0 && is_arrow(c));
      crumbs.longest = separates ? MAX(crumbs.longest, current) : crumbs.longest;
      crumbs.ends_with_separator = separates;
      current = separates ? 0 : current + 1;
    }
  return crumbs;
}

static gboolean
class_is(const char *class, const char *expected)
{
  return class != NULL && strcmp(class, expected) == 0;
}

gboolean
furniture_is_breadcrumb(const Vocabulary *words, const Squeezed *line)
{
  const GString *text = line->text;
  if (words == NULL || text->len == 0 || text->len > CRUMB_LINE_BYTES)
    return FALSE;
  Crumbs crumbs = crumbs_count(text);
  if (crumbs.arrows + crumbs.bars == 0 || crumbs.longest > CRUMB_CHARACTERS)
    return FALSE;
  gsize length;
  const char *class = vocabulary_match_at(words, text->str, text->len, 0, &length);
  gboolean starts_at_site = class_is(class, "site") || class_is(class, "start");
  if (crumbs.arrows == 0)
    return starts_at_site;
  return starts_at_site || crumbs.starts_with_arrow || crumbs.ends_with_separator
         || crumbs.arrows >= 2;
}

/* --- lines --- */

static gboolean
can_be_furniture(const Block *block)
{
  gboolean is_line = block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_LIST_ITEM
                     || block->kind == BLOCK_HEADING;
  return is_line && span_length(block->span) <= LINE_BYTES_MAX;
}

static void
load_line(Furniture *furniture, const Document *doc, const Block *block)
{
  squeezed_load(furniture->line, document_at(doc, block->span), span_length(block->span));
}

/* The class of the word a line starts with, brackets and bullets passed over; *rest receives where
 * the word ends. The line is as printed, so the vocabulary's words hold no punctuation. */
static const char *
first_class(const Furniture *furniture, const char *text, gsize length, gsize *rest)
{
  gsize at = 0, size, word_length = 0;
  while (at < length)
    {
      gunichar c = character_at(text + at, &size);
      if (!character_is_punctuation(c) && !character_is_blank(c) && !is_arrow(c) && c != 0x2022
          && c != 0x25CF)
        break;
      at += size;
    }
  const char *class = vocabulary_match_at(furniture->words, text, length, at, &word_length);
  *rest = at + word_length;
  return class;
}

static gboolean
colon_at(const char *text, gsize length, gsize offset)
{
  gsize size;
  return offset < length && character_comparable(character_at(text + offset, &size)) == ':';
}

/* Whether the line has words of the vocabulary, signs and digits only: 【打印本页】 【关闭窗口】,
 * 字号:[大 中 小]. */
static gboolean
line_is_buttons(const Furniture *furniture)
{
  const GString *text = furniture->line->text;
  for (gsize at = 0, size; at < text->len; at += size)
    {
      gunichar c = character_at(text->str + at, &size);
      gsize length;
      if (vocabulary_match_at(furniture->words, text->str, text->len, at, &length) != NULL)
        size = length;
      else if (character_is_ideograph(c) || g_unichar_isalpha(c))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_dash(gunichar c)
{
  return c == '-' || c == 0x2014 || c == 0x2013 || c == 0x2015 || c == 0xFF0D || c == 0x2500;
}

/* — 2 —: what a page of a printed document shows at its foot. */
static gboolean
line_is_page_number(const char *text, gsize length)
{
  guint dashes = 0, digits = 0;
  gboolean ends_with_dash = FALSE;
  if (length > PAGE_NUMBER_BYTES)
    return FALSE;
  for (gsize at = 0, size; at < length; at += size)
    {
      gunichar c = character_at(text + at, &size);
      if (character_is_blank(c))
        continue;
      ends_with_dash = is_dash(c);
      if (!ends_with_dash
          && (dashes == 0
              || !g_ascii_isdigit(
                  (char) (character_comparable(c) < 0x80 ? character_comparable(c) : 0))))
        return FALSE;
      dashes += ends_with_dash;
      digits += !ends_with_dash;
    }
  return ends_with_dash && dashes >= 2 && digits > 0 && digits <= PAGE_DIGITS;
}

static gboolean
line_is_furniture(Furniture *furniture, const Document *doc, const Block *block)
{
  const char *text = document_at(doc, block->span);
  gsize length = span_length(block->span), rest;
  if (line_is_page_number(text, length))
    return TRUE;
  const char *class = first_class(furniture, text, length, &rest);
  gboolean is_label = class_is(class, "label");
  if (class_is(class, "start") || (is_label && colon_at(text, length, rest)))
    return TRUE;
  gboolean is_count = class_is(class, "filler") && length > COUNT_BYTES;
  if (!is_label && !is_count && !class_is(class, "button"))
    return FALSE;
  load_line(furniture, doc, block);
  return line_is_buttons(furniture);
}

static gboolean
has_separator(const char *text, gsize length)
{
  return memchr(text, '>', length) != NULL || memchr(text, '|', length) != NULL
         || memchr(text, 0xBB, length) != NULL || memchr(text, 0xBA, length) != NULL
         || memchr(text, 0xEF, length) != NULL;
}

/* A page's path may be broken over lines: 当前位置:首页, then > 政务公开 > 工作报告. */
static void
mark_head(Furniture *furniture, Document *doc)
{
  guint seen = 0;
  for (guint i = 0; i < doc->blocks->len && seen < HEAD_BLOCKS; i++)
    {
      Block *block = &g_array_index(doc->blocks, Block, i);
      if (block->kind == BLOCK_TABLE)
        break;
      if (block->kind == BLOCK_FURNITURE || block->kind == BLOCK_METADATA)
        continue;
      seen++;
      if (!can_be_furniture(block)
          || !has_separator(document_at(doc, block->span), span_length(block->span)))
        continue;
      load_line(furniture, doc, block);
      if (furniture_is_breadcrumb(furniture->words, furniture->line))
        block->kind = BLOCK_FURNITURE;
    }
}

static void
mark_lines(Furniture *furniture, Document *doc)
{
  for (guint i = 0; i < doc->blocks->len; i++)
    {
      Block *block = &g_array_index(doc->blocks, Block, i);
      if (can_be_furniture(block) && line_is_furniture(furniture, doc, block))
        block->kind = BLOCK_FURNITURE;
    }
}

/* --- foot --- */

static guint
line_count_class(Furniture *furniture, const Document *doc, const Block *block, const char *wanted)
{
  guint count = 0;
  load_line(furniture, doc, block);
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  vocabulary_scan(furniture->words, furniture->line->text->str, furniture->line->text->len,
                  matches);
  for (guint i = 0; i < matches->len; i++)
    count += class_is(
        vocabulary_class(furniture->words, g_array_index(matches, LexiconMatch, i).payload),
        wanted);
  return count;
}

/* 3、…（主办：县邮电局　协办：县财政局）: the last item of a list names bodies, too. The line is
 * loaded and comparable. */
static gboolean
line_is_item(const GString *line)
{
  gsize at = line->len > 0 && line->str[0] == '(', size, first = at;
  while (at < line->len && at - first < ITEM_NUMBER_BYTES)
    {
      gunichar c = character_at(line->str + at, &size);
      if (!g_ascii_isdigit((gchar) MIN(c, 0x7F)) && !character_is_chinese_numeral(c))
        return at > first && (c == '.' || c == ')' || c == IDEOGRAPHIC_COMMA);
      at += size;
    }
  return FALSE;
}

/* 某市人民政府 主办　地址：滨江路1号　邮编：000000: the very last line, and several of its words
 * are of an address. */
static gboolean
line_is_owner(Furniture *furniture, const Document *doc, const Block *block)
{
  load_line(furniture, doc, block);
  return !line_is_item(furniture->line->text)
         && line_count_class(furniture, doc, block, "address") >= OWNER_WORDS;
}

/* The highest line with a foot word that has nothing but lines below it; blocks->len if there is
 * none. */
static guint
foot_find(Furniture *furniture, const Document *doc)
{
  guint foot = doc->blocks->len, seen = 0;
  for (guint i = doc->blocks->len; i-- > 0 && seen < FOOT_BLOCKS;)
    {
      const Block *block = document_block(doc, i);
      if (block->kind == BLOCK_FURNITURE)
        continue;
      seen++;
      if (!can_be_furniture(block))
        break;
      if (line_count_class(furniture, doc, block, "foot") > 0
          || (seen == 1 && line_is_owner(furniture, doc, block)))
        foot = i;
    }
  return foot;
}

static gboolean
belongs_to_foot(const Furniture *furniture, const Document *doc, const Block *block)
{
  gsize rest;
  if (block->kind == BLOCK_FURNITURE || !can_be_furniture(block))
    return block->kind == BLOCK_FURNITURE;
  return class_is(
      first_class(furniture, document_at(doc, block->span), span_length(block->span), &rest),
      "address");
}

/* 主办单位：某市政府办 as the last lines of all, right below 打印 关闭: a foot that says no more.
 */
static guint
foot_find_below_buttons(Furniture *furniture, const Document *doc)
{
  guint foot = doc->blocks->len;
  while (foot > 0 && document_block(doc, foot - 1)->kind != BLOCK_FURNITURE
         && belongs_to_foot(furniture, doc, document_block(doc, foot - 1)))
    foot--;
  gboolean is_below =
      foot > 0 && foot < doc->blocks->len && document_block(doc, foot - 1)->kind == BLOCK_FURNITURE
      && line_count_class(furniture, doc, document_block(doc, foot - 1), "button") > 0;
  return is_below ? foot : doc->blocks->len;
}

/* 主办单位：市教育局　会办单位：…: a label that lines above start with as well is the list's. */
static gboolean
label_is_of_list(const Document *doc, guint index)
{
  const Block *block = document_block(doc, index);
  const char *line = document_at(doc, block->span);
  gsize length = 0, size, limit = MIN(span_length(block->span), LABEL_BYTES);
  if (block->kind == BLOCK_FURNITURE)
    return FALSE;
  if (length < limit && character_is_punctuation(character_at(line, &size)))
    length = size; /* 【协办单位】 */
  gsize label = length;
  while (length < limit && character_is_ideograph(character_at(line + length, &size)))
    length += size;
  for (guint i = 0; i < index && length > label; i++)
    {
      Span above = document_block(doc, i)->span;
      if (can_be_furniture(document_block(doc, i)) && span_length(above) > length
          && memcmp(document_at(doc, above), line, length) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
mark_foot(Furniture *furniture, Document *doc)
{
  guint foot = MIN(foot_find(furniture, doc), foot_find_below_buttons(furniture, doc));
  if (foot == doc->blocks->len)
    return;
  while (foot > 0 && belongs_to_foot(furniture, doc, document_block(doc, foot - 1))
         && !label_is_of_list(doc, foot - 1))
    foot--;
  for (guint i = foot; i < doc->blocks->len; i++)
    g_array_index(doc->blocks, Block, i).kind = BLOCK_FURNITURE;
}

void
furniture_mark_lines(Document *doc, const Rules *rules)
{
  g_autoptr(Squeezed) line = squeezed_new();
  Furniture furniture = { rules_vocabulary(rules, "page-furniture"), line };
  if (furniture.words == NULL)
    return;
  mark_lines(&furniture, doc);
  mark_head(&furniture, doc);
  mark_foot(&furniture, doc);
}
