/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * member_name.h - names in bytes become text: those of files, of archive members, of captured
 * pages.
 */
#pragma once

#include <glib.h>

/* Valid UTF-8 as it is. Where a byte is none, it is written as %XX, and so is every percent sign of
 * that name. Control characters are left: names may hold them. */
char *name_escape(const char *bytes, gsize length);

/* The name of an archive's member. Chinese zip programs write GBK without saying so, and one
 * archive may hold both: each name is decided by itself. UTF-8 where the bytes are that and do not
 * read as common Chinese in GBK; else GBK (GB18030) where they are that; else name_escape(). */
char *member_name_decode(const char *bytes, gsize length);
