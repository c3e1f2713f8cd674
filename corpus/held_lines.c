/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * held_lines.c - see the header.
 */
#include "corpus/held_lines.h"

#include "core/packed.h"

/* Bytes: more than the records of nearly every page, since packing costs as much as reading one; so
 * few portions come of however many answers. */
#define WORTH_PACKING (1u << 20)

typedef struct
{
  Packed streams[LINES_STREAMS];
} Portion;

struct HeldLines
{
  GArray *portions; /* Portion, oldest first */
};

static void
portion_clear(gpointer element)
{
  Portion *portion = element;
  for (gsize i = 0; i < LINES_STREAMS; i++)
    packed_clear(&portion->streams[i]);
}

void
held_lines_free(HeldLines *held)
{
  if (held == NULL)
    return;
  g_array_unref(held->portions);
  g_free(held);
}

static HeldLines *
held_lines_new(void)
{
  HeldLines *held = g_new(HeldLines, 1);
  held->portions = g_array_new(FALSE, TRUE, sizeof(Portion));
  g_array_set_clear_func(held->portions, portion_clear);
  return held;
}

void
held_lines_add(HeldLines **held, Lines *lines)
{
  if (lines_size(lines) < WORTH_PACKING)
    return;
  if (*held == NULL)
    *held = held_lines_new();
  Portion portion = { 0 };
  for (gsize i = 0; i < LINES_STREAMS; i++)
    {
      GString *stream = lines->streams[i];
      if (stream == NULL || stream->len == 0
          || !packed_keep(&portion.streams[i], stream->str, (guint) stream->len, 1))
        continue;
      lines->passed[i] += stream->len;
      g_string_truncate(stream, 0);
    }
  g_array_append_val((*held)->portions, portion);
}

gboolean
held_lines_write(HeldLines *held,
                 gboolean (*write)(gpointer user, const Lines *lines, GError **error),
                 gpointer user, GError **error)
{
  gboolean is_written = TRUE;
  for (guint i = 0; held != NULL && is_written && i < held->portions->len; i++)
    {
      Portion *portion = &g_array_index(held->portions, Portion, i);
      Lines lines = { .take = NULL };
      for (guint j = 0; j < LINES_STREAMS; j++)
        if (portion->streams[j].bytes != NULL)
          {
            GString *stream = lines_stream(&lines, (Stream) (1u << j));
            g_string_set_size(stream, portion->streams[j].count);
            packed_restore(&portion->streams[j], stream->str, 1);
          }
      is_written = write(user, &lines, error);
      lines_clear(&lines);
    }
  return is_written;
}
