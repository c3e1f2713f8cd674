/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_text.c - one pass over the printed text of a place; a second one takes back the depth of
 * brackets never closed.
 */
#include "classify/unit_text.h"

#include "core/characters.h"

#define DEPTH_MAXIMUM 1000 /* deeper brackets are counted as this deep: no list of names is */
#define LONGER_MAX 2       /* a compatibility ideograph of three bytes may stand for one of four */
#define UNWRAP_MAXIMUM 3   /* pairs round a list; each costs a walk over it */

gboolean
character_opens(gunichar c)
{
  /* 【 〔 〈 《 「 『 */
  return c == '(' || c == '[' || c == '{' || c == 0x3010 || c == 0x3014 || c == 0x3008
         || c == 0x300A || c == 0x300C || c == 0x300E;
}

gboolean
character_closes(gunichar c)
{
  return c == ')' || c == ']' || c == '}' || c == 0x3011 || c == 0x3015 || c == 0x3009
         || c == 0x300B || c == 0x300D || c == 0x300F;
}

/* Room for a text whose every byte is a letter, written to in place: appending letter by letter
 * took half of a list's parse. */
static UnitText *
unit_text_reserve(gsize length)
{
  UnitText *text = g_new0(UnitText, 1);
  text->text = g_string_sized_new(length * LONGER_MAX + 1);
  text->letters = g_array_sized_new(FALSE, FALSE, sizeof(Letter), (guint) length);
  g_array_set_size(text->letters, (guint) length);
  return text;
}

static void
unit_text_trim(UnitText *text, guint letters, gsize length)
{
  g_array_set_size(text->letters, letters);
  g_string_set_size(text->text, length);
}

/* A bracket closes the innermost open one, whatever its kind: [市水务局牵头) is met in print. */
static void
unit_text_measure_depth(UnitText *text)
{
  g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint i = 0; i < text->letters->len; i++)
    {
      Letter *letter = &g_array_index(text->letters, Letter, i);
      if (character_opens(letter->character))
        g_array_append_val(open, i);
      letter->depth = (guint16) MIN(open->len, DEPTH_MAXIMUM);
      if (character_closes(letter->character) && open->len > 0)
        g_array_set_size(open, open->len - 1);
    }
  guint unclosed = 0;
  for (guint i = 0; open->len > 0 && i < text->letters->len; i++)
    {
      if (unclosed < open->len && g_array_index(open, guint, unclosed) == i)
        unclosed++;
      Letter *letter = &g_array_index(text->letters, Letter, i);
      letter->depth = (guint16) (letter->depth - MIN(unclosed, letter->depth));
    }
}

/* What a bar is compared as depends on the text before it, which may stand outside the place. */
static gunichar
letter_comparable(const Document *doc, Span own, gunichar c)
{
  gunichar comparable = character_comparable(c);
  if (comparable != ':' || !character_is_bar(c))
    return comparable;
  return character_at(doc->comparable->str + document_to_comparable(doc, own).start, NULL);
}

UnitText *
unit_text_new(const Document *doc, Span place)
{
  Span printed = document_to_printed(doc, place);
  UnitText *text = unit_text_reserve(span_length(printed));
  Gap gap = GAP_NONE;
  gsize size, length = 0;
  guint letters = 0;
  for (guint32 at = printed.start; at < printed.end; at += (guint32) size)
    {
      gunichar c = character_at(doc->text->str + at, &size);
      if (c == '\n')
        gap = GAP_LINE;
      else if (character_is_blank(c))
        gap = MAX(gap, GAP_BLANK);
      else if (!character_is_invisible(c))
        {
          Span own = span_new(at, at + (guint32) size);
          Letter letter = { letter_comparable(doc, own, c), (guint32) length, own,
                            (guint8) (letters == 0 ? GAP_NONE : gap), 0 };
          length += (gsize) g_unichar_to_utf8(letter.character, text->text->str + length);
          g_array_index(text->letters, Letter, letters++) = letter;
          gap = GAP_NONE;
        }
    }
  unit_text_trim(text, letters, length);
  unit_text_measure_depth(text);
  return text;
}

void
unit_text_free(UnitText *text)
{
  if (text == NULL)
    return;
  g_string_free(text->text, TRUE);
  g_array_unref(text->letters);
  g_free(text);
}

static gsize
unit_text_offset(const UnitText *text, guint index)
{
  return index < text->letters->len ? unit_text_at(text, index)->offset : text->text->len;
}

const char *
unit_text_peek(const UnitText *text, Run run, gsize *length)
{
  gsize start = unit_text_offset(text, run.first);
  *length = run_is_empty(run) ? 0 : unit_text_offset(text, run.last) - start;
  return text->text->str + start;
}

guint
unit_text_find(const UnitText *text, gsize offset)
{
  guint low = 0, high = text->letters->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (unit_text_at(text, middle)->offset < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

Span
unit_text_printed(const UnitText *text, Run run)
{
  if (run_is_empty(run))
    return SPAN_NONE;
  return span_new(unit_text_at(text, run.first)->printed.start,
                  unit_text_at(text, run.last - 1)->printed.end);
}

/* The letter that closes the bracket opened at `open`, G_MAXUINT if the run ends before. */
static guint
bracket_end(const UnitText *text, guint open, guint last)
{
  guint depth = unit_text_at(text, open)->depth;
  for (guint i = open + 1; depth > 0 && i < last; i++)
    if (unit_text_at(text, i)->depth == depth && character_closes(unit_text_at(text, i)->character))
      return i;
  return G_MAXUINT;
}

/* Takes one bracket's depth from the letters inside it. */
static Run
unit_text_lift(UnitText *text, Run run)
{
  for (guint i = run.first; i < run.last; i++)
    g_array_index(text->letters, Letter, i).depth -= unit_text_at(text, i)->depth > 0;
  return run;
}

static gboolean
character_ends_clause(gunichar c)
{
  return c == 0x3002 || c == ';' || c == '.'; /* 。 */
}

Run
unit_text_unwrap(UnitText *text, Run run)
{
  while (!run_is_empty(run) && character_ends_clause(unit_text_at(text, run.last - 1)->character))
    run.last--;
  for (guint pairs = 0; pairs < UNWRAP_MAXIMUM && !run_is_empty(run); pairs++)
    {
      if (!character_opens(unit_text_at(text, run.first)->character))
        break;
      guint close = bracket_end(text, run.first, run.last);
      if (close == G_MAXUINT && unit_text_at(text, run.first)->depth == 0)
        run.first++; /* never closed */
      else if (close == run.last - 1)
        run = unit_text_lift(text, (Run){ run.first + 1, run.last - 1 });
      else
        break;
    }
  return run;
}

gboolean
unit_text_trailing_bracket(const UnitText *text, Run run, Run *outside, Run *inside)
{
  if (run_is_empty(run) || !character_closes(unit_text_at(text, run.last - 1)->character))
    return FALSE;
  guint depth = unit_text_at(text, run.last - 1)->depth;
  guint open = run.last - 1;
  while (open > run.first && depth > 0
         && !(unit_text_at(text, open)->depth == depth
              && character_opens(unit_text_at(text, open)->character)))
    open--;
  if (depth == 0 || open == run.first)
    return FALSE;
  *outside = (Run){ run.first, open };
  *inside = (Run){ open + 1, run.last - 1 };
  return TRUE;
}
