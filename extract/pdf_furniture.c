/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_furniture.c - what repeats at the edges of pages.
 *
 * Candidates are short paragraphs near the top or bottom edge with nothing else beyond them. Each
 * gets a key: edge, height on the page and text with every digit made one sign; a key seen on
 * enough pages is furniture. A lone number that is its page's number needs no company.
 */
#include "extract/pdf_furniture.h"

#include "core/characters.h"

#define EDGE_SHARE 0.12f    /* of the page's height */
#define EDGE_ITEMS 3        /* candidates at each edge of a page */
#define CANDIDATE_BYTES 300 /* of text; a running head is short */
#define HEIGHT_STEP 6.0f    /* points; heights in the same step are the same */
#define PAGES_LEAST 3       /* on which a text repeats; page numbers need two */
#define TITLE_SHARE 0.9f    /* of the largest type: what is set in it is no running head */

/* Text without blanks, digits as '#'; *has_digits: two pages are then enough. */
static char *
candidate_key(const PdfLayout *layout, const PdfItem *item, gboolean is_top, gboolean *has_digits)
{
  g_autoptr(GString) text = g_string_new(NULL);
  pdf_chain_squeeze(layout, item->chain, text);
  *has_digits = FALSE;
  GString *key = g_string_new(NULL);
  g_string_append_printf(key, "%d %d ", is_top, (gint) (box_middle_y(item->box) / HEIGHT_STEP));
  gboolean in_number = FALSE;
  for (gsize i = 0; i < text->len; i++)
    {
      gboolean is_digit = g_ascii_isdigit(text->str[i]);
      if (!is_digit)
        g_string_append_c(key, text->str[i]);
      else if (!in_number)
        g_string_append_c(key, '#');
      in_number = is_digit;
      *has_digits = *has_digits || is_digit;
    }
  return g_string_free(key, FALSE);
}

/* The number that a text of nothing but one number and dashes or dots states; 0 if it is anything
 * else. */
static guint
lone_number(const PdfLayout *layout, const PdfItem *item)
{
  g_autoptr(GString) text = g_string_new(NULL);
  pdf_chain_squeeze(layout, item->chain, text);
  guint number = 0;
  gboolean is_over = FALSE;
  for (gsize i = 0, size; i < text->len; i += size)
    {
      gunichar c = character_at(text->str + i, &size);
      gunichar folded = character_clean(c);
      if (folded >= '0' && folded <= '9' && !is_over && number < 100000)
        number = number * 10 + (folded - '0');
      else if (c == '-' || c == 0xB7 || c == '.' || c == '~' || (c >= 0x2010 && c <= 0x2015)
               || c == 0x2022 || c == 0xFF0D || c == 0x4E00)
        is_over = number > 0;
      else
        return 0;
    }
  return number;
}

static gboolean
is_candidate(const PdfLayout *layout, const PdfItem *item, gboolean is_top)
{
  float middle = box_middle_y(item->box);
  gboolean is_near = is_top ? middle < EDGE_SHARE * item->page_height
                            : middle > (1 - EDGE_SHARE) * item->page_height;
  if (item->kind != PDF_ITEM_TEXT || !is_near)
    return FALSE;
  gsize length = 0;
  for (gint i = item->chain.first; i >= 0; i = pdf_layout_line(layout, i)->next)
    length += pdf_layout_line(layout, i)->length;
  return length <= CANDIDATE_BYTES;
}

static PdfItem *
item_at(const PdfLayout *layout, guint index)
{
  return &g_array_index(layout->items, PdfItem, index);
}

/* Appends the indices of the candidates among one page's items [start, end) at one edge, from the
 * edge inwards. */
static void
candidates_collect(const PdfLayout *layout, guint start, guint end, gboolean is_top,
                   GArray *candidates)
{
  for (guint n = 0, seen = 0; n < end - start && seen < EDGE_ITEMS; n++)
    {
      guint index = is_top ? start + n : end - 1 - n;
      if (item_at(layout, index)->is_furniture)
        continue; /* a stamp or a hidden text */
      seen++;
      if (!is_candidate(layout, item_at(layout, index), is_top))
        return;
      gint tagged = is_top ? (gint) index : -(gint) index - 1;
      g_array_append_val(candidates, tagged);
    }
}

static GArray *
all_candidates(PdfLayout *layout)
{
  GArray *candidates = g_array_new(FALSE, FALSE, sizeof(gint));
  for (guint start = 0, end; start < layout->items->len; start = end)
    {
      pdf_layout_rest(layout, -1);
      for (end = start + 1;
           end < layout->items->len && item_at(layout, end)->page == item_at(layout, start)->page;
           end++)
        ;
      candidates_collect(layout, start, end, TRUE, candidates);
      candidates_collect(layout, start, end, FALSE, candidates);
    }
  return candidates;
}

typedef struct
{
  guint pages;
  guint last_page;
} Repeat;

/* The size of the largest type outside tables: that of a title. */
static float
largest_size(const PdfLayout *layout)
{
  float largest = 0;
  for (guint i = 0; i < layout->items->len; i++)
    if (item_at(layout, i)->kind == PDF_ITEM_TEXT)
      largest = MAX(largest, item_at(layout, i)->size);
  return largest;
}

/* On how many pages a text must stand. Where there are no more than two, smaller type than the
 * title's on both of them will do. */
static guint
pages_needed(const PdfItem *item, gboolean has_digits, guint pages, float largest)
{
  gboolean is_small = item->size < TITLE_SHARE * largest;
  return has_digits || (pages < PAGES_LEAST && is_small) ? 2 : PAGES_LEAST;
}

void
pdf_furniture_mark(PdfLayout *layout, guint pages)
{
  g_autoptr(GArray) candidates = all_candidates(layout);
  g_autoptr(GHashTable) repeats = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GByteArray) digits = g_byte_array_new();
  for (guint i = 0; i < candidates->len; i++)
    {
      gint tagged = g_array_index(candidates, gint, i);
      PdfItem *item = item_at(layout, (guint) (tagged >= 0 ? tagged : -(tagged + 1)));
      pdf_layout_rest(layout, -1);
      gboolean has_digits;
      char *key = candidate_key(layout, item, tagged >= 0, &has_digits);
      g_ptr_array_add(keys, key);
      g_byte_array_append(digits, (const guint8[]){ (guint8) has_digits }, 1);
      Repeat *repeat = g_hash_table_lookup(repeats, key);
      if (repeat == NULL)
        g_hash_table_insert(repeats, g_strdup(key), repeat = g_new0(Repeat, 1));
      repeat->pages += repeat->last_page != item->page;
      repeat->last_page = item->page;
    }
  float largest = largest_size(layout);
  for (guint i = 0; i < candidates->len; i++)
    {
      gint tagged = g_array_index(candidates, gint, i);
      PdfItem *item = item_at(layout, (guint) (tagged >= 0 ? tagged : -(tagged + 1)));
      pdf_layout_rest(layout, -1);
      const Repeat *repeat = g_hash_table_lookup(repeats, keys->pdata[i]);
      guint needed = pages_needed(item, digits->data[i], pages, largest);
      item->is_furniture =
          item->is_furniture || repeat->pages >= needed || lone_number(layout, item) == item->page;
    }
}
