/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_warc_reader.c - records of captured pages, honest and not.
 */
#include "containers_fixture.h"

#define REQUEST                                                                                    \
  "WARC/1.0\r\nWARC-Type: request\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: "       \
  "5\r\n\r\nGET /\r\n\r\n"
#define RESPONSE(url, length, body)                                                                \
  "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " url "\r\nContent-Length: " length         \
  "\r\n\r\nHTTP/1.0 200 OK\r\n\r\n" body "\r\n\r\n"
#define ONE RESPONSE("u:1", "22", "one") /* 19 bytes of HTTP head, 3 of body */
#define TWO RESPONSE("u:2", "22", "two")

static void
expect_parts(const char *text, const char *expected)
{
  g_autoptr(GBytes) bytes = bytes_of(text);
  g_autofree char *list = list_parts(bytes, limits_default());
  g_assert_cmpstr(list, ==, expected);
}

static void
test_plain(void)
{
  g_autofree char *expected =
      g_strdup_printf("http://a.example/@0~request u:1@%d=one u:2@%d=two", (int) strlen(REQUEST),
                      (int) (strlen(REQUEST) + strlen(ONE)));
  expect_parts(REQUEST ONE TWO, expected);
}

static void
test_line_feeds_only(void)
{
  expect_parts("WARC/0.18\nwarc-type:resource\nwarc-target-uri: "
               "<u:9>\ncontent-length:3\n\nabc\n\nWARC/1.1\nWARC-Type: conversion\n"
               "Content-Length: 2\n\nxy",
               "u:9@0=abc @75=xy");
}

static void
test_gzip_members(void)
{
  g_autoptr(GByteArray) file = gzip_of(REQUEST, strlen(REQUEST));
  guint second = file->len;
  /* The second of a member has no place of its own */
  g_autoptr(GByteArray) one = gzip_of(ONE TWO, strlen(ONE TWO));
  g_byte_array_append(file, one->data, one->len);
  g_autoptr(GBytes) bytes = g_bytes_new(file->data, file->len);
  g_autofree char *list = list_parts(bytes, limits_default());
  g_autofree char *expected =
      g_strdup_printf("http://a.example/@0~request u:1@%u=one u:2@-1=two", second);
  g_assert_cmpstr(list, ==, expected);
}

static void
test_false_lengths(void)
{
  g_autofree char *second =
      g_strdup_printf("u:f@0!damaged u:2@%d=two", (int) strlen(RESPONSE("u:f", "99", "one")));
  expect_parts(RESPONSE("u:f", "99", "one") TWO, second);
  expect_parts(RESPONSE("u:f", "20", "one") TWO, second);
  expect_parts(RESPONSE("u:f", "-1", "one") TWO, second);
  g_autofree char *huge = g_strdup_printf("u:f@0!limit u:2@%d=two",
                                          (int) strlen(RESPONSE("u:f", "9999999999999", "one")));
  expect_parts(RESPONSE("u:f", "9999999999999", "one") TWO, huge);
}

static void
test_damage(void)
{
  g_autofree char *expected = g_strdup_printf("u:1@0=one @-1!damaged u:2@%d=two",
                                              (int) strlen(ONE "noise\r\n\r\nmore\r\n"));
  expect_parts(ONE "noise\r\n\r\nmore\r\n" TWO, expected);
  expect_parts("WARC/1.0\r\nno end", "@0!damaged");
  expect_parts("WARC/", "@-1!damaged");
}

static void
test_answers(void)
{
#define ANSWER(head, body)                                                                         \
  "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: u:1\r\nContent-Length: "                    \
  "%u\r\n\r\nHTTP/1.1 " head "\r\n\r\n" body "\r\n\r\n"
  const struct
  {
    const char *record; /* its length to be put in */
    const char *expected;
  } ROWS[] = {
    { ANSWER("404 Not Found", "no"), "u:1@0!http-status" },
    { ANSWER("301 Moved\r\nLocation: /", ""), "u:1@0!http-status" },
    { ANSWER("200 OK\r\nContent-Type: image/png", "x"), "u:1@0!format" },
    { ANSWER("200 OK", ""), "u:1@0!empty" },
    { ANSWER("200 OK\r\nTransfer-Encoding: chunked", "2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n"),
      "u:1@0=abc" },
    { ANSWER("200 OK\r\nTransfer-Encoding: chunked", "ab is no chunk"), "u:1@0=ab is no chunk" },
    { ANSWER("200 OK\r\nTransfer-Encoding: chunked", "fffffffffffffffffff\r\nabc"),
      "u:1@0=fffffffffffffffffff\r\nabc" },
    { ANSWER("200 OK\r\nTransfer-Encoding: chunked", "7fffffffffffff\r\nabc"), "u:1@0=abc" },
    { ANSWER("200 OK\r\nContent-Encoding: gzip", "<p>stored plain"), "u:1@0=<p>stored plain" },
    { ANSWER("200 OK\r\nContent-Encoding: br", "<p>stored plain"), "u:1@0=<p>stored plain" },
    { ANSWER("200 OK\r\nContent-Encoding: br", "\x8b\x01"), "u:1@0!damaged" },
    { ANSWER("200 OK\r\nContent-Encoding: compress", "\x1f\x9d"), "u:1@0!format" },
    { ANSWER("2", "x"), "u:1@0!damaged" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(ROWS); i++)
    {
      const char *block = strstr(ROWS[i].record, "HTTP/");
      g_auto(GStrv) halves = g_strsplit(ROWS[i].record, "%u", 2);
      g_autofree char *record =
          g_strdup_printf("%s%u%s", halves[0], (guint) strlen(block) - 4, halves[1]);
      expect_parts(record, ROWS[i].expected);
    }
}

/* Every cut of a file gives the whole records before it and at most one complaint. */
static void
test_cuts(void)
{
  g_autoptr(GByteArray) file = gzip_of(ONE, strlen(ONE));
  guint first = file->len;
  g_autoptr(GByteArray) two = gzip_of(TWO, strlen(TWO));
  g_byte_array_append(file, two->data, two->len);
  for (guint length = 20; length <= file->len; length++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new(file->data, length);
      gsize there = 0;
      if (container_sniff(g_bytes_get_data(bytes, &there), length) != CONTAINER_WARC_GZIP)
        continue; /* cut before anything tells what it is */
      g_autofree char *list = list_parts(bytes, limits_default());
      g_assert_cmpint(strstr(list, "u:1@0=one") != NULL, ==, length >= first);
      g_assert_cmpint(strstr(list, "two") != NULL, ==, length == file->len);
      g_assert_cmpint(strchr(list, '!') == strrchr(list, '!'), ==, TRUE);
    }
}

static void
test_bomb(void)
{
  Limits limits = *limits_default();
  limits.unpacked_free = 1 << 20;
  g_autofree char *zeros = g_malloc0(4 << 20);
  memcpy(zeros, "WARC/1.0\r\nContent-Length: 4000000\r\n\r\n", 37);
  g_autoptr(GByteArray) file = gzip_of(zeros, 4 << 20);
  g_autoptr(GBytes) bytes = g_bytes_new(file->data, file->len);
  g_autofree char *list = list_parts(bytes, &limits);
  g_assert_cmpstr(list, ==, "@0!limit");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/warc-reader/plain-records-with-their-places", test_plain);
  g_test_add_func("/warc-reader/old-and-sloppy-writers", test_line_feeds_only);
  g_test_add_func("/warc-reader/places-of-compressed-records-are-their-members", test_gzip_members);
  g_test_add_func("/warc-reader/false-length-costs-its-record-only", test_false_lengths);
  g_test_add_func("/warc-reader/damage-is-told-once-and-passed", test_damage);
  g_test_add_func("/warc-reader/answers-become-pages-or-say-why-not", test_answers);
  g_test_add_func("/warc-reader/any-cut-keeps-what-is-whole", test_cuts);
  g_test_add_func("/warc-reader/bomb-ends-at-the-ratio", test_bomb);
  return g_test_run();
}
