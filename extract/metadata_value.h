/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * metadata_value.h - a label's value without the page's controls behind it.
 */
#pragma once

#include "core/rules.h"

/* The opening and the closing one of a pair that labels and controls stand in: 【 [ 「 〔 （ and
 * their like. */
gboolean metadata_bracket_opens(gunichar c);
gboolean metadata_bracket_closes(gunichar c);

/* The printed value without buttons behind it (县政府办 【打印】【关闭】) and without a bracket
 * that a label or button beside it left (县政府办【). *length is updated; empty where the page
 * shows nothing else. controls is page-furniture, or NULL. Borrowed: inside value. */
const char *metadata_value_trim(const Vocabulary *controls, const char *value, gsize *length);
