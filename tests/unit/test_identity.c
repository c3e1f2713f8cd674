/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_identity.c - duplicates, versions of a page, and the table behind them when it no longer
 * fits into memory.
 */
#include "corpus/identity.h"

#include "core/digest_table.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void
note(Identity *identity, const char *uri, char id_digit, gboolean is_duplicate, char previous_digit)
{
  char id[DIGEST_LENGTH + 1] = "", previous[DIGEST_LENGTH + 1] = "",
                          expected[DIGEST_LENGTH + 1] = "";
  memset(id, id_digit, DIGEST_LENGTH);
  memset(expected, previous_digit, previous_digit == '\0' ? 0 : DIGEST_LENGTH);
  gboolean was_duplicate = FALSE;
  g_assert_true(identity_note(identity, uri, id, &was_duplicate, previous, NULL));
  g_assert_cmpint(was_duplicate, ==, is_duplicate);
  g_assert_cmpstr(previous, ==, expected);
}

static void
test_versions(void)
{
  g_autoptr(Identity) identity = identity_new(NULL);
  note(identity, "http://a.example/", 'a', FALSE, '\0');
  note(identity, "http://b.example/", 'a', TRUE, '\0');
  note(identity, "http://a.example/", 'b', FALSE, 'a');
  note(identity, "http://a.example/", 'b', TRUE, '\0');
  note(identity, "http://a.example/", 'c', FALSE, 'b');
  note(identity, "http://b.example/", 'd', FALSE, 'a');
}

#define MANY 60000 /* past what the table holds in memory */

static void
numbered_digest(guint number, guint8 digest[DIGEST_BYTES])
{
  char hex[DIGEST_LENGTH + 1];
  digest_sha256(&number, sizeof number, hex);
  for (gsize i = 0; i < DIGEST_BYTES; i++)
    digest[i] =
        (guint8) (g_ascii_xdigit_value(hex[2 * i]) << 4 | g_ascii_xdigit_value(hex[2 * i + 1]));
}

static void
test_many(void)
{
  g_autoptr(DigestTable) table = digest_table_new(DIGEST_BYTES, NULL);
  guint8 digest[DIGEST_BYTES], value[DIGEST_BYTES], old[DIGEST_BYTES];
  gboolean was_there = FALSE;
  for (guint i = 0; i < MANY; i++)
    {
      numbered_digest(i, digest);
      memset(value, (int) (i % 251), sizeof value);
      g_assert_true(digest_table_put(table, digest, value, &was_there, NULL, NULL));
      g_assert_false(was_there);
    }
  g_assert_cmpuint(digest_table_count(table), ==, MANY);
  for (guint i = 0; i < MANY; i++)
    {
      numbered_digest(i, digest);
      g_assert_true(digest_table_put(table, digest, digest, &was_there, old, NULL));
      g_assert_true(was_there);
      g_assert_cmpuint(old[0], ==, i % 251);
      g_assert_cmpuint(old[DIGEST_BYTES - 1], ==, i % 251);
    }
  g_assert_cmpuint(digest_table_count(table), ==, MANY);
  numbered_digest(MANY, digest);
  g_assert_false(digest_table_find(table, digest, old));
  numbered_digest(MANY - 1, digest);
  g_assert_true(digest_table_find(table, digest, old));
  g_assert_cmpmem(old, DIGEST_BYTES, digest, DIGEST_BYTES);
}

/* Of the process's own pages; a table of a quarter of a million digests has 32 megabytes. */
static gsize
resident_bytes(void)
{
  g_autofree char *text = NULL;
  gsize pages = 0, resident = 0;
  g_assert_true(g_file_get_contents("/proc/self/statm", &text, NULL, NULL));
  g_assert_cmpint(sscanf(text, "%zu %zu", &pages, &resident), ==, 2);
  return resident * (gsize) sysconf(_SC_PAGESIZE);
}

#ifdef __SANITIZE_ADDRESS__
#define PEAK_BYTES (16u << 20) /* with the sanitizer's own */
#else
#define PEAK_BYTES (8u << 20)
#endif

static void
test_memory_stays(void)
{
  g_autoptr(DigestTable) table = digest_table_new(DIGEST_BYTES, NULL);
  gsize before = resident_bytes(), peak = 0;
  gboolean was_there = FALSE;
  for (guint i = 0; i < 4 * MANY; i++)
    {
      guint8 digest[DIGEST_BYTES] = { 0 };
      /* As scattered as digests are */
      guint64 place = (i + 1) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
      memcpy(digest, &place, sizeof place);
      g_assert_true(digest_table_put(table, digest, digest, &was_there, NULL, NULL));
      if (i % 1000 == 0)
        peak = MAX(peak, resident_bytes());
    }
  g_assert_cmpuint(peak, <, before + PEAK_BYTES);
}

static void
test_no_place(void)
{
  g_autoptr(DigestTable) table = digest_table_new(0, "/nonexistent/folder");
  guint8 digest[DIGEST_BYTES];
  gboolean was_there = FALSE, is_put = TRUE;
  g_autoptr(GError) error = NULL;
  for (guint i = 0; i < MANY && is_put; i++)
    {
      numbered_digest(i, digest);
      is_put = digest_table_put(table, digest, NULL, &was_there, NULL, &error);
    }
  g_assert_false(is_put);
  g_assert_nonnull(strstr(error->message, "scratch file"));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/identity/duplicates-and-versions", test_versions);
  g_test_add_func("/digest-table/more-than-memory-holds", test_many);
  g_test_add_func("/digest-table/memory-does-not-grow-with-the-digests", test_memory_stays);
  g_test_add_func("/digest-table/no-place-for-a-scratch-file-is-an-error", test_no_place);
  return g_test_run();
}
