/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * frame.h - numbers, texts and bytes in a row, for one process to tell another of the same program.
 * What is read may come from a process that a document has taken over: every length is checked, and
 * a reader that met nonsense gives nothing from there on.
 */
#pragma once

#include <glib.h>

void frame_add_number(GString *frame, guint64 number);
/* NULL comes back as NULL. */
void frame_add_text(GString *frame, const char *text);
void frame_add_bytes(GString *frame, const char *bytes, gsize length);

typedef struct
{
  const char *at;
  const char *end;
  gboolean is_broken;
} FrameReader;

guint64 frame_read_number(FrameReader *reader);
/* You free it. Valid UTF-8 or NULL. */
char *frame_read_text(FrameReader *reader);
/* Borrowed from what is read; NULL where there are none. */
const char *frame_read_bytes(FrameReader *reader, gsize *length);
