/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_join.c - where paragraphs end, and what stood between two lines of one.
 */
#include "extract/pdf_join.h"

#include "core/characters.h"

#include <math.h>
#include <string.h>

#define FIT_SLACK 0.06f /* of the type: widths are rounded, in fonts and in boxes */
#define REACHED_SLACK                                                                              \
  0.02f                   /* of the type: likewise, where another line is known to have fitted     \
                           */
#define INDENT_LEAST 1.2f /* of the type: less is the side bearing of a bracket */
#define INDENT_MOST 2.8f  /* two characters is the rule; more is a block set in */
#define PITCH_MORE 1.3f   /* of the usual distance: paragraphs set apart */
#define PITCH_MOST 3.0f   /* of the type: no text is set wider */
#define SIZE_CHANGE 0.12f /* of the type */
#define SIZE_CHANGE_CENTRED 0.06f /* a document number below its title is one step smaller */
/* Of the type: a signature or date at the right, then a new line at the left */
#define SET_OUT_LEAST 5.0f
#define NAME_BYTES 48           /* of a name, to see how it begins */
#define DOCUMENT_NUMBER_MOST 24 /* characters */
#define NUMBER_DIGITS 3         /* of a list number */

/* --- sentences and list numbers --- */

static gboolean
ends_sentence(gunichar c)
{
  return c == 0x3002 || c == 0xFF1B || c == ';' || c == 0xFF1A || c == ':' || c == 0xFF01
         || c == '!' || c == '.' || c == 0xFF0E; /* 。；：！． */
}

gboolean
pdf_join_ends_sentence(const PdfLayout *layout, const PdfLine *line)
{
  return line->length > 0
         && ends_sentence(character_before(pdf_line_text(layout, line), line->length));
}

static gboolean
is_close_bracket(gunichar c)
{
  return c == ')' || c == 0xFF09;
}

/* A bracket with bodies or times behind the full stop closes an item as well. */
static gboolean
ends_item(const PdfLayout *layout, const PdfLine *line)
{
  gunichar last =
      line->length > 0 ? character_before(pdf_line_text(layout, line), line->length) : 0;
  return ends_sentence(last) || is_close_bracket(last) || last == 0x3015 || last == 0x3011
         || last == ']'; /* 〕】 */
}

static gboolean
is_digit(gunichar c)
{
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

static gboolean
is_word(gunichar c)
{
  return c < 0x80 && g_unichar_isalnum(c);
}

static gboolean
is_open_bracket(gunichar c)
{
  return c == '(' || c == 0xFF08;
}

/* 、 ． . */
static gboolean
is_number_mark(gunichar c)
{
  return c == '.' || c == 0xFF0E || c == 0x3001;
}

/* Whether the text begins with a list number: 1. 2、 (3) （四） 五、 ⑥; not with a decimal number.
 */
static gboolean
begins_item(const char *text, gsize length)
{
  gsize at = 0;
  gsize size = 0;
  gunichar c = length > 0 ? character_at(text, &size) : 0;
  if (c >= 0x2460 && c <= 0x249B) /* ① to ⒛ */
    return TRUE;
  gboolean has_bracket = is_open_bracket(c);
  at += has_bracket ? size : 0;
  guint digits = 0;
  gboolean is_chinese = FALSE;
  for (; at < length; at += size, digits++)
    {
      c = character_at(text + at, &size);
      if (!is_digit(c) && !character_is_chinese_numeral(c))
        break;
      is_chinese = character_is_chinese_numeral(c);
    }
  if (digits == 0 || digits > NUMBER_DIGITS || at >= length)
    return FALSE;
  gunichar after = at + size < length ? character_at(text + at + size, NULL) : 0;
  if (is_close_bracket(c))
    return has_bracket || !is_chinese;
  return !has_bracket && is_number_mark(c) && (c == 0x3001 || !is_digit(after));
}

gboolean
pdf_join_is_document_number(const char *text, gsize length)
{
  guint characters = 0;
  guint year = 0; /* digits behind a bracket, and the bracket that closes them */
  gboolean has_year = FALSE;
  gunichar c = 0;
  for (gsize at = 0, size; at < length && characters <= DOCUMENT_NUMBER_MOST;
       at += size, characters++)
    {
      c = character_at(text + at, &size);
      has_year = has_year || (year == 5 && (c == 0x3015 || c == 0xFF3D || c == ']')); /* 〕］ */
      if (c == 0x3014 || c == 0xFF3B || c == '[')                                     /* 〔［ */
        year = 1;
      else
        year = year > 0 && is_digit(c) ? year + 1 : 0;
    }
  return has_year && characters <= DOCUMENT_NUMBER_MOST && c == 0x53F7; /* 号 */
}

gboolean
pdf_join_has_inline_numbers(const PdfLayout *layout, PdfChain chain)
{
  for (gint i = chain.first; i >= 0; i = pdf_layout_line(layout, i)->next)
    {
      const PdfLine *line = pdf_layout_line(layout, i);
      const char *text = pdf_line_text(layout, line);
      gunichar before = 0;
      for (gsize at = 0, size; at < line->length; at += size)
        {
          gunichar c = character_at(text + at, &size);
          if (at > 0 && ends_sentence(before) && begins_item(text + at, line->length - at))
            return TRUE;
          before = c;
        }
    }
  return FALSE;
}

/* --- breaks --- */

static float
line_room(const PdfLine *line, const PdfColumn *column)
{
  if (column->begins_anywhere)
    return column->right - column->left - box_width(line->box);
  return MAX(column->right, column->margin) - line->box.x1;
}

gboolean
pdf_join_is_full(const PdfLine *line, const PdfColumn *column)
{
  return line_room(line, column) < 1.3f * line->size;
}

/* Room that would stand between two lines if they were one: word processors set some between
 * ideographs and figures, whichever comes first. */
static float
gap_between(const PdfLayout *layout, const PdfLine *before, const PdfLine *next)
{
  if (before->length == 0 || next->length == 0)
    return 0;
  gunichar last = character_before(pdf_line_text(layout, before), before->length);
  gunichar first = character_at(pdf_line_text(layout, next), NULL);
  gboolean changes_script = (character_is_ideograph(last) && is_word(first))
                            || (is_word(last) && character_is_ideograph(first));
  float gap = MAX(pdf_layout_script_gap(layout, before->page),
                  pdf_layout_script_gap(layout, next->page)); /* few figures show none */
  return changes_script ? gap * next->size : 0;
}

static gboolean
next_would_fit(const PdfLayout *layout, const PdfLine *before, const PdfLine *next,
               const PdfColumn *column)
{
  float need = next->head + gap_between(layout, before, next);
  if (next->head > column->right - column->left)
    need = next->size; /* a word wider than the column was broken anywhere */
  float slack = column->is_reached ? -REACHED_SLACK : FIT_SLACK;
  return line_room(before, column) >= need + slack * before->size + column->slack;
}

static gboolean
is_set_in(const PdfLine *before, const PdfLine *next, const PdfColumn *column)
{
  float indent = (next->box.x0 - column->left) / next->size;
  if (column->begins_anywhere || indent < INDENT_LEAST)
    return FALSE;
  return indent <= INDENT_MOST || next->box.x0 - before->box.x0 > INDENT_LEAST * next->size;
}

static gboolean
is_set_apart(const PdfLine *before, const PdfLine *next, const PdfColumn *column)
{
  float pitch = box_middle_y(next->box) - box_middle_y(before->box);
  return before->page == next->page
         && (pitch > PITCH_MOST * next->size
             || (column->pitch > 0 && pitch > PITCH_MORE * column->pitch));
}

/* A line at the right (signature, date) is no beginning of one that starts at the left. */
static gboolean
is_set_out(const PdfLine *before, const PdfLine *next, const PdfColumn *column)
{
  return !column->begins_anywhere && before->box.x0 - next->box.x0 > SET_OUT_LEAST * next->size;
}

static gboolean
changes_size(const PdfLine *before, const PdfLine *next, const PdfColumn *column)
{
  float most = column->begins_anywhere ? SIZE_CHANGE_CENTRED : SIZE_CHANGE;
  return fabsf(before->size - next->size) > most * MAX(before->size, next->size);
}

gboolean
pdf_join_is_break(const PdfLayout *layout, const PdfLine *before, const PdfLine *next,
                  const PdfColumn *column)
{
  if (next_would_fit(layout, before, next, column) || is_set_in(before, next, column)
      || is_set_apart(before, next, column) || is_set_out(before, next, column)
      || changes_size(before, next, column))
    return TRUE;
  return !column->has_inline_numbers && ends_item(layout, before)
         && begins_item(pdf_line_text(layout, next), next->length);
}

/* --- text --- */

static gboolean
is_letter(gunichar c)
{
  return c < 0x2E80 && g_unichar_isalpha(c);
}

/* Latin words were parted by a blank that the line break swallowed, unless the word itself was
 * broken for want of room. */
static gboolean
blank_was_printed(const PdfLayout *layout, const PdfLine *before, const PdfLine *next,
                  const PdfColumn *column)
{
  gunichar last = character_before(pdf_line_text(layout, before), before->length);
  gunichar first = character_at(pdf_line_text(layout, next), NULL);
  if (!is_letter(last) || !is_letter(first))
    return FALSE;
  gboolean has_blank = memchr(pdf_line_text(layout, before), ' ', before->length) != NULL;
  return has_blank || line_room(before, column) >= 0.5f * before->size;
}

void
pdf_join_append_line(const PdfLayout *layout, const PdfLine *before, const PdfLine *next,
                     const PdfColumn *column, GString *out)
{
  if (before != NULL && before->length > 0 && next->length > 0
      && blank_was_printed(layout, before, next, column))
    g_string_append_c(out, ' ');
  g_string_append_len(out, pdf_line_text(layout, next), next->length);
}

/* Whether a line begins a new name in a list of them; out holds the cell's text so far, from start
 * on. Narrow lines hold half a name: the next ones are looked at too. */
static gboolean
begins_name(const PdfLayout *layout, const GString *out, gsize start, const PdfLine *line,
            const PdfColumn *column)
{
  if (column->names == NULL)
    return FALSE;
  const char *feed = g_strrstr_len(out->str + start, (gssize) (out->len - start), "\n");
  gsize from = feed == NULL ? start : (gsize) (feed + 1 - out->str);
  g_autoptr(GString) next = g_string_new_len(pdf_line_text(layout, line), line->length);
  for (gint i = line->next; i >= 0 && next->len < NAME_BYTES; i = pdf_layout_line(layout, i)->next)
    g_string_append_len(next, pdf_line_text(layout, pdf_layout_line(layout, i)),
                        pdf_layout_line(layout, i)->length);
  return pdf_names_part(column->names, column->lists_names, out->str + from, out->len - from,
                        next->str, next->len);
}

/* Whether each line is one ideograph: a title set down its narrow column. */
static gboolean
chain_is_upright(const PdfLayout *layout, PdfChain chain)
{
  for (gint i = chain.first; i >= 0; i = pdf_layout_line(layout, i)->next)
    {
      const PdfLine *line = pdf_layout_line(layout, i);
      gsize size = 0;
      if (line->length == 0
          || !character_is_ideograph(character_at(pdf_line_text(layout, line), &size))
          || size != line->length)
        return FALSE;
    }
  return TRUE;
}

void
pdf_join_append(const PdfLayout *layout, PdfChain chain, const PdfColumn *column, GString *out)
{
  const PdfLine *before = NULL;
  gsize start = out->len;
  gboolean is_upright = chain_is_upright(layout, chain);
  for (gint i = chain.first; i >= 0;)
    {
      const PdfLine *line = pdf_layout_line(layout, i);
      gboolean breaks = before != NULL && !is_upright
                        && (pdf_join_is_break(layout, before, line, column)
                            || begins_name(layout, out, start, line, column));
      if (breaks)
        g_string_append_c(out, '\n');
      pdf_join_append_line(layout, breaks ? NULL : before, line, column, out);
      before = line;
      i = line->next;
    }
}
