/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_window.c - writes the update behind the file; which objects it has to hold pdf_source.c
 * knows.
 */
#include "extract/pdf_window.h"

#include <string.h>

#define SIGNATURE "%PDF-"
#define START_WORD "startxref"
#define TAIL_BYTES 1024        /* within which readers look for the word from the end */
#define FILE_BYTES (64u << 20) /* of a longer file the pages are large, not the list of them */
/* Of one window: pages are references, and what they inherit is short */
#define UPDATE_BYTES (256u << 10)

struct PdfWindow
{
  GByteArray *bytes; /* the file and room for an update */
  gsize size;        /* of the file */
  guint64 table;     /* where its table of objects is */
};

/* Where the table of objects is, 0 where the file does not say. */
static guint64
table_place(const char *data, gsize size)
{
  gsize tail = MIN(size, TAIL_BYTES);
  const char *found = NULL;
  for (const char *at = data + size - tail;
       (at = memmem(at, (gsize) (data + size - at), START_WORD, strlen(START_WORD))) != NULL;)
    found = at += strlen(START_WORD);
  guint64 place = 0;
  if (found == NULL)
    return 0;
  while (found < data + size && (*found == ' ' || *found == '\r' || *found == '\n'))
    found++;
  for (; found < data + size && g_ascii_isdigit(*found) && place < size; found++)
    place = place * 10 + (guint64) (*found - '0');
  return place < size ? place : 0;
}

gboolean
pdf_window_is_possible(GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data(bytes, &size);
  return size > strlen(SIGNATURE) && size <= FILE_BYTES
         && memcmp(data, SIGNATURE, strlen(SIGNATURE)) == 0 && table_place(data, size) > 0;
}

PdfWindow *
pdf_window_new(GBytes *bytes)
{
  PdfWindow *window = g_new0(PdfWindow, 1);
  window->bytes = g_bytes_unref_to_array(bytes);
  window->size = window->bytes->len;
  window->table = table_place((const char *) window->bytes->data, window->size);
  g_byte_array_set_size(window->bytes, (guint) window->size + UPDATE_BYTES);
  return window;
}

void
pdf_window_free(PdfWindow *window)
{
  if (window == NULL)
    return;
  g_byte_array_unref(window->bytes);
  g_free(window);
}

GBytes *
pdf_window_file(const PdfWindow *window)
{
  return g_bytes_new_static(window->bytes->data, window->size);
}

/* Appends the objects, numbered from first on, and the table that says where they are. */
static void
update_append(const PdfWindow *window, const GPtrArray *objects, guint first, GString *update)
{
  g_autoptr(GString) table = g_string_new(NULL);
  g_string_append_printf(table, "xref\n%u %u\n", first, objects->len);
  g_string_append_c(update, '\n');
  for (guint i = 0; i < objects->len; i++)
    {
      g_string_append_printf(table, "%010" G_GSIZE_FORMAT " 00000 n \n",
                             window->size + update->len);
      g_string_append_printf(update, "%u 0 obj\n%s\nendobj\n", first + i,
                             (const char *) objects->pdata[i]);
    }
  gsize place = window->size + update->len;
  g_string_append_len(update, table->str, (gssize) table->len);
  g_string_append_printf(update,
                         "trailer\n<< /Size %u /Root %u 0 R /Prev %" G_GUINT64_FORMAT
                         " >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                         first + objects->len, first, window->table, place);
}

GBytes *
pdf_window_open(PdfWindow *window, PdfSource *source, guint pages)
{
  guint first = 0;
  g_autoptr(GPtrArray) objects = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GString) update = g_string_new(NULL);
  if (!pdf_source_peek_pages(source, pages, objects, &first))
    return NULL;
  update_append(window, objects, first, update);
  if (update->len > UPDATE_BYTES)
    return NULL;
  memcpy(window->bytes->data + window->size, update->str, update->len);
  return g_bytes_new_static(window->bytes->data, window->size + update->len);
}
