/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_maker.h - small PDFs for tests, written as bytes.
 *
 * Text is set in a font that is not embedded (STSong-Light, UniGB-UCS2-H): ideographs are one em
 * wide, ASCII half an em. Places are in points from the top left corner of an A4 page.
 */
#pragma once

#include <glib.h>

typedef struct
{
  GString *content;   /* operators of the page being made */
  GPtrArray *pages;   /* finished contents (GBytes) */
  const char *filter; /* of the contents, NULL: stored as they are */
  gint rotate;
  GString *objects;      /* further objects, from number 20 on */
  const char *resources; /* further entries of the pages' resources */
  const char *catalog;   /* further entries of the catalog */
  const char *title;     /* what the file says its title is; NULL: nothing */
} PdfMaker;

#define PAGE_WIDTH 595
#define PAGE_HEIGHT 842

static inline void
maker_init(PdfMaker *maker)
{
  *maker = (PdfMaker){ g_string_new(NULL),
                       g_ptr_array_new_with_free_func((GDestroyNotify) g_bytes_unref),
                       NULL,
                       0,
                       g_string_new(NULL),
                       "",
                       "",
                       NULL };
}

/* The left end of the baseline is size below y. */
static inline void
maker_text(PdfMaker *maker, double x, double y, double size, const char *text)
{
  g_string_append_printf(maker->content, "BT /F1 %.2f Tf 1 0 0 1 %.2f %.2f Tm <", size, x,
                         PAGE_HEIGHT - y - size * 0.88);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at))
    g_string_append_printf(maker->content, "%04X", g_utf8_get_char(at));
  g_string_append(maker->content, "> Tj ET\n");
}

static inline void
maker_line(PdfMaker *maker, double x0, double y0, double x1, double y1)
{
  g_string_append_printf(maker->content, "%.2f %.2f m %.2f %.2f l S\n", x0, PAGE_HEIGHT - y0, x1,
                         PAGE_HEIGHT - y1);
}

/* All edges of a grid; ys and xs end with a negative number. */
static inline void
maker_grid(PdfMaker *maker, const double *xs, const double *ys)
{
  guint columns = 0;
  guint rows = 0;
  while (xs[columns + 1] >= 0)
    columns++;
  while (ys[rows + 1] >= 0)
    rows++;
  for (guint i = 0; i <= rows; i++)
    maker_line(maker, xs[0], ys[i], xs[columns], ys[i]);
  for (guint i = 0; i <= columns; i++)
    maker_line(maker, xs[i], ys[0], xs[i], ys[rows]);
}

static inline void
maker_end_page(PdfMaker *maker)
{
  g_ptr_array_add(maker->pages, g_bytes_new(maker->content->str, maker->content->len));
  g_string_truncate(maker->content, 0);
}

static inline void maker_object(GString *out, GArray *offsets, guint number, const char *format,
                                ...) G_GNUC_PRINTF(4, 5);
static inline void
maker_object(GString *out, GArray *offsets, guint number, const char *format, ...)
{
  va_list arguments;
  if (offsets->len <= number)
    g_array_set_size(offsets, number + 1);
  g_array_index(offsets, gsize, number) = out->len;
  g_string_append_printf(out, "%u 0 obj\n", number);
  va_start(arguments, format);
  g_string_append_vprintf(out, format, arguments);
  va_end(arguments);
  g_string_append(out, "\nendobj\n");
}

#define FIRST_PAGE_OBJECT 100
#define INFO_OBJECT 4

/* UTF-16 with its mark, as office programs write it. */
static inline void
maker_info(GString *out, GArray *offsets, const char *title)
{
  g_autoptr(GString) digits = g_string_new("FEFF");
  for (const char *at = title; *at != '\0'; at = g_utf8_next_char(at))
    g_string_append_printf(digits, "%04X", g_utf8_get_char(at));
  maker_object(out, offsets, INFO_OBJECT, "<</Title<%s>>>", digits->str);
}

/* The finished file; the maker is spent. */
static inline GBytes *
maker_finish(PdfMaker *maker)
{
  GString *out = g_string_new("%PDF-1.7\n");
  g_autoptr(GArray) offsets = g_array_new(FALSE, TRUE, sizeof(gsize));
  g_autoptr(GString) kids = g_string_new(NULL);
  for (guint i = 0; i < maker->pages->len; i++)
    g_string_append_printf(kids, "%u 0 R ", FIRST_PAGE_OBJECT + 2 * i);
  maker_object(out, offsets, 1, "<</Type/Catalog/Pages 2 0 R%s>>", maker->catalog);
  maker_object(out, offsets, 2, "<</Type/Pages/Kids[%s]/Count %u>>", kids->str, maker->pages->len);
  maker_object(out, offsets, 3,
               "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/"
               "DescendantFonts[<</Type/Font"
               "/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/"
               "Ordering(GB1)/Supplement 2>>"
               "/DW 1000/W[1 95 500 814 939 "
               "500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6"
               "/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight "
               "880/StemV 93>>>>]>>");
  for (guint i = 0; i < maker->pages->len; i++)
    {
      gsize length;
      const char *content = g_bytes_get_data(maker->pages->pdata[i], &length);
      guint number = FIRST_PAGE_OBJECT + 2 * i;
      maker_object(out, offsets, number,
                   "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Resources<</Font<</F1 "
                   "3 0 R>>%s>>/Contents %u 0 R>>",
                   PAGE_WIDTH, PAGE_HEIGHT, maker->rotate, maker->resources, number + 1);
      g_array_set_size(offsets, MAX(offsets->len, number + 2));
      g_array_index(offsets, gsize, number + 1) = out->len;
      g_string_append_printf(out, "%u 0 obj\n<</Length %" G_GSIZE_FORMAT "%s%s>>\nstream\n",
                             number + 1, length, maker->filter == NULL ? "" : "/Filter",
                             maker->filter == NULL ? "" : maker->filter);
      g_string_append_len(out, content, (gssize) length);
      g_string_append(out, "\nendstream\nendobj\n");
    }
  g_string_append_len(out, maker->objects->str, (gssize) maker->objects->len);
  if (maker->title != NULL)
    maker_info(out, offsets, maker->title);
  gsize table = out->len;
  g_string_append_printf(out, "xref\n0 1\n0000000000 65535 f \n");
  for (guint i = 1; i < offsets->len; i++)
    if (g_array_index(offsets, gsize, i) != 0)
      g_string_append_printf(out, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", i,
                             g_array_index(offsets, gsize, i));
  g_string_append_printf(
      out, "trailer\n<</Size %u/Root 1 0 R%s>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
      offsets->len, maker->title == NULL ? "" : "/Info 4 0 R", table);
  g_string_free(maker->content, TRUE);
  g_string_free(maker->objects, TRUE);
  g_ptr_array_unref(maker->pages);
  return g_string_free_to_bytes(out);
}
