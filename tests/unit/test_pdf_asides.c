/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text beside the text: which characters are taken out, and which stay.
 */
#include "extract/pdf_asides.h"

#include "page_sample.h"

typedef struct
{
  PdfText *text;
  PdfRules *rules;
  GArray *shows;
  GArray *asides;
} Page;

static void
page_set_up(Page *page)
{
  *page = (Page){ pdf_text_new(), g_new0(PdfRules, 1), g_array_new(FALSE, FALSE, sizeof(PdfShow)),
                  NULL };
  page->rules->horizontal = g_array_new(FALSE, FALSE, sizeof(PdfRule));
  page->rules->vertical = g_array_new(FALSE, FALSE, sizeof(PdfRule));
}

static void
page_tear_down(Page *page)
{
  pdf_text_free(page->text);
  g_array_unref(page->rules->horizontal);
  g_array_unref(page->rules->vertical);
  g_free(page->rules);
  g_array_unref(page->shows);
  g_array_unref(page->asides);
}

/* A run of text with its characters; y is the top of the line. */
static void
page_show(Page *page, float x, float y, const char *characters, guint traits)
{
  PdfShow show = { x, y + 0.85f * SAMPLE_SIZE, 1, 0, SAMPLE_SIZE, 300, traits };
  g_array_append_val(page->shows, show);
  sample_run(page->text, x, y, characters);
}

/* A run that goes up from (x, y), the foot of its first character. */
static void
page_show_upwards(Page *page, float x, float y, const char *characters)
{
  PdfShow show = { x + 0.85f * SAMPLE_SIZE, y, 0, -1, SAMPLE_SIZE, 300, 0 };
  g_array_append_val(page->shows, show);
  for (const char *at = characters; *at != '\0'; at = g_utf8_next_char(at), y -= SAMPLE_SIZE)
    sample_glyph(page->text, x, y - SAMPLE_SIZE, g_utf8_get_char(at));
}

static void
page_rule(GArray *rules, float at, float from, float to)
{
  PdfRule rule = { at, from, to, FALSE };
  g_array_append_val(rules, rule);
}

/* What the page then reads, and its asides with bars between. */
static void
assert_split(Page *page, const char *expected, const char *expected_asides)
{
  page->asides = pdf_asides_take(page->shows, page->rules, page->text);
  g_autofree char *left = sample_characters(page->text);
  g_autoptr(GString) asides = g_string_new(NULL);
  for (guint i = 0; i < page->asides->len; i++)
    g_string_append_printf(asides, "%s%s", i > 0 ? "|" : "",
                           g_array_index(page->asides, PdfAside, i).text->str);
  g_assert_cmpstr(left, ==, expected);
  g_assert_cmpstr(asides->str, ==, expected_asides);
  page_tear_down(page);
}

static void
test_plain_page_stays_whole(void)
{
  Page page;
  page_set_up(&page);
  page_show(&page, 50, 100, "建成东湖泵站", 0);
  page_show(&page, 50, 120, "整治西门水厂", 0);
  assert_split(&page, "建成东湖泵站整治西门水厂", "");
}

static void
test_hidden_run_is_taken_out(void)
{
  Page page;
  page_set_up(&page);
  page_show(&page, 50, 100, "建成东湖泵站", 0);
  page_show(&page, 50, 103, "底稿", PDF_SHOW_HIDDEN);
  page_show(&page, 50, 120, "整治西门水厂", 0);
  assert_split(&page, "建成东湖泵站整治西门水厂", "底稿");
}

/* The text layer of a scan: all of it is hidden, and all there is. */
static void
test_page_all_hidden_stays(void)
{
  Page page;
  page_set_up(&page);
  page_show(&page, 50, 100, "建成东湖泵站", PDF_SHOW_HIDDEN);
  page_show(&page, 50, 120, "整治西门水厂", PDF_SHOW_HIDDEN);
  assert_split(&page, "建成东湖泵站整治西门水厂", "");
}

/* Pale alone is a taste of the printer; a stamp is much larger, too. */
static void
test_pale_text_of_usual_size_stays(void)
{
  Page page;
  page_set_up(&page);
  page_show(&page, 50, 100, "建成东湖泵站", 0);
  page_show(&page, 50, 120, "附注", PDF_SHOW_PALE);
  assert_split(&page, "建成东湖泵站附注", "");
}

static void
test_turned_text_at_the_edge_is_taken_out(void)
{
  Page page;
  page_set_up(&page);
  page_show(&page, 50, 100, "建成东湖泵站", 0);
  page_show(&page, 50, 120, "整治西门水厂", 0);
  page_show_upwards(&page, 560, 400, "内部资料");
  assert_split(&page, "建成东湖泵站整治西门水厂", "内部资料");
}

/* In a narrow cell it is the cell's text, and is read from its beginning: at the top then. */
static void
test_turned_text_in_a_narrow_cell_stays(void)
{
  Page page;
  page_set_up(&page);
  page_rule(page.rules->vertical, 295, 80, 420);
  page_rule(page.rules->vertical, 315, 80, 420);
  page_rule(page.rules->horizontal, 80, 295, 315);
  page_rule(page.rules->horizontal, 420, 295, 315);
  page_show(&page, 50, 100, "建成东湖泵站", 0);
  page_show(&page, 50, 120, "整治西门水厂", 0);
  page_show_upwards(&page, 300, 400, "城建组");
  const PdfGlyph *first = &g_array_index(page.text->glyphs, PdfGlyph, page.text->glyphs->len - 3);
  const PdfGlyph *last = first + 2;
  page.asides = pdf_asides_take(page.shows, page.rules, page.text);
  g_assert_cmpuint(page.asides->len, ==, 0);
  g_assert_cmpuint(first->character, ==, g_utf8_get_char("城"));
  g_assert_cmpfloat(first->box.y0, <, last->box.y0);
  page_tear_down(&page);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-asides/plain-page-stays-whole", test_plain_page_stays_whole);
  g_test_add_func("/pdf-asides/hidden-run-is-taken-out", test_hidden_run_is_taken_out);
  g_test_add_func("/pdf-asides/page-all-hidden-stays", test_page_all_hidden_stays);
  g_test_add_func("/pdf-asides/pale-text-of-usual-size-stays", test_pale_text_of_usual_size_stays);
  g_test_add_func("/pdf-asides/turned-text-at-the-edge-is-taken-out",
                  test_turned_text_at_the_edge_is_taken_out);
  g_test_add_func("/pdf-asides/turned-text-in-a-narrow-cell-stays",
                  test_turned_text_in_a_narrow_cell_stays);
  return g_test_run();
}
