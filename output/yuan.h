/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * yuan.h - what an amount under a title or behind a label comes to in yuan.
 */
#pragma once

#include "core/decimal.h"

/* text: 86000, 1.2亿元, 3,500万元; title: 总投资(万元). The unit is the text's own, else the
 * title's. FALSE, and value untouched, where neither states one, where it is another currency, or
 * where the text is more than one amount. */
gboolean yuan_read(const char *title, const char *text, Decimal *value);
