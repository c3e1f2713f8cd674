/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * date_offset.h - times without days of their own: counted from an event, recurring, open.
 *
 *   印发之日起30日内   收到通知后15个工作日内   会后一周内   三年内   每月5日前   持续推进   尽快
 *
 * What is counted from the document's issue gets days; what is counted from another event gets
 * none, and its class.
 */
#pragma once

#include "normalize/scanner.h"

typedef struct
{
  gsize start;
  gsize end;
  DateValue date;
  gboolean needs_anchor; /* days could be told if the document had one */
} OffsetDate;

/* Reads what starts at offset with a date word of that class and length (NULL: with a number).
 * FALSE if it is no such time. */
gboolean offset_date_read(const Scanner *scanner, gsize offset, const char *class_name,
                          gsize length, OffsetDate *found);
