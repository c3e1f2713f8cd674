/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * values.c - the one walk over the comparable text.
 *
 * Region by region (a run of paragraphs, or one table cell), line by line, character by character.
 * A table of 64 KB says of each character whether anything may start there; nearly all start
 * nothing. What does: a quoted or bracketed name (stepped over whole), a word with a value of its
 * own, a date, a number. The first reader that takes a piece moves the walk behind it, so no two
 * values overlap.
 *
 *   names  >  words  >  dates  >  quantities
 */
#include "normalize/values.h"

#include <string.h>

#include "core/characters.h"
#include "core/ordered.h"
#include "normalize/bare_number.h"
#include "normalize/body.h"
#include "normalize/date.h"
#include "normalize/numeral.h"
#include "normalize/numeral_pieces.h"
#include "normalize/qualitative.h"
#include "normalize/quantity.h"
#include "normalize/value_trace.h"

/* Sixteen ideographs: a longer quotation is a sentence with amounts of its own */
#define NAME_BYTES 48
#define TITLE_BYTES 360 /* no title of a document is longer */

enum
{
  BOOK_OPEN = 0x300A,   /* 《 */
  BOOK_CLOSE = 0x300B,  /* 》 */
  QUOTE_OPEN = 0x201C,  /* “ */
  QUOTE_CLOSE = 0x201D, /* ” */
  CORNER_OPEN = 0x300C, /* 「 */
  CORNER_CLOSE = 0x300D,
  FULL_STOP = 0x3002,  /* 。 */
  HALF = 0x534A,       /* 半 */
  MONTH = 0x6708,      /* 月 */
  LIST_COMMA = 0x3001, /* 、 */
};

gboolean
scanner_append(Scanner *scanner, Value value)
{
  if (value.kind != VALUE_BODY && value.kind != VALUE_PLACE
      && !body_flush(scanner, value.span.start))
    return FALSE;
  scanner->value_end = value.span.end;
  value.span = document_to_printed(scanner->doc, value.span);
  value_trace(scanner, &value);
  return document_append_value(scanner->doc, value, scanner->error) != G_MAXUINT;
}

gboolean
scanner_read_number(const Scanner *scanner, gsize offset, Numeral *numeral)
{
  if (!scanner->has_number || scanner->number_at != offset)
    return numeral_parse(scanner->text, scanner->line.end, offset, numeral);
  *numeral = scanner->number;
  return TRUE;
}

gboolean
scanner_is_item_start(const Scanner *scanner, gsize offset)
{
  while (offset > scanner->line.start && scanner->text[offset - 1] == ' ')
    offset--;
  if (offset == scanner->line.start)
    return TRUE;
  gunichar before = character_before(scanner->text, offset);
  return before == FULL_STOP || before == ';' || before == ':' || before == '!' || before == '?';
}

/* Where the bracket that opens at offset closes; 0 if not within reach, or if what it holds is a
 * sentence. */
static gsize
name_end(const Scanner *scanner, gsize offset, gunichar close, gsize reach,
         gboolean may_be_sentence)
{
  gsize size;
  character_at(scanner->text + offset, &size);
  gsize ceiling = MIN(scanner->line.end, offset + size + reach);
  for (gsize at = offset + size; at < ceiling; at += size)
    {
      gunichar c = character_at(scanner->text + at, &size);
      if (c == close)
        return MIN(at + size, scanner->line.end);
      if (!may_be_sentence && (c == ',' || c == ';' || c == FULL_STOP))
        return 0;
    }
  return 0;
}

static gsize
name_skip(const Scanner *scanner, gsize offset, gunichar c)
{
  gsize end = 0;
  if (c == BOOK_OPEN)
    end = name_end(scanner, offset, BOOK_CLOSE, TITLE_BYTES, TRUE);
  else if (c == QUOTE_OPEN)
    end = name_end(scanner, offset, QUOTE_CLOSE, NAME_BYTES, FALSE);
  else if (c == CORNER_OPEN)
    end = name_end(scanner, offset, CORNER_CLOSE, NAME_BYTES, FALSE);
  else if (c == '"')
    end = name_end(scanner, offset, '"', NAME_BYTES, FALSE);
  return end;
}

/* 3 of 3、4月份: the next number follows it and is a month's. */
static gboolean
is_first_of_months(const Scanner *scanner, gsize at, guint number)
{
  guint next = 0;
  gsize start = at, size;
  for (; at < scanner->line.end && at - start < 2 && g_ascii_isdigit(scanner->text[at]); at++)
    next = next * 10 + (guint) (scanner->text[at] - '0');
  return next == number + 1 && next <= 12 && at < scanner->line.end
         && character_at(scanner->text + at, &size) == MONTH;
}

/* "1." "2、" "(3)" at an item's start: remembered, for the 4.17个 to come; never a value. Returns
 * its end, or offset. */
static gsize
list_mark_skip(Scanner *scanner, gsize offset, const Numeral *numeral)
{
  gsize end = offset + numeral->length;
  if (!numeral->is_arabic || numeral->has_fraction || numeral->length > 2
      || !scanner_is_item_start(scanner, offset) || end >= scanner->line.end)
    return offset;
  gsize size;
  gunichar mark = character_at(scanner->text + end, &size);
  if (mark != '.' && mark != ')' && mark != LIST_COMMA)
    return offset;
  Decimal value = numeral->value;
  guint number = (guint) (value.mantissa * (value.exponent == 1 ? 10 : 1));
  if (mark == LIST_COMMA && number != scanner->list_number + 1
      && is_first_of_months(scanner, end + size, number))
    return offset;
  scanner->list_number = number;
  scanner->phrase_floor = end + size;
  return end + size;
}

/* 一、 十二. at the line's start is no part of what the line measures; 三、四级手术 is two grades. */
static void
chinese_list_mark_note(Scanner *scanner, gsize offset, const Numeral *numeral)
{
  gsize end = offset + numeral->length, size;
  if (numeral->is_arabic || offset != scanner->line.start || end >= scanner->line.end)
    return;
  gunichar mark = character_at(scanner->text + end, &size);
  if (mark != '.' && mark != LIST_COMMA)
    return;
  end += size;
  if (end < scanner->line.end && !numeral_can_start(character_at(scanner->text + end, NULL)))
    scanner->phrase_floor = end;
}

/* Most numbers are amounts: what stands behind a number of a time, or the two characters it begins
 * with, say so. */
static gboolean
number_may_be_date(const Scanner *scanner, gsize offset, guint16 mark)
{
  const Numeral *number = &scanner->number;
  gsize at = offset + number->length;
  gunichar next = at < scanner->line.end ? character_at(scanner->text + at, NULL) : 0;
  /* 2023上半年, 2023.3 */
  gboolean is_whole =
      number->is_arabic && (number->length == 4 || number->length == 8 || number->has_fraction);
  return (mark & MARK_DATE) != 0 || is_whole
         || (next <= 0xFFFF && (scanner->words->marks[next] & MARK_TIME) != 0);
}

static gboolean
number_scan(Scanner *scanner, gsize offset, guint16 mark, gsize *end)
{
  if (!g_ascii_isdigit(scanner->text[offset]) && body_starts_place(scanner, offset))
    return TRUE; /* 五台县 counts no machines */
  scanner->number_at = offset;
  scanner->has_number = numeral_parse(scanner->text, scanner->line.end, offset, &scanner->number);
  if (scanner->has_number)
    numeral_take_pieces(scanner, offset, &scanner->number);
  gsize list_mark = list_mark_skip(scanner, offset, &scanner->number);
  if (list_mark > offset)
    {
      *end = list_mark;
      return TRUE;
    }
  if (scanner->has_number)
    chinese_list_mark_note(scanner, offset, &scanner->number);
  gboolean is_date = FALSE;
  if (number_may_be_date(scanner, offset, mark) && !date_scan(scanner, offset, end, &is_date))
    return FALSE;
  guint before = scanner->doc->values->len;
  if (!is_date && !quantity_scan(scanner, offset, end))
    return FALSE;
  gboolean is_left = !is_date && scanner->has_number && scanner->with_numbers
                     && scanner->doc->values->len == before;
  return !is_left || bare_number_scan(scanner, offset, &scanner->number, end);
}

/* One step at offset; *end receives where the walk goes on. */
static gboolean
place_scan(Scanner *scanner, gsize offset, gunichar c, gsize size, guint16 mark, gsize *end)
{
  gboolean is_taken = FALSE;
  if ((mark & MARK_SIGN) != 0)
    {
      /* “十四五”期间 */
      if ((c == QUOTE_OPEN || c == '"') && !date_scan(scanner, offset, end, &is_taken))
        return FALSE;
      if (is_taken)
        return TRUE;
      *end = name_skip(scanner, offset, c);
      if (*end > offset)
        {
          scanner->floor = *end;
          return TRUE;
        }
    }
  *end = offset + size;
  if ((mark & MARK_WORD) != 0 && !qualitative_scan(scanner, offset, end, &is_taken))
    return FALSE;
  if (is_taken)
    return TRUE;
  if ((mark & MARK_NUMBER) != 0)
    return number_scan(scanner, offset, mark, end);
  if ((mark & MARK_DATE) != 0 && !date_scan(scanner, offset, end, &is_taken))
    return FALSE;
  return is_taken || c != HALF || quantity_scan_half(scanner, offset, end);
}

/* A sentence's end breaks the tie to the quantities before it. */
static void
sentence_end(Scanner *scanner)
{
  scanner->indicator = SPAN_NONE;
  scanner->change = CHANGE_NONE;
}

/* What starts at a character whose mark says that something may: *end receives where the walk goes
 * on. */
static gboolean
start_scan(Scanner *scanner, gsize at, gunichar c, gsize size, guint16 mark, gsize *end)
{
  *end = at + size;
  if (c == FULL_STOP)
    {
      sentence_end(scanner);
      return TRUE;
    }
  gunichar next = *end < scanner->line.end ? character_at(scanner->text + *end, NULL) : 0;
  mark = words_gate(scanner->words, mark, c, next);
  return (mark & MARK_START) == 0 || place_scan(scanner, at, c, size, mark, end);
}

static gboolean
line_scan(Scanner *scanner, const guint16 *marks)
{
  gsize size;
  gunichar last = 0; /* the character before the one the walk is at */
  scanner->has_number = FALSE;
  scanner->floor = scanner->line.start;
  scanner->last_end = scanner->phrase_floor = scanner->date_end = 0;
  sentence_end(scanner);
  /* An amount of the line before may end in this one */
  gsize start = MAX(scanner->line.start, scanner->value_end);
  for (gsize at = start; at < scanner->line.end;)
    {
      gunichar c = character_at(scanner->text + at, &size), before = last;
      guint16 mark = c > 0xFFFF ? 0 : marks[c];
      gsize end = at + size;
      last = c;
      if ((mark & MARK_END) != 0)
        {
          guint8 ending = body_ending(scanner->words->bodies, before, c);
          if (ending != 0 && !body_scan(scanner, end, ending))
            return FALSE;
        }
      if ((mark & MARK_START) != 0 && !start_scan(scanner, at, c, size, mark, &end))
        return FALSE;
      if (end > at + size)
        last = character_before(scanner->text, end);
      at = MAX(end, at + size);
    }
  return body_flush(scanner, G_MAXSIZE);
}

static gboolean
region_scan(Scanner *scanner, Span region, const guint16 *marks)
{
  scanner->region_end = region.end;
  scanner->list_number = 0;
  for (gsize at = region.start; at < region.end;)
    {
      const char *feed = memchr(scanner->text + at, '\n', region.end - at);
      gsize end = feed == NULL ? region.end : (gsize) (feed - scanner->text);
      scanner->line = span_new(at, end);
      if (!line_scan(scanner, marks))
        return FALSE;
      at = end + 1;
    }
  return TRUE;
}

/* --- regions --- */

static gboolean
block_is_running_text(const Block *block)
{
  return block->kind == BLOCK_PARAGRAPH || block->kind == BLOCK_LIST_ITEM;
}

/* A number may wait for its unit on the next line of the same cell or run of paragraphs, never in
 * another cell. */
static void
regions_of_blocks(const Document *doc, GArray *regions)
{
  gboolean is_open = FALSE;
  for (guint i = 0; i < doc->blocks->len; i++)
    {
      const Block *block = document_block(doc, i);
      gboolean is_running = block_is_running_text(block);
      Span span = document_to_comparable(doc, block->span);
      gboolean is_skipped = block->kind == BLOCK_FURNITURE || block->kind == BLOCK_METADATA
                            || block->kind == BLOCK_TABLE;
      if (is_running && is_open && !span_is_empty(span))
        g_array_index(regions, Span, regions->len - 1).end = span.end;
      else if (!is_skipped && !span_is_empty(span))
        g_array_append_val(regions, span);
      is_open = is_running && regions->len > 0 && (is_open || !span_is_empty(span));
    }
}

static void
regions_of_cells(const Document *doc, GArray *regions)
{
  for (guint i = 0; i < doc->cells->len; i++)
    {
      Span span = document_to_comparable(doc, document_cell(doc, i)->span);
      if (!span_is_empty(span))
        g_array_append_val(regions, span);
    }
}

static gint
span_compare_start(gconstpointer a, gconstpointer b)
{
  const Span *left = a, *right = b;
  return left->start < right->start ? -1 : left->start > right->start;
}

static GArray *
regions_find(const Document *doc)
{
  GArray *regions = g_array_new(FALSE, FALSE, sizeof(Span));
  regions_of_blocks(doc, regions);
  regions_of_cells(doc, regions);
  if (doc->blocks->len == 0 && doc->cells->len == 0)
    {
      Span whole = span_new(0, doc->comparable->len);
      g_array_append_val(regions, whole);
    }
  array_sort_if_needed(regions, span_compare_start);
  return regions;
}

static gint
value_compare_start(gconstpointer a, gconstpointer b)
{
  return span_compare_start(&((const Value *) a)->span, &((const Value *) b)->span);
}

static gboolean
values_scan(const Words *words, Document *doc, gboolean with_numbers, GError **error)
{
  g_autoptr(GArray) regions = regions_find(doc);
  Scanner scanner = { .words = words,
                      .doc = doc,
                      .text = doc->comparable->str,
                      .with_numbers = with_numbers,
                      .error = error };
  scanner.anchor = with_numbers ? anchor_stated(doc) : anchor_find(doc);
  scanner.home = home_find(words->bodies->divisions, doc);
  if (scanner.home.level == LEVEL_NONE)
    scanner.home = home_of_site(words->bodies->divisions, words->bodies->hosts, doc);
  g_autoptr(BodyMemory) memory = scanner.memory = body_memory_new();
  gsize done = 0;
  for (guint i = 0; i < regions->len; i++)
    {
      Span region = g_array_index(regions, Span, i);
      region.start = (guint32) MAX(region.start, done); /* overlapping cells are read once */
      if (!region_scan(&scanner, region, words->marks))
        return FALSE;
      done = MAX(done, region.end);
    }
  array_sort_if_needed(doc->values, value_compare_start);
  return TRUE;
}

gboolean
values_find(const Words *words, Document *doc, GError **error)
{
  return values_scan(words, doc, FALSE, error);
}

gboolean
values_find_in_lines(const Words *words, Document *doc, GError **error)
{
  return values_scan(words, doc, TRUE, error);
}
