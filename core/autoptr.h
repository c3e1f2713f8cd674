/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * autoptr.h - g_autoptr for the types of libraries that do not bring it.
 */
#pragma once

#include <glib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

typedef pcre2_code Pcre2Code;
typedef pcre2_match_data Pcre2MatchData;
typedef pcre2_match_context Pcre2MatchContext;

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pcre2Code, pcre2_code_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pcre2MatchData, pcre2_match_data_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pcre2MatchContext, pcre2_match_context_free)
