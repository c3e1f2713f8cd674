/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_lines.c - fragments by place, lines by overlap, text from left to right.
 *
 * Boxes of characters are as high as their font says, which may be three lines; so lines are found
 * by the middles of boxes and the size of the type. A raised or lowered character is nearer to its
 * line's middle than half the type.
 */
#include "extract/pdf_lines.h"

#include "core/characters.h"

#include <math.h>
#include <stdlib.h>

#define WIDE_GAP 0.4f     /* of the type: a fragment ends */
#define LINE_SHIFT 0.5f   /* of the type: middles further apart are different lines */
#define BLANK_GAP 0.3f    /* of the type: between fragments this much room is a printed blank */
#define CHINESE_GAP 0.22f /* of the type: between ideographs less is justification, not a blank */
#define TWICE_SHIFT                                                                                \
  0.35f /* of a character's width: the same character nearer than this is printed over itself      \
           (bold) */
#define SPACED_GAPS 3  /* between characters of a line, by which it is known to be spaced out */
#define WORD_GAP 0.14f /* of the type: likewise between letters or figures */
#define SAME_GAPS 2    /* likewise, if they are the same */
#define SPACING_LEAST 0.04f /* of the type: less is how a font is drawn */
#define FLUSH_SLACK 0.1f    /* of the type: ends of lines that are stretched to one width */
#define HEAD_GLYPHS 40      /* longest unit kept together at a line's start */

/* --- fragments --- */

static gboolean
glyph_continues(const PdfFragment *fragment, const PdfGlyph *before, const PdfGlyph *glyph,
                float size)
{
  float middle = box_middle_y(glyph->box);
  float reach = MAX(size, fragment->size);
  return fabsf(middle - box_middle_y(before->box)) <= 0.25f * reach
         && glyph->box.x0 >= before->box.x0 - 0.1f * reach
         && glyph->box.x0 - before->box.x1 <= WIDE_GAP * reach
         && glyph->box.x0 - before->box.x1 > -0.5f * reach;
}

static Box
type_box(Box box, float size)
{
  float middle = box_middle_y(box);
  return (Box){ box.x0, middle - size / 2, box.x1, middle + size / 2 };
}

/* The size of ideographs is known; that of other characters is guessed from their box and counts
 * only among themselves. */
static void
fragment_add_size(PdfFragment *fragment, const PdfGlyph *glyph, float size)
{
  gboolean is_sure = character_is_ideograph(glyph->character);
  if (is_sure == fragment->is_sure)
    fragment->size = MAX(fragment->size, size);
  else if (is_sure)
    fragment->size = size;
  fragment->is_sure = fragment->is_sure || is_sure;
}

GArray *
pdf_fragments_cut(const PdfText *text, PdfRegionAt region_at, gconstpointer page)
{
  GArray *fragments = g_array_new(FALSE, FALSE, sizeof(PdfFragment));
  PdfFragment *last = NULL;
  for (guint i = 0; i < text->glyphs->len; i++)
    {
      const PdfGlyph *glyph = &g_array_index(text->glyphs, PdfGlyph, i);
      float size = pdf_text_size(text, glyph);
      gint place = region_at(page, box_middle_x(glyph->box), box_middle_y(glyph->box));
      gint region = MAX(place, -1);
      gint drawn = region - place;
      if (last != NULL && last->region == region && last->drawn == drawn
          && glyph_continues(last, glyph - 1, glyph, size))
        {
          last->count++;
          last->box = box_union(last->box, type_box(glyph->box, size));
          fragment_add_size(last, glyph, size);
          continue;
        }
      PdfFragment fragment = { i,
                               1,
                               type_box(glyph->box, size),
                               size,
                               region,
                               drawn,
                               character_is_ideograph(glyph->character) };
      g_array_append_val(fragments, fragment);
      last = &g_array_index(fragments, PdfFragment, fragments->len - 1);
    }
  return fragments;
}

static gint
compare_down(gconstpointer a, gconstpointer b)
{
  const PdfFragment *left = a;
  const PdfFragment *right = b;
  if (left->region != right->region)
    return left->region < right->region ? -1 : 1;
  gint order = float_compare(box_middle_y(left->box), box_middle_y(right->box));
  return order != 0 ? order : float_compare(left->box.x0, right->box.x0);
}

static gint
compare_across(gconstpointer a, gconstpointer b)
{
  const PdfFragment *left = a;
  const PdfFragment *right = b;
  gint order = float_compare(left->box.x0, right->box.x0);
  return order != 0 ? order : (left->first < right->first ? -1 : left->first > right->first);
}

void
pdf_fragments_sort(GArray *fragments)
{
  g_array_sort(fragments, compare_down);
}

guint
pdf_fragments_line_end(const GArray *fragments, guint start, guint end)
{
  const PdfFragment *largest = &g_array_index(fragments, PdfFragment, start);
  guint i = start + 1;
  for (; i < end; i++)
    {
      const PdfFragment *fragment = &g_array_index(fragments, PdfFragment, i);
      float shift = fabsf(box_middle_y(fragment->box) - box_middle_y(largest->box));
      if (shift > LINE_SHIFT * MAX(fragment->size, largest->size))
        break;
      if (fragment->size > largest->size)
        largest = fragment;
    }
  return i;
}

/* --- lines --- */

static gint
compare_glyphs(gconstpointer a, gconstpointer b)
{
  const PdfGlyph *left = *(const PdfGlyph *const *) a;
  const PdfGlyph *right = *(const PdfGlyph *const *) b;
  gint order = float_compare(left->box.x0, right->box.x0);
  return order != 0 ? order : (left < right ? -1 : left > right);
}

/* Glyphs of the line from left to right. Only where fragments overlap do the glyphs need sorting.
 */
static GPtrArray *
line_glyphs(const PdfText *text, GArray *fragments, guint start, guint end)
{
  GPtrArray *glyphs = g_ptr_array_new();
  qsort(&g_array_index(fragments, PdfFragment, start), end - start, sizeof(PdfFragment),
        compare_across);
  gboolean overlaps = FALSE;
  for (guint i = start; i < end; i++)
    {
      const PdfFragment *fragment = &g_array_index(fragments, PdfFragment, i);
      overlaps =
          overlaps || (i > start && fragment->box.x0 < fragment[-1].box.x1 - 0.3f * fragment->size);
      for (guint g = 0; g < fragment->count; g++)
        g_ptr_array_add(glyphs, &g_array_index(text->glyphs, PdfGlyph, fragment->first + g));
    }
  if (overlaps)
    g_ptr_array_sort(glyphs, compare_glyphs);
  return glyphs;
}

/* Whether the glyph is one of the last two again, a hair beside it. */
static gboolean
is_printed_twice(const GPtrArray *glyphs, guint i)
{
  const PdfGlyph *glyph = glyphs->pdata[i];
  for (guint back = 1; back <= MIN(i, 2); back++)
    {
      const PdfGlyph *before = glyphs->pdata[i - back];
      if (before != NULL && before->character == glyph->character
          && fabsf(glyph->box.x0 - before->box.x0) < TWICE_SHIFT * box_width(glyph->box))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_chinese(gunichar c)
{
  return character_is_ideograph(c) || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
}

static gboolean
is_wide_mark(gunichar c)
{
  return c >= 0x3000 && character_is_punctuation(c);
}

/* Room that is between the characters of a line although nobody printed a blank there: it was
 * spaced out, or stretched to its column's width. 0 if some stand side by side. */
typedef struct
{
  float all;        /* between every two characters */
  float ideographs; /* between every two ideographs: others may have theirs inside their boxes */
} Spacing;

/* The room between the pairs of one kind. */
typedef struct
{
  float least;
  float most;
  guint count;
} Gaps;

static void
gaps_add(Gaps *gaps, float gap)
{
  *gaps = (Gaps){ MIN(gaps->least, gap), MAX(gaps->most, gap), gaps->count + 1 };
}

/* Two ideographs and two rooms are spaced out where these are the same. */
static float
gaps_spacing(const Gaps *gaps, float size)
{
  gboolean are_same = gaps->count >= SAME_GAPS && gaps->most - gaps->least < SPACING_LEAST * size;
  return (gaps->count >= SPACED_GAPS || are_same) && gaps->least > SPACING_LEAST * size
             ? gaps->least
             : 0;
}

/* Whether what a short line shows of its spacing, if anything, is that of the page. */
static gboolean
is_spaced_as_usual(const Gaps *gaps, float usual, float size)
{
  return gaps->count == 0 || fabsf(gaps->least / size - usual) < SPACING_LEAST;
}

/* Wide punctuation may be trimmed, and says nothing. usual: spacing of the page's text;
 * is_stretched: the line was stretched to the width of its column, however few its characters. */
static Spacing
line_spacing(const GPtrArray *glyphs, float size, float usual, gboolean is_stretched)
{
  Gaps all = { INFINITY, 0, 0 };
  Gaps ideographs = all;
  for (guint i = 1; i < glyphs->len; i++)
    {
      const PdfGlyph *before = glyphs->pdata[i - 1];
      const PdfGlyph *glyph = glyphs->pdata[i];
      if (is_wide_mark(before->character) || is_wide_mark(glyph->character))
        continue;
      float gap = glyph->box.x0 - before->box.x1;
      gaps_add(&all, gap);
      if (character_is_ideograph(before->character) && character_is_ideograph(glyph->character))
        gaps_add(&ideographs, gap);
    }
  if (is_stretched)
    return (Spacing){ all.count > 0 ? all.least : 0, ideographs.count > 0 ? ideographs.least : 0 };
  all.most = INFINITY;
  gboolean is_usual = ideographs.count < SAME_GAPS && is_spaced_as_usual(&ideographs, usual, size);
  return (Spacing){ ideographs.count == 0 ? 0 : gaps_spacing(&all, size),
                    is_usual ? usual * size : gaps_spacing(&ideographs, size) };
}

/* Letters and figures; poppler takes some spacing between them for a blank. */
static gboolean
is_word(const PdfGlyph *glyph)
{
  return glyph->character < 0x80 && g_unichar_isalnum(glyph->character);
}

static gboolean
blank_between(const PdfGlyph *before, const PdfGlyph *glyph, float size, Spacing spacing)
{
  float gap = glyph->box.x0 - before->box.x1;
  if (is_chinese(before->character) && is_chinese(glyph->character))
    return gap - MAX(spacing.ideographs, spacing.all) > CHINESE_GAP * size;
  if (is_word(before) && is_word(glyph))
    return gap - MAX(spacing.ideographs, spacing.all) > WORD_GAP * size;
  gap -= spacing.all;
  return glyph->has_blank ? gap > 0.05f * size : gap > BLANK_GAP * size;
}

/* What a line may not be broken between, as far as notices need it (UAX 14, by its classes). */
typedef enum
{
  BREAK_ANY,    /* ideographs */
  BREAK_WORD,   /* letters and digits */
  BREAK_OPEN,   /* （《: nothing is parted from what follows */
  BREAK_CLOSE,  /* ）》，。: nothing is parted from what goes before */
  BREAK_QUOTE,  /* quotation marks: from neither */
  BREAK_INFIX,  /* , . : ; / -: not from what goes before, nor from a number behind */
  BREAK_PREFIX, /* + ￥: not from what follows */
  BREAK_POSTFIX /* % ℃ */
} BreakClass;

static BreakClass
break_class(gunichar c)
{
  switch (c)
    {
    case '(':
    case '[':
    case '{':
    case 0xFF08:
    case 0x3008:
    case 0x300A:
    case 0x300C:
    case 0x300E:
    case 0x3010:
    case 0x3014:
    case 0x3016:
    case 0xFF3B: /* （〈《「『【〔〖［ */
      return BREAK_OPEN;
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case '"':
    case '\'':
      return BREAK_QUOTE;
    case ',':
    case '.':
    case ':':
    case ';':
    case '/':
    case '-':
    case 0x2013:
    case 0x2010:
    case 0x2011:
      return BREAK_INFIX;
    case '+':
    case '$':
    case 0xA5:
    case 0xFFE5:
    case 0xB1:
    case 0x2116:
    case 0x2212: /* ¥ ￥ ± № − */
      return BREAK_PREFIX;
    case '%':
    case 0x2030:
    case 0x2103:
    case 0xFF05:
    case 0xB0: /* ‰ ℃ ％ ° */
      return BREAK_POSTFIX;
    default:
      break;
    }
  if (c == 0x2014 || c == 0x2015 || c == 0x2025 || c == 0x2026)
    return BREAK_ANY; /* — … */
  if (character_is_punctuation(c))
    return BREAK_CLOSE;
  return c < 0x2E80 && g_unichar_isalnum(c) ? BREAK_WORD : BREAK_ANY;
}

/* WiFi(5G)实: brackets of ASCII belong to the word that they touch. */
static gboolean
is_word_with_bracket(gunichar before, gunichar next)
{
  gboolean opens = (next == '(' || next == '[') && break_class(before) == BREAK_WORD;
  gboolean closes = (before == ')' || before == ']') && break_class(next) == BREAK_WORD;
  return opens || closes;
}

static gboolean
stay_together(gunichar before, gunichar next)
{
  BreakClass class = break_class(next);
  switch (break_class(before))
    {
    case BREAK_OPEN:
    case BREAK_QUOTE:
    case BREAK_PREFIX:
      return TRUE;
    case BREAK_WORD:
    case BREAK_INFIX:
      if (class == BREAK_WORD || class == BREAK_PREFIX)
        return TRUE;
      break;
    default:
      break;
    }
  return class == BREAK_CLOSE || class == BREAK_QUOTE || class == BREAK_INFIX
         || class == BREAK_POSTFIX || is_word_with_bracket(before, next);
}

/* Room that a character takes at a line's end: Chinese punctuation is trimmed where two of it meet,
 * but not there. */
static float
room_taken(const PdfGlyph *glyph, float size)
{
  return is_wide_mark(glyph->character) ? MAX(box_width(glyph->box), size) : box_width(glyph->box);
}

/* 个，1 and 标、58: word processors that set room round figures do not part them from a mark. */
static gboolean
is_mark_before_figure(const PdfGlyph *before, const PdfGlyph *glyph)
{
  return break_class(before->character) == BREAK_CLOSE && glyph->character < 0x80
         && g_ascii_isdigit((gchar) glyph->character);
}

/* Width of what a line break may not part at the start of a line of count glyphs, with the spacing
 * round each of them. */
static float
head_width(const PdfText *text, const PdfGlyph *const *glyphs, guint count, float size,
           float spacing)
{
  float width = room_taken(glyphs[0], size) + 2 * spacing;
  for (guint i = 1; i < MIN(count, HEAD_GLYPHS); i++)
    {
      const PdfGlyph *before = glyphs[i - 1];
      const PdfGlyph *glyph = glyphs[i];
      gboolean is_kept = stay_together(before->character, glyph->character)
                         || (text->script_gap > 0 && is_mark_before_figure(before, glyph));
      if (glyph->has_blank || !is_kept)
        break;
      width += room_taken(glyph, size) + spacing;
    }
  return width;
}

float
pdf_fragment_head(const PdfText *text, const PdfFragment *fragment)
{
  const PdfGlyph *glyphs[HEAD_GLYPHS];
  guint count = MIN(fragment->count, HEAD_GLYPHS);
  for (guint i = 0; i < count; i++)
    glyphs[i] = &g_array_index(text->glyphs, PdfGlyph, fragment->first + i);
  return head_width(text, glyphs, count, fragment->size, 0);
}

static float
line_size(const GArray *fragments, guint start, guint end)
{
  const PdfFragment *best = &g_array_index(fragments, PdfFragment, start);
  for (guint i = start + 1; i < end; i++)
    {
      const PdfFragment *fragment = &g_array_index(fragments, PdfFragment, i);
      if (fragment->is_sure != best->is_sure ? fragment->is_sure : fragment->count > best->count)
        best = fragment;
    }
  return best->size;
}

static Box
fragments_box(const GArray *fragments, guint start, guint end)
{
  Box box = g_array_index(fragments, PdfFragment, start).box;
  for (guint i = start + 1; i < end; i++)
    box = box_union(box, g_array_index(fragments, PdfFragment, i).box);
  return box;
}

static gint
line_append(PdfLayout *layout, const PdfText *text, GArray *fragments, guint start, guint end,
            guint page, gboolean is_stretched)
{
  g_autoptr(GPtrArray) glyphs = line_glyphs(text, fragments, start, end);
  float size = line_size(fragments, start, end);
  Box box = fragments_box(fragments, start, end);
  Spacing spacing = line_spacing(glyphs, size, text->spacing, is_stretched);
  PdfLine line = { (guint32) layout->text->len, 0, box, size, 0, -1, page };
  line.head = head_width(text, (const PdfGlyph *const *) glyphs->pdata, glyphs->len, size,
                         MAX(spacing.all, spacing.ideographs));
  const PdfGlyph *before = NULL;
  for (guint i = 0; i < glyphs->len; i++)
    {
      const PdfGlyph *glyph = glyphs->pdata[i];
      if (is_printed_twice(glyphs, i))
        continue;
      if (before != NULL && blank_between(before, glyph, size, spacing))
        g_string_append_c(layout->text, ' ');
      g_string_append_unichar(layout->text, glyph->character);
      before = glyph;
    }
  line.length = (guint32) layout->text->len - line.start;
  return pdf_layout_append_line(layout, line);
}

gint
pdf_lines_append(PdfLayout *layout, const PdfText *text, GArray *fragments, guint start, guint end,
                 guint page)
{
  return line_append(layout, text, fragments, start, end, page, FALSE);
}

/* Whether lines were stretched to the width of their column: all but the last of a cell, at least
 * two, begin and end at the same places. A single character has nothing to stretch. */
static gboolean
lines_are_stretched(const GArray *fragments, guint start, guint end)
{
  Box first = { 0 };
  guint lines = 0;
  for (guint line_end; start < end; start = line_end)
    {
      line_end = pdf_fragments_line_end(fragments, start, end);
      if (line_end == end)
        return lines > 1;
      const PdfFragment *fragment = &g_array_index(fragments, PdfFragment, start);
      if (line_end == start + 1 && fragment->count == 1)
        continue;
      Box box = fragments_box(fragments, start, line_end);
      float slack = FLUSH_SLACK * fragment->size;
      first = lines == 0 ? box : first;
      if (fabsf(box.x0 - first.x0) > slack || fabsf(box.x1 - first.x1) > slack)
        return FALSE;
      lines++;
    }
  return FALSE;
}

PdfChain
pdf_lines_append_chain(PdfLayout *layout, const PdfText *text, GArray *fragments, guint start,
                       guint end, guint page)
{
  PdfChain chain = PDF_CHAIN_EMPTY;
  gboolean are_stretched = lines_are_stretched(fragments, start, end);
  for (guint line_end; start < end; start = line_end)
    {
      line_end = pdf_fragments_line_end(fragments, start, end);
      gint index = line_append(layout, text, fragments, start, line_end, page,
                               are_stretched && line_end < end);
      pdf_chain_append(layout, &chain, (PdfChain){ index, index });
    }
  return chain;
}
