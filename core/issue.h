/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * issue.h - something doubtful in one document that was stepped over. It reaches the `warnings` of
 * the document record.
 */
#pragma once

#include "core/span.h"

typedef enum
{
  SEVERITY_NOTE,    /* repaired, nothing lost */
  SEVERITY_WARNING, /* a value is doubtful */
  SEVERITY_LOSS     /* something could not be read */
} Severity;

typedef struct
{
  Severity severity;
  const char
      *code; /* stable, machine-readable, static: "bad-bytes", "ragged-table", "unsure-columns" */
  char *message; /* owned by the document */
  Span span;     /* where, or SPAN_NONE */
  guint page;    /* 1-based, 0 where there are none */
} Issue;
