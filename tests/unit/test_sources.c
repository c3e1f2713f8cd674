/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_sources.c - which inputs a run finds, in which order, and what becomes of those that cannot
 * be read.
 */
#include "corpus/sources.h"

#include "core/error.h"
#include "corpus/line_reader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
fixture_set_up(Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp("duban-sources-XXXXXX", NULL);
  g_assert_nonnull(fixture->folder);
  g_assert_cmpint(chdir(fixture->folder), ==, 0);
}

static void
fixture_tear_down(Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpint(chdir("/"), ==, 0);
  g_autofree char *command = g_strdup_printf("rm -rf %s", fixture->folder);
  g_assert_true(g_spawn_command_line_sync(command, NULL, NULL, NULL, NULL));
  g_free(fixture->folder);
}

static void
write_file(const char *path, const char *text)
{
  g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

/* "uri=bytes" or "uri!code", separated by blanks. */
static char *
list_sources(const char *const *inputs, const Limits *limits)
{
  g_autoptr(Sources) sources = sources_new(inputs, NULL, limits, NULL);
  g_autoptr(GString) list = g_string_new(NULL);
  Source source;
  while (sources_next(sources, &source, NULL))
    {
      g_assert_true((source.bytes == NULL) == (source.error != NULL));
      g_string_append_printf(list, "%s%s", list->len > 0 ? " " : "", source.uri);
      if (source.error != NULL)
        g_string_append_printf(list, "!%s", duban_error_name(source.error));
      else
        {
          gsize length = 0;
          const char *bytes = g_bytes_get_data(source.bytes, &length);
          g_string_append_printf(list, "=%.*s", (int) length, bytes);
        }
      source_clear(&source);
    }
  return g_strdup(list->str);
}

static void
test_order(Fixture *fixture, gconstpointer unused)
{
  g_mkdir_with_parents("in/a/deep", 0777);
  g_mkdir_with_parents("in/empty", 0777);
  write_file("in/a.txt", "1");
  write_file("in/a/b", "2");
  write_file("in/a/deep/c", "3");
  write_file("in/a0", "4");
  write_file("in/乙", "6");
  write_file("in/B", "5");
  const char *const inputs[] = { "in/B", "in", "in/empty", "in/a/", NULL };
  g_autofree char *list = list_sources(inputs, limits_default());
  g_assert_cmpstr(
      list, ==,
      "in/B=5 in/B=5 in/a.txt=1 in/a/b=2 in/a/deep/c=3 in/a0=4 in/乙=6 in/a/b=2 in/a/deep/c=3");
}

static void
test_unreadable(Fixture *fixture, gconstpointer unused)
{
  g_mkdir("in", 0777);
  write_file("in/a-empty", "");
  write_file("in/b-large", "12345678901");
  g_assert_cmpint(mkfifo("in/c-pipe", 0666), ==, 0);
  g_assert_cmpint(symlink("nowhere", "in/d-dangling"), ==, 0);
  g_assert_cmpint(symlink("e-self", "in/e-self"), ==, 0);
  g_assert_cmpint(symlink("..", "in/f-loop"), ==, 0);
  g_assert_cmpint(symlink("../good", "in/g-link"), ==, 0);
  write_file("good", "1234567890");
  Limits limits = *limits_default();
  limits.input_bytes = 10;
  const char *const inputs[] = { "missing", "in", "/dev/null", NULL };
  g_autofree char *list = list_sources(inputs, &limits);
  g_assert_cmpstr(
      list, ==,
      "missing!read in/a-empty!empty in/b-large!limit in/c-pipe!read in/d-dangling!read "
      "in/e-self!read "
      "in/f-loop/good=1234567890 in/f-loop/in!read in/g-link=1234567890 /dev/null!read");
}

static void
test_names(Fixture *fixture, gconstpointer unused)
{
  g_mkdir("in", 0777);
  write_file("in/\xB6\xBD\xB0\xEC.txt", "gbk");
  write_file("in/a\nb", "line");
  const char *const inputs[] = { "in", NULL };
  g_autofree char *list = list_sources(inputs, limits_default());
  g_assert_cmpstr(list, ==, "in/a\nb=line in/%B6%BD%B0%EC.txt=gbk");
}

/* Lines given one byte at a time, an overlong one in the middle, the last without line feed. */
static void
test_lines(void)
{
  int ends[2];
  g_assert_cmpint(pipe(ends), ==, 0);
  const char *text = "one\n\n0123456789\n01234567890123456789\nlast";
  g_assert_cmpint(write(ends[1], text, strlen(text)), ==, (gssize) strlen(text));
  close(ends[1]);
  g_autoptr(LineReader) reader = line_reader_new(ends[0], 10);
  const char *const expected[] = { "one", "", "0123456789", "0123456789", "last" };
  for (gsize i = 0; i < G_N_ELEMENTS(expected); i++)
    {
      gsize length = 0;
      gboolean is_too_long = FALSE;
      const char *line = line_reader_next(reader, &length, &is_too_long, NULL);
      g_assert_nonnull(line);
      g_autofree char *copy = g_strndup(line, length);
      g_assert_cmpstr(copy, ==, expected[i]);
      g_assert_cmpint(is_too_long, ==, i == 3);
      g_assert_cmpuint(line_reader_number(reader), ==, i + 1);
    }
  gsize length = 0;
  gboolean is_too_long = FALSE;
  g_assert_null(line_reader_next(reader, &length, &is_too_long, NULL));
  close(ends[0]);
}

/* A line far longer than the reader's chunk is passed over without being kept. */
static void
test_endless_line(void)
{
  g_autofree char *path = g_build_filename(g_get_tmp_dir(), "duban-lines-XXXXXX", NULL);
  int descriptor = g_mkstemp(path);
  g_unlink(path);
  g_autofree char *filler = g_strnfill(500000, 'x');
  g_assert_cmpint(write(descriptor, filler, 500000), ==, 500000);
  g_assert_cmpint(write(descriptor, "\nnext\n", 6), ==, 6);
  lseek(descriptor, 0, SEEK_SET);
  g_autoptr(LineReader) reader = line_reader_new(descriptor, 1000);
  gsize length = 0;
  gboolean is_too_long = FALSE;
  g_assert_nonnull(line_reader_next(reader, &length, &is_too_long, NULL));
  g_assert_true(is_too_long);
  g_assert_cmpuint(length, ==, 1000);
  const char *line = line_reader_next(reader, &length, &is_too_long, NULL);
  g_assert_cmpmem(line, length, "next", 4);
  g_assert_false(is_too_long);
  close(descriptor);
}

/* One list with lines, one with NUL bytes, whose names may hold line feeds. */
static void
test_lists(Fixture *fixture, gconstpointer unused)
{
  write_file("a", "1");
  write_file("b\nb", "2");
  write_file("lines", "a\n\nmissing\na");
  g_assert_true(g_file_set_contents("nuls", "a\0b\nb\0", 6, NULL));
  const char *const inputs[] = { "b\nb", NULL };
  const char *const lists[] = { "lines", "nuls", NULL };
  g_autoptr(Sources) sources = sources_new(inputs, lists, limits_default(), NULL);
  g_autoptr(GString) list = g_string_new(NULL);
  Source source;
  for (; sources_next(sources, &source, NULL); source_clear(&source))
    g_string_append_printf(list, "%s;", source.uri);
  g_assert_cmpstr(list->str, ==, "b\nb;a;missing;a;a;b\nb;");
  const char *const no_list[] = { "nowhere", NULL };
  g_autoptr(GError) error = NULL;
  g_assert_null(sources_new(inputs, no_list, limits_default(), &error));
  g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_READ);
}

/* The list must not be taken for read to its end. */
static void
test_list_of_no_names(Fixture *fixture, gconstpointer unused)
{
  g_autofree char *long_name = g_strnfill(5000, 'x');
  write_file("list", long_name);
  const char *const inputs[] = { NULL };
  const char *const lists[] = { "list", NULL };
  g_autoptr(Sources) sources = sources_new(inputs, lists, limits_default(), NULL);
  Source source;
  g_autoptr(GError) error = NULL;
  g_assert_false(sources_next(sources, &source, &error));
  g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_READ);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add("/sources/folders-come-in-byte-order-of-paths", Fixture, NULL, fixture_set_up,
             test_order, fixture_tear_down);
  g_test_add("/sources/unreadable-inputs-say-why", Fixture, NULL, fixture_set_up, test_unreadable,
             fixture_tear_down);
  g_test_add("/sources/names-of-any-bytes-become-text", Fixture, NULL, fixture_set_up, test_names,
             fixture_tear_down);
  g_test_add("/sources/lists-of-both-kinds", Fixture, NULL, fixture_set_up, test_lists,
             fixture_tear_down);
  g_test_add("/sources/list-that-cannot-be-read-on-stops", Fixture, NULL, fixture_set_up,
             test_list_of_no_names, fixture_tear_down);
  g_test_add_func("/line-reader/lines-up-to-the-bound", test_lines);
  g_test_add_func("/line-reader/endless-line-is-passed-over", test_endless_line);
  return g_test_run();
}
