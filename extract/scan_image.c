/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * scan_image.c - see the header. A line is a run of ink longer than any stroke and thinner than any
 * letter of that length:
 *
 *   ████████████████████████     run, LINE_ACROSS or longer
 *        ░░         ░░           what lies THICK points above and below is mostly paper
 */
#include "extract/scan_image.h"

#include <math.h>
#include <string.h>

#define LINE_ACROSS 36.0 /* points of the page: strokes of a red head's characters are shorter */
#define LINE_DOWN 20.0   /* the sides of a row that stands alone; strokes of text are shorter */
#define GAP 2            /* points of the picture missing in a line */
#define THICK 3.0        /* points of the page; borders are thinner */
#define INK_LEAST 6      /* points of the picture; less is dust */
#define PIECES_MOST 200000

ScanImage *
scan_image_new(guint width, guint height, double scale)
{
  ScanImage *image = g_new0(ScanImage, 1);
  image->width = width;
  image->height = height;
  image->scale = scale;
  image->gray = g_malloc((gsize) width * height);
  memset(image->gray, 255, (gsize) width * height);
  return image;
}

void
scan_image_free(ScanImage *image)
{
  if (image == NULL)
    return;
  g_free(image->gray);
  g_free(image);
}

static gboolean
is_dark(const ScanImage *image, gint x, gint y)
{
  return x >= 0 && y >= 0 && x < (gint) image->width && y < (gint) image->height
         && image->gray[(gsize) y * image->width + (gsize) x] < image->dark;
}

/* The gray between four points. */
static guint8
gray_between(const ScanImage *image, double x, double y)
{
  if (x < 0 || y < 0 || x >= image->width - 1 || y >= image->height - 1)
    return 255;
  guint left = (guint) x, top = (guint) y;
  double across = x - left, down = y - top;
  const guint8 *upper = image->gray + (gsize) top * image->width + left;
  const guint8 *lower = upper + image->width;
  return (guint8) ((upper[0] * (1 - across) + upper[1] * across) * (1 - down)
                   + (lower[0] * (1 - across) + lower[1] * across) * down + 0.5);
}

static void
image_take(ScanImage *image, ScanImage *turned)
{
  guint8 *gray = image->gray;
  image->gray = turned->gray;
  turned->gray = gray;
  image->width = turned->width;
  image->height = turned->height;
}

static void
quarter_turn(ScanImage *image)
{
  g_autoptr(ScanImage) turned = scan_image_new(image->height, image->width, image->scale);
  for (guint y = 0; y < image->height; y++)
    for (guint x = 0; x < image->width; x++)
      turned->gray[(gsize) x * image->height + (image->height - 1 - y)] =
          image->gray[(gsize) y * image->width + x];
  image_take(image, turned);
}

void
scan_image_turn(ScanImage *image, guint quarters)
{
  for (guint i = 0; i < quarters % 4; i++)
    quarter_turn(image);
}

void
scan_image_straighten(ScanImage *image, double degrees)
{
  g_autoptr(ScanImage) turned = scan_image_new(image->width, image->height, image->scale);
  double sine = sin(degrees * G_PI / 180), cosine = cos(degrees * G_PI / 180);
  double middle_x = (image->width - 1) / 2.0, middle_y = (image->height - 1) / 2.0;
  for (guint y = 0; y < image->height; y++)
    for (guint x = 0; x < image->width; x++)
      {
        double right = x - middle_x, down = y - middle_y;
        turned->gray[(gsize) y * image->width + x] =
            gray_between(image, middle_x + right * cosine + down * sine,
                         middle_y + down * cosine - right * sine);
      }
  image_take(image, turned);
}

void
scan_image_measure(ScanImage *image)
{
  guint64 counts[256] = { 0 };
  gsize all = (gsize) image->width * image->height;
  double sum = 0;
  for (gsize i = 0; i < all; i++)
    counts[image->gray[i]]++;
  for (guint i = 0; i < 256; i++)
    sum += (double) i * (double) counts[i];
  double below = 0;
  double below_sum = 0;
  double best = -1;
  image->dark = 128;
  for (guint i = 0; i < 255; i++)
    {
      below += (double) counts[i];
      below_sum += (double) i * (double) counts[i];
      double above = (double) all - below;
      if (below == 0 || above == 0)
        continue;
      double apart = below_sum / below - (sum - below_sum) / above;
      double parted = below * above * apart * apart;
      if (parted > best)
        {
          best = parted;
          image->dark = i + 1;
        }
    }
}

/* --- lines --- */

typedef struct
{
  ScanImage *image;
  gboolean is_vertical;
  gint least; /* length of a line */
  gint thick;
  GArray *pieces; /* ScanBox */
} Search;

static gboolean
dark_at(const Search *search, gint along, gint across)
{
  return search->is_vertical ? is_dark(search->image, across, along)
                             : is_dark(search->image, along, across);
}

/* Whether next to the run at `across`, from start to end, there is more paper than ink on both
 * sides. */
static gboolean
is_thin(const Search *search, gint across, gint start, gint end)
{
  for (gint side = -1; side <= 1; side += 2)
    {
      gint ink = 0;
      for (gint along = start; along < end; along++)
        ink += dark_at(search, along, across + side * search->thick);
      if (ink * 2 > end - start)
        return FALSE;
    }
  return TRUE;
}

static void
run_add(Search *search, gint across, gint start, gint end)
{
  if (end - start < search->least || search->pieces->len >= PIECES_MOST
      || !is_thin(search, across, start, end))
    return;
  ScanBox piece = search->is_vertical ? (ScanBox){ across, start, across + 1, end }
                                      : (ScanBox){ start, across, end, across + 1 };
  g_array_append_val(search->pieces, piece);
}

static void
runs_find(Search *search)
{
  gint lines = (gint) (search->is_vertical ? search->image->width : search->image->height);
  gint length = (gint) (search->is_vertical ? search->image->height : search->image->width);
  for (gint across = 0; across < lines; across++)
    {
      gint start = -1;
      gint last = -1;
      for (gint along = 0; along < length; along++)
        {
          if (!dark_at(search, along, across))
            continue;
          if (start >= 0 && along - last > GAP + 1)
            {
              run_add(search, across, start, last + 1);
              start = -1;
            }
          start = start < 0 ? along : start;
          last = along;
        }
      if (start >= 0)
        run_add(search, across, start, last + 1);
    }
}

/* Its pieces as rules, each a point of the picture thick: joining is pdf_rules_join()'s. */
static void
pieces_state(const Search *search, GArray *rules)
{
  double scale = search->image->scale;
  for (guint i = 0; i < search->pieces->len; i++)
    {
      ScanBox piece = g_array_index(search->pieces, ScanBox, i);
      gint at = search->is_vertical ? piece.x0 : piece.y0;
      gint from = search->is_vertical ? piece.y0 : piece.x0;
      gint to = search->is_vertical ? piece.y1 : piece.x1;
      PdfRule rule = { (float) ((at + 0.5) / scale), (float) (from / scale), (float) (to / scale),
                       FALSE };
      g_array_append_val(rules, rule);
    }
}

void
scan_image_take_rules(ScanImage *image, PdfRules *rules)
{
  g_autoptr(GArray) across = g_array_new(FALSE, FALSE, sizeof(ScanBox));
  g_autoptr(GArray) down = g_array_new(FALSE, FALSE, sizeof(ScanBox));
  gint thick = (gint) (THICK * image->scale + 1);
  Search horizontal = { image, FALSE, (gint) (LINE_ACROSS * image->scale), thick, across };
  Search vertical = { image, TRUE, (gint) (LINE_DOWN * image->scale), thick, down };
  runs_find(&horizontal);
  runs_find(&vertical);
  pieces_state(&horizontal, rules->horizontal);
  pieces_state(&vertical, rules->vertical);
  for (guint i = 0; i < across->len + down->len; i++)
    {
      ScanBox box = i < across->len ? g_array_index(across, ScanBox, i)
                                    : g_array_index(down, ScanBox, i - across->len);
      if (i < across->len || box.y1 - box.y0 >= horizontal.least)
        scan_image_whiten(image, (ScanBox){ box.x0 - 1, box.y0 - 1, box.x1 + 1, box.y1 + 1 });
    }
}

/* --- parts --- */

static ScanBox
box_cut(const ScanImage *image, ScanBox box)
{
  return (ScanBox){ MAX(box.x0, 0), MAX(box.y0, 0), MIN(box.x1, (gint) image->width),
                    MIN(box.y1, (gint) image->height) };
}

ScanBox
scan_image_box(const ScanImage *image, Box box)
{
  double scale = image->scale;
  return box_cut(image, (ScanBox){ (gint) (box.x0 * scale), (gint) (box.y0 * scale),
                                   (gint) (box.x1 * scale + 1), (gint) (box.y1 * scale + 1) });
}

gboolean
scan_image_ink(const ScanImage *image, ScanBox *box)
{
  ScanBox ink = { G_MAXINT, G_MAXINT, -1, -1 };
  guint count = 0;
  for (gint y = box->y0; y < box->y1; y++)
    for (gint x = box->x0; x < box->x1; x++)
      if (is_dark(image, x, y))
        {
          ink = (ScanBox){ MIN(ink.x0, x), MIN(ink.y0, y), MAX(ink.x1, x + 1), MAX(ink.y1, y + 1) };
          count++;
        }
  if (count < INK_LEAST)
    return FALSE;
  *box = ink;
  return TRUE;
}

void
scan_image_whiten(ScanImage *image, ScanBox box)
{
  box = box_cut(image, box);
  for (gint y = box.y0; y < box.y1; y++)
    if (box.x1 > box.x0)
      memset(image->gray + (gsize) y * image->width + box.x0, 255, (gsize) (box.x1 - box.x0));
}
