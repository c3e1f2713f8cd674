/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_member_name.c - names of files and members as text.
 */
#include "corpus/member_name.h"

#include <string.h>

static void
expect_name(const char *bytes, const char *expected)
{
  g_autofree char *name = member_name_decode(bytes, strlen(bytes));
  g_assert_cmpstr(name, ==, expected);
}

static void
test_each_by_itself(void)
{
  expect_name("a b.html", "a b.html");
  expect_name("督办/通知.html", "督办/通知.html");
  expect_name("\xB6\xBD\xB0\xEC/\xCD\xA8\xD6\xAA.html", "督办/通知.html");
  expect_name("\xD6\xEC\xE9\x46\xBB\xF9", "朱镕基"); /* GBK beyond GB 2312 */
  expect_name("\x81\x36\xA6\x31.pdf", "•.pdf");      /* four bytes of GB 18030 */
  expect_name("\xD6\xA3\xC4\xA3.html", "郑模.html"); /* valid UTF-8 by chance */
  expect_name("\xC3\xA9"
              "conomie",
              "économie");
  expect_name("", "");
}

static void
test_no_charset(void)
{
  expect_name("x\xFF%", "x%FF%25");
  expect_name("\xB6", "%B6");
  g_autofree char *plain = name_escape("50%", 3);
  g_assert_cmpstr(plain, ==, "50%");
  g_autofree char *inner_zero = name_escape("a\0b", 3);
  g_assert_cmpstr(inner_zero, ==, "a%00b");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/member-name/each-in-its-own-charset", test_each_by_itself);
  g_test_add_func("/member-name/other-bytes-are-escaped-reversibly", test_no_charset);
  return g_test_run();
}
