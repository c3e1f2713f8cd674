/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fields_title.c - the notice's own title.
 *
 * Witnesses, best first: a page tag that lines of the page print; the page's top heading; a label
 * (标题：…) ; the first line above the notice's content that reads like a title; a page tag that
 * nothing prints but that reads like one; the page's only heading, or the line right above the
 * text where few lines stand above it. A tag that does neither names the page's column
 * (政府绩效目标), not the notice.
 *
 * A title broken over lines is put together: 某市人民政府办公室 / 关于印发… / …的通知.
 */
#include <string.h>

#include "core/characters.h"
#include "core/clean.h"
#include "extract/dates.h"
#include "extract/fields.h"
#include "extract/lines.h"
#include "extract/metadata.h"
#include "extract/printed.h"

#define HEAD_LINES                                                                                 \
  40 /* lines looked at from the top; a letter's own title stands above all its text */
#define TITLE_LINES 4        /* a title is broken over at most that many */
#define LONE_BYTES_MIN 18    /* six characters */
#define ORNAMENTS " :=*~|_-" /* at either end of a tag */
#define PIECE_BYTES_MIN 15   /* five: 督办通知单 */
#define HEADING_BYTES_MIN 9  /* three characters */
#define LONE_BYTES_MAX 180   /* sixty characters */
#define LONE_LINES 4
#define CLOSING_BYTES 120    /* forty characters: the rest of a title on its last line */
#define NAMING_CHARACTERS 40 /* before a line that says only what it is */
#define LINE_ENDS 4          /* bytes between lines that touch: two of CRLF at most */
#define YEAR_DIGITS 4
#define TITLE_MARK 0x300A /* 《 */
#define ISSUE_BYTES 30    /* of 2031年 and 总 before the number of an issue, or behind it */
#define LIST_COMMA "\xE3\x80\x81"   /* 、 */
#define NAME_OPENS "\xE3\x80\x8A"   /* 《 */
#define NAME_CLOSES "\xE3\x80\x8B"  /* 》 */
#define ISSUE_BEGINS "\xE7\xAC\xAC" /* 第 */
#define ISSUE_ENDS "\xE6\x9C\x9F"   /* 期 */

typedef struct
{
  Document *doc;
  const Rules *rules;
  GArray *lines;    /* guint: blocks that are lines above the content */
  GPtrArray *texts; /* their squeezed texts */
} Head;

/* A sentence or a table: what stands below is content. Metadata and furniture do not end the head,
 * nor does a single row, which a site's menu is printed as. */
static gboolean
ends_head(const Document *doc, guint index)
{
  const Block *block = document_block(doc, index);
  if (block->kind == BLOCK_TABLE)
    return document_table(doc, (guint) block->table)->rows > 1;
  if (block->kind == BLOCK_FURNITURE || block->kind == BLOCK_METADATA)
    return FALSE;
  gsize length = span_length(block->span);
  return length >= 3
         && memcmp(document_at(doc, block->span) + length - 3, "\xE3\x80\x82", 3) == 0; /* 。 */
}

static void
head_collect(Head *head)
{
  g_autoptr(Squeezed) line = squeezed_new();
  for (guint i = 0;
       i < head->doc->blocks->len && head->lines->len < HEAD_LINES && !ends_head(head->doc, i); i++)
    {
      if (!line_load(head->doc, i, line) || line->text->len == 0)
        continue;
      g_array_append_val(head->lines, i);
      g_ptr_array_add(head->texts, g_strdup(line->text->str));
    }
}

static const char *
head_text(const Head *head, guint line)
{
  return g_ptr_array_index(head->texts, line);
}

static const Block *
head_block(const Head *head, guint line)
{
  return document_block(head->doc, g_array_index(head->lines, guint, line));
}

static gboolean
is_lone_ideograph(const char *word)
{
  gsize size;
  return *word != '\0' && character_is_ideograph(character_at(word, &size)) && word[size] == '\0';
}

/* Whether a word is a figure alone: office programs leave room on both sides of one (下达 2023
 * 年度). */
static gboolean
is_figure(const char *word)
{
  return *word != '\0' && word[strspn(word, "0123456789")] == '\0';
}

/* A title's blanks may set its parts apart and stay, one for many; letters set wide (通 知) are one
 * word. You free it. */
static char *
title_clean(const char *text, gsize length)
{
  g_autofree char *spaced = clean_render(text, length, CLEAN_SPACED);
  g_auto(GStrv) words = g_strsplit(spaced, " ", -1);
  GString *title = g_string_new(words[0]);
  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      if (!is_lone_ideograph(words[i - 1]) && !is_lone_ideograph(words[i])
          && !is_figure(words[i - 1]) && !is_figure(words[i]))
        g_string_append_c(title, ' ');
      g_string_append(title, words[i]);
    }
  return g_string_free(title, FALSE);
}

/* Lines first … first + count - 1 become the title. */
static void
take_lines(Head *head, guint first, guint count)
{
  Document *doc = head->doc;
  Span span = head_block(head, first)->span;
  g_autoptr(GString) title = g_string_new(NULL);
  for (guint i = first; i < first + count; i++)
    {
      Block *block = &g_array_index(doc->blocks, Block, g_array_index(head->lines, guint, i));
      block->kind = BLOCK_TITLE;
      block->level = 0;
      g_autofree char *text = title_clean(document_at(doc, block->span), span_length(block->span));
      g_string_append(title, text);
      span.end = block->span.end;
    }
  doc->title = g_strdup(title->str);
  document_append_metadata(doc, "title-line", title->str, span);
}

/* How many lines from first on print exactly the wanted text; 0 if they do not. */
static guint
lines_printing(const Head *head, guint first, const char *wanted)
{
  const char *rest = wanted;
  for (guint count = 0; count < TITLE_LINES && first + count < head->lines->len; count++)
    {
      const char *text = head_text(head, first + count);
      if (!g_str_has_prefix(rest, text))
        return 0;
      rest += strlen(text);
      if (*rest == '\0')
        return count + 1;
    }
  return 0;
}

static gboolean
take_printed(Head *head, const char *wanted)
{
  for (guint first = 0; first < head->lines->len; first++)
    {
      guint count = lines_printing(head, first, wanted);
      if (count == 0)
        continue;
      take_lines(head, first, count);
      return TRUE;
    }
  return FALSE;
}

/* A piece of the page's title that a heading prints is the notice's, whatever it reads like:
 * 督查通报. The site's name is none. */
static gboolean
take_printed_heading(Head *head, const char *piece)
{
  gsize length = strlen(piece);
  if (length < HEADING_BYTES_MIN || line_is_body(head->rules, piece, length))
    return FALSE;
  for (guint i = 0; i < head->lines->len; i++)
    {
      BlockKind kind = head_block(head, i)->kind;
      if ((kind != BLOCK_HEADING && kind != BLOCK_TITLE) || strcmp(head_text(head, i), piece) != 0)
        continue;
      take_lines(head, i, 1);
      return TRUE;
    }
  return FALSE;
}

/* <title> often adds the site or the column: 关于…的通知_某县人民政府. Its pieces, longest first,
 * then the whole. */
static gboolean
take_page_title(Head *head, const char *squeezed)
{
  if (line_is_title(head->rules, squeezed, strlen(squeezed)) && take_printed(head, squeezed))
    return TRUE;
  g_auto(GStrv) pieces = g_strsplit_set(squeezed, "_|-", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      gsize length = strlen(pieces[i]);
      if (length >= PIECE_BYTES_MIN && line_is_title(head->rules, pieces[i], length)
          && take_printed(head, pieces[i]))
        return TRUE;
    }
  for (guint i = 0; pieces[i] != NULL; i++)
    if (take_printed_heading(head, pieces[i]))
      return TRUE;
  return FALSE;
}

static char *
squeeze(const char *text)
{
  g_autoptr(Squeezed) line = squeezed_new();
  squeezed_load(line, text, strlen(text));
  return g_strdup(line->text->str);
}

static gboolean
tag_is(const Metadata *metadata, const char *name)
{
  return span_is_empty(metadata->span) && g_ascii_strcasecmp(metadata->label, name) == 0
         && *metadata->value != '\0';
}

/* ::: 关于…的通知 :::: a tag's value without its ornaments. You free it. */
static char *
tag_plain(const Metadata *metadata)
{
  const char *start = metadata->value, *end = start + strlen(start);
  while (start < end && strchr(ORNAMENTS, *start) != NULL)
    start++;
  while (end > start && strchr(ORNAMENTS, end[-1]) != NULL)
    end--;
  return g_strndup(start, (gsize) (end - start));
}

static gboolean
take_by_tags(Head *head)
{
  for (guint i = 0; i < head->doc->metadata->len; i++)
    {
      const Metadata *metadata = &g_array_index(head->doc->metadata, Metadata, i);
      gboolean is_article = tag_is(metadata, "ArticleTitle");
      if (!is_article && !tag_is(metadata, "title"))
        continue;
      g_autofree char *plain = tag_plain(metadata);
      g_autofree char *wanted = squeeze(plain);
      if (*wanted != '\0'
          && (is_article ? take_printed(head, wanted) : take_page_title(head, wanted)))
        return TRUE;
    }
  return FALSE;
}

/* The first top heading that is no site's name. */
static gboolean
take_heading(Head *head)
{
  for (guint i = 0; i < head->lines->len; i++)
    {
      const Block *block = head_block(head, i);
      gboolean is_top =
          block->kind == BLOCK_TITLE || (block->kind == BLOCK_HEADING && block->level == 1);
      if (!is_top || !line_is_title(head->rules, head_text(head, i), strlen(head_text(head, i))))
        continue;
      guint count = 1;
      while (block->kind == BLOCK_TITLE && count < TITLE_LINES && i + count < head->lines->len
             && head_block(head, i + count)->kind == BLOCK_TITLE)
        count++;
      take_lines(head, i, count);
      return TRUE;
    }
  return FALSE;
}

static gboolean
take_by_label(Head *head)
{
  for (guint i = 0; i < head->doc->metadata->len; i++)
    {
      const Metadata *metadata = &g_array_index(head->doc->metadata, Metadata, i);
      const char *class =
          span_is_empty(metadata->span) ? NULL : metadata_class(head->rules, metadata);
      if (g_strcmp0(class, "title") != 0)
        continue;
      g_autofree char *wanted = squeeze(metadata->value);
      if (*wanted == '\0')
        continue;
      if (!take_printed(head, wanted))
        head->doc->title = g_strdup(g_array_index(head->doc->metadata, Metadata, i).value);
      return TRUE;
    }
  return FALSE;
}

static gboolean
line_starts_with_word(const Rules *rules, const char *text, const char *class)
{
  gsize offset;
  return line_find_word(rules, text, strlen(text), class, &offset) && offset == 0;
}

/* Whether a title that the lines so far have begun goes on in the next line. */
static gboolean
title_goes_on(const Head *head, const GString *so_far, const char *next)
{
  gsize offset;
  if (line_is_body(head->rules, so_far->str, so_far->len))
    return line_is_body(head->rules, next, strlen(next))
           || line_starts_with_word(head->rules, next, "opening")
           || line_starts_with_word(head->rules, next, "address");
  return line_find_word(head->rules, so_far->str, so_far->len, "opening", &offset)
         && !line_is_title(head->rules, so_far->str, so_far->len);
}

/* 关于印发2031年重点工作任务分解 / 方案的通知: reads like a title, but its end stands below. */
static gboolean
title_ends_below(const Head *head, const GString *so_far, guint next)
{
  gsize offset;
  if (next >= head->lines->len || strlen(head_text(head, next)) > CLOSING_BYTES
      || !line_find_word(head->rules, so_far->str, so_far->len, "opening", &offset)
      || line_ends_letter_title(head->rules, so_far->str, so_far->len))
    return FALSE;
  const char *below = head_text(head, next);
  gsize length = strlen(below);
  return (line_ends_letter_title(head->rules, below, length)
          || line_is_made_of(head->rules, below, length, "title-matter"))
         && !line_find_word(head->rules, below, length, "opening", &offset);
}

/* 某市贯彻《某省政务公开 / 五年行动计划》实施方案: the line below closes a name that is open. */
static gboolean
title_is_closed_below(const Head *head, const char *so_far, guint next)
{
  const char *opened = g_strrstr(so_far, NAME_OPENS);
  if (next >= head->lines->len || opened == NULL || strstr(opened, NAME_CLOSES) != NULL)
    return FALSE;
  const char *below = head_text(head, next);
  const char *closed = strstr(below, NAME_CLOSES);
  return closed != NULL && g_strstr_len(below, closed - below, NAME_OPENS) == NULL;
}

/* 第20期, (2031年第三期) */
static gboolean
is_issue_number(const char *text)
{
  const char *begin = strstr(text, ISSUE_BEGINS);
  if (begin == NULL || begin - text > ISSUE_BYTES)
    return FALSE;
  const char *number = begin + strlen(ISSUE_BEGINS);
  const char *end = number + strspn(number, "0123456789");
  for (gsize size; character_is_chinese_numeral(character_at(end, &size)); end += size)
    continue;
  return end > number && g_str_has_prefix(end, ISSUE_ENDS)
         && strlen(end + strlen(ISSUE_ENDS)) <= ISSUE_BYTES;
}

/* 某县政务督查 / 第20期: a serial's name, which is no title. 关于…的通报 over the same is one. */
static gboolean
names_serial(const Head *head, guint line)
{
  const char *text = head_text(head, line);
  gsize offset;
  return line + 2 < head->lines->len && is_issue_number(head_text(head, line + 1))
         && !line_find_word(head->rules, text, strlen(text), "opening", &offset);
}

static gboolean
line_names_document(const Rules *rules, const char *squeezed, gsize length)
{
  const Vocabulary *words = rules_vocabulary(rules, "title-matter");
  gsize matched;
  return words != NULL
         && g_strcmp0(vocabulary_match_end(words, squeezed, length, &matched), "document") == 0;
}

static gboolean
text_has_year(const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if ((at[0] == '1' || at[0] == '2') && strspn(at, "0123456789") >= YEAR_DIGITS)
      return TRUE;
  return FALSE;
}

/* 2031年人大建议、政协提案办理工作 / 完成情况说明: the line below has no subject of its own. 完成情况
 * alone could be the first title of a table. */
static gboolean
title_is_named_below(const Head *head, const char *so_far, guint next)
{
  gsize offset;
  if (next >= head->lines->len || !text_has_year(so_far)
      || g_utf8_strlen(so_far, -1) > NAMING_CHARACTERS
      || line_find_word(head->rules, so_far, strlen(so_far), "opening", &offset))
    return FALSE;
  const char *below = head_text(head, next);
  guint32 end = head_block(head, next - 1)->span.end, start = head_block(head, next)->span.start;
  return start - end <= LINE_ENDS && line_is_title(head->rules, below, strlen(below))
         && line_names_document(head->rules, below, strlen(below))
         && line_is_made_of(head->rules, below, strlen(below), "title-matter");
}

/* The page's title, the site's name with it, and the notice's title below: …的通知-某大学. */
static gboolean
line_repeats(const Head *head, const char *so_far, guint next)
{
  return next < head->lines->len && strcmp(so_far, head_text(head, next)) != 0
         && g_str_has_prefix(so_far, head_text(head, next))
         && line_is_title(head->rules, head_text(head, next), strlen(head_text(head, next)));
}

static gboolean
is_number_or_date(const char *text)
{
  gsize used;
  char iso[DATE_LENGTH + 1];
  return line_starts_with_number(text, strlen(text), &used)
         || date_parse(text, strlen(text), iso, &used);
}

/* 二、总体目标, 3.1总体目标: a heading. 2031年…, 1-11月… are none. */
static gboolean
is_numbered(const char *text)
{
  gsize at = strspn(text, "0123456789"), size;
  if (at > 0)
    return text[at] == '.' || g_str_has_prefix(text + at, LIST_COMMA);
  for (at = 0; character_is_chinese_numeral(character_at(text + at, &size)); at += size)
    continue;
  return at > 0 && g_str_has_prefix(text + at, LIST_COMMA);
}

/* The first lines that together read like a title. */
static gboolean
take_by_shape(Head *head)
{
  g_autoptr(GString) so_far = g_string_new(NULL);
  for (guint first = 0; first < head->lines->len; first++)
    {
      if (is_numbered(head_text(head, first)) || names_serial(head, first))
        continue;
      g_string_assign(so_far, head_text(head, first));
      for (guint count = 1; count <= TITLE_LINES && !is_number_or_date(so_far->str); count++)
        {
          gsize offset;
          gboolean is_red_head =
              line_find_word(head->rules, so_far->str, so_far->len, "red-head", &offset)
              && line_is_body(head->rules, so_far->str, offset);
          if (line_repeats(head, so_far->str, first + count))
            break;
          gboolean goes_on = title_ends_below(head, so_far, first + count)
                             || title_is_named_below(head, so_far->str, first + count)
                             || title_is_closed_below(head, so_far->str, first + count);
          if (!is_red_head && !goes_on && line_is_title(head->rules, so_far->str, so_far->len))
            return take_lines(head, first, count), TRUE;
          if (first + count >= head->lines->len
              || (!goes_on && !title_goes_on(head, so_far, head_text(head, first + count))))
            break;
          g_string_append(so_far, head_text(head, first + count));
        }
    }
  return FALSE;
}

/* A column's name never says 关于, nor a year. */
static gboolean
is_no_column(const Head *head, const char *title)
{
  gsize offset;
  return line_is_title(head->rules, title, strlen(title))
         && (text_has_year(title)
             || line_find_word(head->rules, title, strlen(title), "opening", &offset));
}

static gboolean
piece_is_site(const Head *head, const char *start, const char *end)
{
  g_autofree char *piece = g_strndup(start, (gsize) (end - start));
  g_autofree char *name = squeeze(piece);
  return line_is_body(head->rules, name, strlen(name));
}

/* 关于…的通知 - 云岭县人民政府, 云岭县人民政府-关于…的通知: the tag without the site's name at either
 * end. You free it. */
static char *
title_without_site(const Head *head, const char *tag)
{
  static const char SEPARATORS[] = "_|-";
  const char *start = tag, *end = tag + strlen(tag), *last = end;
  const char *first = strpbrk(tag, SEPARATORS);
  if (first != NULL && piece_is_site(head, tag, first))
    start = first + strspn(first, "_|- ");
  while (last > start && strchr(SEPARATORS, last[-1]) == NULL)
    last--;
  if (last > start && piece_is_site(head, last, end))
    for (end = last; end > start && strchr("_|- ", end[-1]) != NULL;)
      end--;
  return g_strndup(start, (gsize) (end - start));
}

/* A tag that no line prints. That of a file with pages says nothing by itself: it is often the
 * title of what was written over. */
static void
take_tag_alone(Head *head)
{
  if (head->doc->pages > 0)
    return;
  for (guint i = 0; i < head->doc->metadata->len && head->doc->title == NULL; i++)
    {
      const Metadata *metadata = &g_array_index(head->doc->metadata, Metadata, i);
      if (!tag_is(metadata, "ArticleTitle") && !tag_is(metadata, "title"))
        continue;
      g_autofree char *plain = tag_plain(metadata);
      g_autofree char *tag = title_without_site(head, plain);
      g_autofree char *wanted = squeeze(tag);
      if (is_no_column(head, wanted))
        head->doc->title = title_clean(tag, strlen(tag));
    }
}

/* 某市督查室2031年10月9日: who and when, below a red head or above the text. */
static gboolean
ends_with_date(const char *text)
{
  char iso[DATE_LENGTH + 1];
  gsize used, size;
  for (; *text != '\0'; text += size)
    {
      character_at(text, &size);
      if (date_parse(text, strlen(text), iso, &used) && text[used] == '\0')
        return TRUE;
    }
  return FALSE;
}

/* Short, in words, no label, no addressee, no body's name and nothing that is counted or dated. */
static gboolean
could_be_title(const Head *head, guint line)
{
  const char *text = head_text(head, line);
  gsize length = strlen(text), size;
  if (length < LONE_BYTES_MIN || length > LONE_BYTES_MAX || strpbrk(text, ":|>;") != NULL
      || strstr(text, LIST_COMMA) != NULL)
    return FALSE;
  gunichar first = character_at(text, &size);
  if (!character_is_ideograph(first) && first != TITLE_MARK
      && !g_ascii_isdigit((char) MIN(first, 0x7F)))
    return FALSE;
  return !is_number_or_date(text) && !is_numbered(text) && !ends_with_date(text)
         && !line_is_body(head->rules, text, length);
}

/* The page's only top heading. */
static gboolean
take_lone_heading(Head *head)
{
  guint headings = 0, found = 0;
  for (guint i = 0; i < head->lines->len; i++)
    if (head_block(head, i)->kind == BLOCK_HEADING && head_block(head, i)->level == 1)
      headings++, found = i;
  if (headings != 1 || !could_be_title(head, found))
    return FALSE;
  take_lines(head, found, 1);
  return TRUE;
}

/* The last line above the text that could be one, where few lines stand there. */
static void
take_lone_line(Head *head)
{
  if (head->lines->len == 0 || head->lines->len > LONE_LINES)
    return;
  guint last = g_array_index(head->lines, guint, head->lines->len - 1);
  if (last + 1 >= head->doc->blocks->len)
    return;
  for (guint i = head->lines->len; i > 0; i--)
    if (could_be_title(head, i - 1))
      {
        take_lines(head, i - 1, 1);
        return;
      }
}

/* 甲政发〔2031〕17号 甲县人民政府关于…的通知: the number is no part of the title. */
static void
title_drop_number(Document *doc, const Rules *rules)
{
  gsize used;
  if (doc->title == NULL || !line_starts_with_number(doc->title, strlen(doc->title), &used))
    return;
  const char *rest = doc->title + used + strspn(doc->title + used, " ");
  g_autofree char *squeezed = squeeze(rest);
  if (!line_is_title(rules, squeezed, strlen(squeezed)))
    return;
  char *title = g_strdup(rest);
  g_free(doc->title);
  doc->title = title;
}

void
fields_resolve_title(Document *doc, const Rules *rules)
{
  g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(guint));
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
  Head head = { doc, rules, lines, texts };
  head_collect(&head);
  if (!take_by_tags(&head) && !take_heading(&head) && !take_by_label(&head)
      && !take_by_shape(&head))
    take_tag_alone(&head);
  if (doc->title == NULL && !take_lone_heading(&head))
    take_lone_line(&head);
  title_drop_number(doc, rules);
}
