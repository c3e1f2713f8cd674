/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * reader_pdf.c - PDF: page by page into a layout, then the layout into the document.
 *
 * Opens the file with poppler (characters and their places) and qpdf (drawn lines), bounds what a
 * page may unpack before poppler touches it, and says which pages have no text. Where things stand
 * on a page is pdf_page.c, what goes on over pages pdf_stitch.c, blocks and tables pdf_write.c.
 *
 *   bytes -> pdf_source -> pdf_drawing -> pdf_rules --+
 *                                                     +-> pdf_page, and when all are read:
 *   bytes -> poppler -> pdf_text ---------------------+   pdf_furniture, pdf_stitch, pdf_write,
 *   (long files: a pdf_window at a time)                  pdf_structure as a check
 */
#include "core/error.h"
#include "extract/pdf_asides.h"
#include "extract/pdf_drawing.h"
#include "extract/pdf_furniture.h"
#include "extract/pdf_names.h"
#include "extract/pdf_rules.h"
#include "extract/pdf_scan.h"
#include "extract/pdf_sheet.h"
#include "extract/pdf_stitch.h"
#include "extract/pdf_strikes.h"
#include "extract/pdf_structure.h"
#include "extract/pdf_trust.h"
#include "extract/pdf_turn.h"
#include "extract/pdf_window.h"
#include "extract/pdf_write.h"
#include "extract/reader.h"

#include <malloc.h>
#include <string.h>

#define SIGNATURE "%PDF-"
#define SIGNATURE_WITHIN 1024 /* bytes: what viewers accept before the header */
#define BLANK_OPERATORS 64    /* bytes: a page with fewer draws nothing */
#define REOPEN_PAGES 20       /* opening costs less than one page */
#define PAGES_NAMED 20        /* in one message */
#define SCAN_GLYPHS 40        /* a stamp, a page number, the name of the scanner's program */
#define SCAN_PICTURE 0.5f     /* of the page */
#define TITLE_BYTES_MOST 600  /* of the file's title */
/* What so many leave behind is worth giving back before more is asked for */
#define LONG_PAGES 100

typedef struct
{
  const Rules *rules;
  Document *doc;
  GBytes *bytes;     /* of the file, decrypted */
  PdfWindow *window; /* of a long file; NULL: poppler sees the whole */
  PopplerDocument *pdf;
  gboolean is_whole; /* windows of this file cannot be opened */
  guint opened;      /* the page that it was opened for */
  guint before;      /* pages of the file before the first that it sees */
  PdfSource *source; /* NULL: lines cannot be read */
  PdfLayout *layout;
  OcrEngine *ocr;    /* borrowed; NULL: pages without text stay unread */
  guint with_text;   /* pages */
  guint aside_pages; /* with text that stands aside */
  guint first_aside;
  GString *without; /* names of pages without text */
  guint without_count;
} PdfReader;

static gint
pdf_bid(const guchar *bytes, gsize length)
{
  const char *found = memmem(bytes, MIN(length, SIGNATURE_WITHIN), SIGNATURE, strlen(SIGNATURE));
  if (found == NULL)
    return 0;
  return found == (const char *) bytes ? 100 : 90;
}

static void
ignore_message(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data)
{
}

/* Poppler reports every oddity of a file through GLib's log; with G_MESSAGES_DEBUG set that would
 * land between the records on stdout. */
static void
silence_poppler(void)
{
  static gsize is_silent = 0;
  if (!g_once_init_enter(&is_silent))
    return;
  g_log_set_handler("Poppler", G_LOG_LEVEL_MASK, ignore_message, NULL);
  g_once_init_leave(&is_silent, 1);
}

static gboolean
encrypted_set(guint tried, GError **error)
{
  static const char *const ADVICE =
      "give its user or owner password with --password or --password-file";
  if (tried == 0)
    return duban_error_set(error, DUBAN_ERROR_ENCRYPTED,
                           "expected a PDF that opens without a password, got an encrypted one: %s",
                           ADVICE);
  return duban_error_set(error, DUBAN_ERROR_ENCRYPTED,
                         "expected a password that opens this PDF, got %u that did not: %s", tried,
                         ADVICE);
}

/* Opens *bytes; where they are encrypted, each of passwords (may be NULL) is tried in turn, and
 * what the file is without its encryption takes their place. */
static PopplerDocument *
pdf_open(GBytes **bytes, const char *const *passwords, GError **error)
{
  guint tried = 0;
  for (;;)
    {
      g_autoptr(GError) failure = NULL;
      PopplerDocument *pdf = poppler_document_new_from_bytes(*bytes, NULL, &failure);
      if (pdf != NULL)
        return pdf;
      if (!g_error_matches(failure, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
        {
          duban_error_set(error, DUBAN_ERROR_DAMAGED, "expected a readable PDF, got: %s",
                          failure == NULL ? "nothing" : failure->message);
          return NULL;
        }
      GBytes *plain = NULL;
      while (plain == NULL && passwords != NULL && passwords[tried] != NULL)
        plain = pdf_source_decrypt(*bytes, passwords[tried++]);
      if (plain == NULL)
        {
          encrypted_set(tried, error);
          return NULL;
        }
      g_bytes_unref(*bytes);
      *bytes = plain;
    }
}

/* --- one page --- */

/* The page's lines and runs of text; none where they cannot be read. FALSE only past a limit. */
static gboolean
page_rules(PdfReader *reader, guint page, PdfRules *rules, GArray *shows, gboolean *draws,
           GError **error)
{
  PdfPageDrawing drawing = { 0 };
  gboolean has_page = FALSE;
  g_autoptr(GError) failure = NULL;
  *draws = TRUE;
  if (reader->source == NULL)
    return TRUE;
  gboolean is_read = pdf_source_next_page(reader->source, &drawing, &has_page, &failure)
                     && (!has_page
                         || pdf_drawing_collect(&drawing, reader->doc->limits->page_bytes, rules,
                                                shows, &failure));
  *draws = !has_page || drawing.operators == NULL || drawing.operators->len > BLANK_OPERATORS
           || rules->picture > 0;
  pdf_page_drawing_clear(&drawing);
  if (is_read)
    return TRUE;
  if (g_error_matches(failure, DUBAN_ERROR, DUBAN_ERROR_LIMIT))
    {
      g_propagate_prefixed_error(error, g_steal_pointer(&failure), "page %u: ", page);
      return FALSE;
    }
  document_add_issue(reader->doc, SEVERITY_WARNING, "pdf-lines", SPAN_NONE, page,
                     "%s: tables are told by their text alone", failure->message);
  g_clear_pointer(&reader->source, pdf_source_free);
  return TRUE;
}

static void
page_note_text(PdfReader *reader, guint page, const PdfText *text, gboolean draws)
{
  if (text->glyphs->len > 0)
    reader->with_text++;
  else if (draws)
    {
      if (reader->without_count < PAGES_NAMED)
        g_string_append_printf(reader->without, "%s%u", reader->without_count > 0 ? ", " : "",
                               page);
      reader->without_count++;
    }
  if (text->is_short)
    document_add_issue(reader->doc, SEVERITY_LOSS, "pdf-text-short", SPAN_NONE, page,
                       "expected a character for every place, got fewer");
  guint trust = pdf_text_trust(text);
  if (trust < PDF_TRUST_LEAST)
    document_add_issue(reader->doc, SEVERITY_WARNING, "pdf-text-doubtful", SPAN_NONE, page,
                       "expected the characters of a notice, got a text layer to be trusted by %u "
                       "in 100 (%u of %u characters without a meaning): the fonts do not say what "
                       "they show",
                       trust, text->bad, text->glyphs->len);
}

/* A page that is a picture: with no more text than a stamp or a page number, or with a text layer
 * that says something else than it shows. */
static gboolean
page_is_scan(const PdfText *text, const PdfRules *rules, gboolean draws)
{
  if (text->glyphs->len == 0)
    return draws;
  return (text->glyphs->len < SCAN_GLYPHS && rules->picture > SCAN_PICTURE)
         || pdf_text_trust(text) < PDF_TRUST_LEAST;
}

/* Puts what the picture of the page says in the place of its text and lines. */
static void
page_scan(PdfReader *reader, guint number, PopplerPage *page, PdfText **text, PdfRules **rules,
          GArray *shows, PdfScanFacts *facts)
{
  PdfScanFacts found = { 0 };
  g_autoptr(PdfRules) drawn = pdf_rules_new();
  g_autoptr(PdfText) read = pdf_scan_read(page, reader->ocr, reader->doc->limits, drawn, &found);
  if (read->glyphs->len <= (*text)->glyphs->len / 2)
    return;
  pdf_text_free(*text);
  pdf_rules_free(*rules);
  *text = g_steal_pointer(&read);
  *rules = g_steal_pointer(&drawn);
  g_array_set_size(shows, 0);
  *facts = found;
  document_add_issue(reader->doc, SEVERITY_WARNING, "ocr", SPAN_NONE, number,
                     "expected a text layer, got a picture: %u characters by character "
                     "recognition, sure by %u in 100",
                     (*text)->glyphs->len, found.confidence);
}

/* What was freed lies between what is kept, where the next stages cannot use it. */
static void
memory_give_back(const Document *doc)
{
  if (doc->pages >= LONG_PAGES)
    malloc_trim(0);
}

/* Opens the pages from `number` on alone. FALSE where that cannot be. */
static gboolean
pdf_open_window(PdfReader *reader, guint number)
{
  if (reader->window == NULL || reader->source == NULL || reader->is_whole)
    return FALSE;
  reader->is_whole = TRUE;
  guint pages = MIN(REOPEN_PAGES, reader->doc->pages - number + 1);
  g_autoptr(GBytes) bytes = pdf_window_open(reader->window, reader->source, pages);
  if (bytes == NULL)
    return FALSE;
  g_autoptr(PdfPopplerDocument) pdf = poppler_document_new_from_bytes(bytes, NULL, NULL);
  if (pdf == NULL || poppler_document_get_n_pages(pdf) != (gint) pages)
    return FALSE;
  reader->pdf = g_steal_pointer(&pdf);
  reader->before = number - 1;
  reader->is_whole = FALSE;
  return TRUE;
}

/* Poppler keeps what it has read of a file: one of many pages is opened anew now and then, as few
 * pages at a time as can be. */
static void
pdf_reopen(PdfReader *reader, guint number)
{
  g_autoptr(PdfPopplerDocument) last = g_steal_pointer(&reader->pdf);
  if (reader->window != NULL)
    g_clear_object(&last); /* it reads the memory that the next window is written to */
  reader->opened = number;
  if (pdf_open_window(reader, number))
    return;
  reader->pdf = poppler_document_new_from_bytes(reader->bytes, NULL, NULL);
  reader->before = 0;
  if (reader->pdf == NULL)
    reader->pdf = g_steal_pointer(&last);
}

static void
pdf_prepare_page(PdfReader *reader, guint number)
{
  if (reader->pdf != NULL && number < reader->opened + REOPEN_PAGES)
    return;
  pdf_reopen(reader, number);
  memory_give_back(reader->doc);
}

static PopplerPage *
pdf_find_page(PdfReader *reader, guint number)
{
  if (reader->pdf == NULL)
    return NULL;
  return poppler_document_get_page(reader->pdf, (gint) (number - reader->before) - 1);
}

static gboolean
page_read(PdfReader *reader, guint number, GError **error)
{
  pdf_prepare_page(reader, number);
  g_autoptr(PdfRules) rules = pdf_rules_new();
  g_autoptr(GArray) shows = g_array_new(FALSE, FALSE, sizeof(PdfShow));
  gboolean draws;
  if (!page_rules(reader, number, rules, shows, &draws, error))
    return FALSE;
  g_autoptr(PdfPopplerPage) page = pdf_find_page(reader, number);
  if (page == NULL)
    {
      document_add_issue(reader->doc, SEVERITY_LOSS, "pdf-page", SPAN_NONE, number,
                         "expected a page, got a damaged one");
      return TRUE;
    }
  PdfScanFacts facts = { 0 };
  poppler_page_get_size(page, &facts.width, &facts.height);
  g_autoptr(PdfText) text = pdf_text_read(page);
  if (box_width(rules->text_area) > 0 && box_height(rules->text_area) > 0)
    pdf_text_clip(text, rules->text_area);
  if (reader->ocr != NULL && page_is_scan(text, rules, draws))
    page_scan(reader, number, page, &text, &rules, shows, &facts);
  page_note_text(reader, number, text, draws);
  pdf_turn(rules, shows, text, &facts.width, &facts.height);
  if (!pdf_rules_join(rules))
    document_add_issue(reader->doc, SEVERITY_NOTE, "pdf-drawing", SPAN_NONE, number,
                       "expected ruling lines, got a drawing: its lines are ignored");
  g_autoptr(GArray) asides = pdf_asides_take(shows, rules, text);
  pdf_strikes_drop(rules, text);
  pdf_layout_rest(reader->layout, -1);
  PdfPage laid = { number, (float) facts.width, (float) facts.height, text, rules };
  pdf_sheet_lay_out(reader->layout, &laid);
  pdf_asides_append(reader->layout, asides, (float) facts.height);
  if (asides->len > 0 && reader->aside_pages++ == 0)
    reader->first_aside = number;
  if (reader->layout->text->len > reader->doc->limits->text_bytes)
    return duban_error_set(error, DUBAN_ERROR_LIMIT,
                           "expected at most %" G_GSIZE_FORMAT " bytes of text, got more",
                           reader->doc->limits->text_bytes);
  return TRUE;
}

/* --- the document --- */

static gboolean
pages_read(PdfReader *reader, GError **error)
{
  for (guint page = 1; page <= reader->doc->pages; page++)
    if (!page_read(reader, page, error))
      return FALSE;
  const char *more = reader->without_count > PAGES_NAMED ? ", …" : "";
  if (reader->with_text == 0)
    return duban_error_set(error, DUBAN_ERROR_NO_TEXT,
                           "expected a text layer, got %u pages without one: --ocr reads their "
                           "pictures",
                           reader->doc->pages);
  if (reader->aside_pages > 0)
    document_add_issue(reader->doc, SEVERITY_NOTE, "pdf-aside", SPAN_NONE, reader->first_aside,
                       "expected text that reads on, got hidden, turned or stamped text beside it "
                       "on %u pages: furniture",
                       reader->aside_pages);
  if (reader->without_count > 0)
    document_add_issue(
        reader->doc, SEVERITY_LOSS, "no-text", SPAN_NONE, 0,
        "expected text on every page, got none on page %s%s: --ocr reads their pictures",
        reader->without->str, more);
  return TRUE;
}

/* What the file says its title is: a browser puts the page's there. It counts where the page prints
 * it, since office programs leave that of another document there. */
static void
title_note(PdfReader *reader)
{
  g_autofree char *title = poppler_document_get_title(reader->pdf);
  if (title != NULL && g_utf8_validate(title, -1, NULL) && *title != '\0'
      && strlen(title) <= TITLE_BYTES_MOST)
    document_append_metadata(reader->doc, "title", title, SPAN_NONE);
}

static gboolean
reader_run(PdfReader *reader, GError **error)
{
  Document *doc = reader->doc;
  if (!pages_read(reader, error))
    return FALSE;
  /* nothing is read any more: what they keep of the file goes before the document grows */
  g_clear_pointer(&reader->source, pdf_source_free);
  g_clear_object(&reader->pdf);
  if (reader->window != NULL)
    g_clear_pointer(&reader->bytes, g_bytes_unref);
  g_clear_pointer(&reader->window, pdf_window_free);
  memory_give_back(doc);
  pdf_layout_simplify(reader->layout);
  pdf_furniture_mark(reader->layout, reader->layout->places->len);
  pdf_stitch(reader->layout, pdf_names_vocabulary(reader->rules));
  if (!pdf_write(reader->layout, reader->rules, doc, error))
    return FALSE;
  if (reader->bytes != NULL)
    pdf_structure_check(reader->bytes, doc);
  return TRUE;
}

static gboolean
pages_count(PdfReader *reader, GError **error)
{
  Document *doc = reader->doc;
  gint pages = poppler_document_get_n_pages(reader->pdf);
  if (pages <= 0)
    return duban_error_set(error, DUBAN_ERROR_DAMAGED, "expected a PDF with pages, got none");
  if ((guint) pages > doc->limits->pages)
    return duban_error_set(error, DUBAN_ERROR_LIMIT, "expected at most %u pages, got %d",
                           doc->limits->pages, pages);
  doc->pages = (guint) pages;
  reader->layout->is_long = doc->pages >= LONG_PAGES;
  title_note(reader);
  return TRUE;
}

/* A long file is read through windows. Nobody else needs its bytes any more: they are not copied.
 */
static void
window_prepare(PdfReader *reader)
{
  if (reader->doc->pages < LONG_PAGES || !pdf_window_is_possible(reader->bytes))
    return;
  g_clear_object(&reader->pdf);
  g_clear_pointer(&reader->doc->source, g_bytes_unref);
  reader->window = pdf_window_new(g_steal_pointer(&reader->bytes));
  reader->bytes = pdf_window_file(reader->window);
}

static void
source_prepare(PdfReader *reader)
{
  g_autoptr(GError) failure = NULL;
  reader->source = pdf_source_open(reader->bytes, reader->doc->limits, &failure);
  if (reader->source == NULL)
    document_add_issue(reader->doc, SEVERITY_WARNING, "pdf-lines", SPAN_NONE, 0,
                       "%s: tables are told by their text alone", failure->message);
}

static void
reader_clear(PdfReader *reader)
{
  g_clear_pointer(&reader->source, pdf_source_free);
  g_clear_object(&reader->pdf);
  g_clear_pointer(&reader->layout, pdf_layout_free);
  g_clear_pointer(&reader->bytes, g_bytes_unref);
  g_clear_pointer(&reader->window, pdf_window_free);
}

static gboolean
pdf_read(const StageOptions *options, Document *doc, GError **error)
{
  silence_poppler();
  g_autoptr(GString) without = g_string_new(NULL);
  PdfReader reader = { .rules = options == NULL ? NULL : options->rules,
                       .doc = doc,
                       .ocr = options == NULL ? NULL : options->ocr,
                       .bytes = g_bytes_ref(doc->source),
                       .opened = 1,
                       .layout = pdf_layout_new(doc->limits),
                       .without = without };
  reader.pdf = pdf_open(&reader.bytes, options == NULL ? NULL : options->passwords, error);
  gboolean is_read = reader.pdf != NULL && pages_count(&reader, error);
  if (is_read)
    {
      window_prepare(&reader);
      source_prepare(&reader);
      is_read = reader_run(&reader, error);
    }
  reader_clear(&reader);
  memory_give_back(doc);
  return is_read;
}

const Reader reader_pdf = { "pdf", "application/pdf", pdf_bid, pdf_read };
