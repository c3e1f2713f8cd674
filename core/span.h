/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * span.h - a place in a document's printed text.
 *
 * Half-open range of bytes of UTF-8, always on character boundaries. Records print spans as code
 * points; inside the program they count bytes. The empty span {0, 0} means "not stated".
 */
#pragma once

#include <glib.h>

typedef struct
{
  guint32 start;
  guint32 end;
} Span;

#define SPAN_NONE ((Span){ 0, 0 })

static inline Span
span_new(gsize start, gsize end)
{
  return (Span){ (guint32) start, (guint32) end };
}

static inline gboolean
span_is_empty(Span span)
{
  return span.end <= span.start;
}

static inline gsize
span_length(Span span)
{
  return span_is_empty(span) ? 0 : span.end - span.start;
}

static inline gboolean
span_contains(Span outer, Span inner)
{
  return inner.start >= outer.start && inner.end <= outer.end;
}

static inline gboolean
span_equal(Span a, Span b)
{
  return a.start == b.start && a.end == b.end;
}
