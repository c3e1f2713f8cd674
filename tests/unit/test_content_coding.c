/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_content_coding.c - bodies as servers send them: br and zstd whole, cut at every byte, too
 * large, and stored decoded.
 */
#include "core/error.h"
#include "corpus/content_coding.h"

#include <string.h>

#define PAGE "<p>建成口袋公园4个。</p><p>建成口袋公园5个。</p><p>建成口袋公园6个。</p>"

/* PAGE as the reference encoders of both compress it. */
static const guchar BROTLI_PAGE[] =
    "\x1b\x5f\x00\xf8\x8d\xd3\x65\xf6\x55\xa8\x4d\x96\xb7\x5a\x9e\x74\x3d\x98\xcd\x66\x13\xe8\x1a"
    "\xcd\xe8\x46\x8b\x9c\x49\x9f\x17\xb8\x44"
    "\xa2\x89\xad\xe2\x85\x2f\xc6\xbd\x9e\x4f\x8c\xf5\x97\x40\xd7\x99\x87\xdc\xd9\x8e\xb1\x68\x28"
    "\x0a\x0d";
static const guchar ZSTD_PAGE[] =
    "\x28\xb5\x2f\xfd\x20\x60\x75\x01\x00\x24\x02\x3c\x70\x3e\xe5\xbb\xba\xe6\x88\x90\xe5\x8f\xa3"
    "\xe8\xa2\x8b\xe5\x85\xac\xe5\x9b\xad\x34"
    "\xe4\xb8\xaa\xe3\x80\x82\x3c\x2f\x70\x3e\x35\x36\x03\x00\x60\x13\xd0\x5c\x8c\x4f\x3d\x01";

typedef struct
{
  const char *coding;
  const guchar *bytes;
  gsize length;
} Sent;

static const Sent PAGES[] = { { "br", BROTLI_PAGE, sizeof BROTLI_PAGE - 1 },
                              { "zstd", ZSTD_PAGE, sizeof ZSTD_PAGE - 1 } };

static GBytes *
decode(const Sent *sent, gsize length, const char **loss, GError **error)
{
  g_autoptr(GBytes) body = g_bytes_new(sent->bytes, length);
  *loss = NULL;
  return content_decode(body, sent->coding, limits_default(), loss, error);
}

static void
expect_page(GBytes *page)
{
  gsize length = 0;
  const char *bytes = g_bytes_get_data(page, &length);
  g_assert_cmpmem(bytes, length, PAGE, strlen(PAGE));
}

static void
test_whole(void)
{
  for (gsize i = 0; i < G_N_ELEMENTS(PAGES); i++)
    {
      const char *loss = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) page = decode(&PAGES[i], PAGES[i].length, &loss, &error);
      g_assert_no_error(error);
      g_assert_null(loss);
      expect_page(page);
    }
}

/* What was sent of a page before the line broke is kept, and said to be a part; of nothing there is
 * nothing. */
static void
test_cut(void)
{
  for (gsize i = 0; i < G_N_ELEMENTS(PAGES); i++)
    for (gsize length = 5; length < PAGES[i].length; length++)
      {
        const char *loss = NULL;
        g_autoptr(GError) error = NULL;
        g_autoptr(GBytes) page = decode(&PAGES[i], length, &loss, &error);
        if (page == NULL)
          g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_DAMAGED);
        else
          g_assert_cmpstr(loss, ==, "the end of the compressed data");
      }
}

static void
test_frames_in_a_row(void)
{
  guchar twice[2 * (sizeof ZSTD_PAGE - 1)];
  memcpy(twice, ZSTD_PAGE, sizeof ZSTD_PAGE - 1);
  memcpy(twice + sizeof ZSTD_PAGE - 1, ZSTD_PAGE, sizeof ZSTD_PAGE - 1);
  const Sent sent = { "zstd", twice, sizeof twice };
  const char *loss = NULL;
  g_autoptr(GBytes) page = decode(&sent, sent.length, &loss, NULL);
  g_assert_cmpuint(g_bytes_get_size(page), ==, 2 * strlen(PAGE));
  g_assert_null(loss);
}

static void
test_too_large(void)
{
  Limits limits = *limits_default();
  limits.input_bytes = strlen(PAGE) - 1;
  for (gsize i = 0; i < G_N_ELEMENTS(PAGES); i++)
    {
      const char *loss = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) body = g_bytes_new(PAGES[i].bytes, PAGES[i].length);
      g_assert_null(content_decode(body, PAGES[i].coding, &limits, &loss, &error));
      g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_LIMIT);
    }
}

/* A crawler kept the head as it came and the body as it read it. */
static void
test_stored_decoded(void)
{
  static const char *const CODINGS[] = { "gzip", "deflate", "br", "zstd" };
  for (gsize i = 0; i < G_N_ELEMENTS(CODINGS); i++)
    {
      const Sent sent = { CODINGS[i], (const guchar *) PAGE, strlen(PAGE) };
      const char *loss = NULL;
      g_autoptr(GBytes) page = decode(&sent, sent.length, &loss, NULL);
      g_assert_null(loss);
      expect_page(page);
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/content-coding/a-page-is-what-the-server-meant", test_whole);
  g_test_add_func("/content-coding/what-was-cut-is-a-part-or-damaged", test_cut);
  g_test_add_func("/content-coding/frames-of-zstd-follow-each-other", test_frames_in_a_row);
  g_test_add_func("/content-coding/a-byte-more-than-allowed-is-a-limit", test_too_large);
  g_test_add_func("/content-coding/a-body-that-is-stored-decoded-passes", test_stored_decoded);
  return g_test_run();
}
