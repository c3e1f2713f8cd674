/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_source.c - qpdf as a reader of pages, resources and raw streams.
 *
 * The page tree is walked with a stack of our own, one page at a time: qpdf's page functions parse
 * every page of the file first and keep them. What was parsed stays in qpdf's cache all the same,
 * so the file is opened anew every REOPEN_PAGES pages and the walk skips to where it was by the
 * Count of whole branches. Streams are taken undecoded (decryption apart) and unpacked by
 * pdf_filter.c under a limit.
 */
#include "extract/pdf_source.h"

#include "core/error.h"
#include "extract/pdf_file.h"
#include "extract/pdf_filter.h"

#include <stdlib.h>
#include <string.h>

#define TREE_DEPTH                                                                                 \
  64 /* levels of a page tree, and of inherited attributes; producers stay below 10 */
#define REOPEN_PAGES                                                                               \
  128 /* what qpdf keeps of 128 pages is about 3 MB; opening costs less than one page's text */
#define OBJECTS_MAX 8000000 /* what readers number */
#define FILTER_COUNT 8      /* filters of one stream */
#define CONTENT_PARTS 4096  /* streams of one page: Word writes up to 10 */

typedef struct
{
  qpdf_oh kids;
  gint next;
  gint count;
} TreeLevel;

struct PdfSource
{
  GBytes *bytes;
  const Limits *limits;
  qpdf_data qpdf;
  TreeLevel levels[TREE_DEPTH];
  guint depth; /* levels in use */
  guint page;  /* pages given so far */
  guint steps; /* nodes visited: a tree may refer to itself */
};

struct PdfForm
{
  PdfSource *source;
  qpdf_oh objects; /* the XObject dictionary of its resources */
};

static qpdf_oh
key_lookup(qpdf_data qpdf, qpdf_oh dictionary, const char *key)
{
  if (!qpdf_oh_is_dictionary(qpdf, dictionary))
    return qpdf_oh_new_null(qpdf);
  return qpdf_oh_get_key(qpdf, dictionary, key);
}

static gboolean
source_fail(PdfSource *source, GError **error)
{
  qpdf_error failure = qpdf_has_error(source->qpdf) ? qpdf_get_error(source->qpdf) : NULL;
  if (failure != NULL && qpdf_get_error_code(source->qpdf, failure) == qpdf_e_password)
    return duban_error_set(error, DUBAN_ERROR_ENCRYPTED,
                           "expected a PDF that opens without a password, got an encrypted one");
  return duban_error_set(error, DUBAN_ERROR_DAMAGED, "expected a PDF with a page tree, got: %s",
                         failure == NULL ? "none"
                                         : qpdf_get_error_message_detail(source->qpdf, failure));
}

static void
source_push(PdfSource *source, qpdf_oh kids)
{
  if (source->depth < TREE_DEPTH)
    source->levels[source->depth++] =
        (TreeLevel){ kids, 0, qpdf_oh_get_array_n_items(source->qpdf, kids) };
}

GBytes *
pdf_source_decrypt(GBytes *bytes, const char *password)
{
  qpdf_data qpdf = NULL;
  GBytes *plain = NULL;
  if (pdf_file_open(bytes, password, &qpdf) && (qpdf_init_write_memory(qpdf) & QPDF_ERRORS) == 0)
    {
      qpdf_set_preserve_encryption(qpdf, QPDF_FALSE);
      qpdf_set_stream_data_mode(qpdf, qpdf_s_preserve); /* nothing is unpacked here */
      if ((qpdf_write(qpdf) & QPDF_ERRORS) == 0)
        plain = g_bytes_new(qpdf_get_buffer(qpdf), qpdf_get_buffer_length(qpdf));
    }
  pdf_file_close(&qpdf);
  return plain;
}

static gboolean
source_load(PdfSource *source, GError **error)
{
  if (!pdf_file_open(source->bytes, NULL, &source->qpdf))
    return source_fail(source, error);
  qpdf_oh pages = key_lookup(source->qpdf, qpdf_get_root(source->qpdf), "/Pages");
  qpdf_oh kids = key_lookup(source->qpdf, pages, "/Kids");
  if (!qpdf_oh_is_array(source->qpdf, kids))
    return source_fail(source, error);
  source->depth = 0;
  source_push(source, kids);
  return TRUE;
}

PdfSource *
pdf_source_open(GBytes *bytes, const Limits *limits, GError **error)
{
  g_autoptr(PdfSource) source = g_new0(PdfSource, 1);
  source->bytes = g_bytes_ref(bytes);
  source->limits = limits;
  if (!source_load(source, error))
    return NULL;
  return g_steal_pointer(&source);
}

void
pdf_source_free(PdfSource *source)
{
  if (source == NULL)
    return;
  pdf_file_close(&source->qpdf);
  g_bytes_unref(source->bytes);
  g_free(source);
}

/* --- the page tree --- */

/* Steps over the branches that hold the first `skip` pages, as far as their counts can be trusted.
 */
static void
source_skip(PdfSource *source, guint skip)
{
  qpdf_data qpdf = source->qpdf;
  qpdf_oh node = key_lookup(qpdf, qpdf_get_root(qpdf), "/Pages");
  while (skip > 0 && source->depth > 0)
    {
      TreeLevel *level = &source->levels[source->depth - 1];
      if (node != 0
          && qpdf_oh_get_int_value_as_int(qpdf, key_lookup(qpdf, node, "/Count")) == level->count)
        {
          level->next = MIN((gint) skip, level->count);
          return;
        }
      if (level->next >= level->count)
        {
          source->depth--;
          node = 0;
          continue;
        }
      node = qpdf_oh_get_array_item(qpdf, level->kids, level->next++);
      qpdf_oh kids = key_lookup(qpdf, node, "/Kids");
      gint count = qpdf_oh_is_array(qpdf, kids)
                       ? qpdf_oh_get_int_value_as_int(qpdf, key_lookup(qpdf, node, "/Count"))
                       : 1;
      if (count > 0 && (guint) count <= skip)
        {
          skip -= (guint) count;
          node = 0;
        }
      else
        source_push(source, kids);
    }
}

static gboolean
source_reopen(PdfSource *source, GError **error)
{
  pdf_file_close(&source->qpdf);
  if (!source_load(source, error))
    return FALSE;
  source_skip(source, source->page);
  return TRUE;
}

/* The next leaf of the tree, 0 after the last. */
static qpdf_oh
source_next_leaf(PdfSource *source)
{
  while (source->depth > 0 && source->steps < source->limits->pages * 4)
    {
      source->steps++;
      TreeLevel *level = &source->levels[source->depth - 1];
      if (level->next >= level->count)
        {
          source->depth--;
          continue;
        }
      qpdf_oh node = qpdf_oh_get_array_item(source->qpdf, level->kids, level->next++);
      if (!qpdf_oh_is_dictionary(source->qpdf, node))
        continue;
      qpdf_oh kids = key_lookup(source->qpdf, node, "/Kids");
      if (!qpdf_oh_is_array(source->qpdf, kids))
        return node;
      source_push(source, kids);
    }
  return 0;
}

/* An attribute of a page or of the branches above it. */
static qpdf_oh
page_inherited(qpdf_data qpdf, qpdf_oh page, const char *key)
{
  qpdf_oh node = page;
  for (guint depth = 0; depth < TREE_DEPTH && qpdf_oh_is_dictionary(qpdf, node); depth++)
    {
      qpdf_oh value = key_lookup(qpdf, node, key);
      if (!qpdf_oh_is_null(qpdf, value))
        return value;
      node = key_lookup(qpdf, node, "/Parent");
    }
  return qpdf_oh_new_null(qpdf);
}

/* FALSE unless the object is an array of that many numbers. */
static gboolean
numbers_read(qpdf_data qpdf, qpdf_oh array, guint count, double *numbers)
{
  if (!qpdf_oh_is_array(qpdf, array) || qpdf_oh_get_array_n_items(qpdf, array) != (gint) count)
    return FALSE;
  for (guint i = 0; i < count; i++)
    if (!qpdf_oh_get_value_as_number(qpdf, qpdf_oh_get_array_item(qpdf, array, (gint) i),
                                     &numbers[i]))
      return FALSE;
  return TRUE;
}

static void
page_read_geometry(qpdf_data qpdf, qpdf_oh page, PdfPageDrawing *drawing)
{
  double media[4] = { 0, 0, 612, 792 };
  double crop[4];
  numbers_read(qpdf, page_inherited(qpdf, page, "/MediaBox"), 4, media);
  if (!numbers_read(qpdf, page_inherited(qpdf, page, "/CropBox"), 4, crop))
    memcpy(crop, media, sizeof(crop));
  drawing->crop[0] = MAX(MIN(crop[0], crop[2]), MIN(media[0], media[2]));
  drawing->crop[1] = MAX(MIN(crop[1], crop[3]), MIN(media[1], media[3]));
  drawing->crop[2] = MIN(MAX(crop[0], crop[2]), MAX(media[0], media[2]));
  drawing->crop[3] = MIN(MAX(crop[1], crop[3]), MAX(media[1], media[3]));
  gint rotation = 0;
  qpdf_oh rotate = page_inherited(qpdf, page, "/Rotate");
  if (qpdf_oh_is_number(qpdf, rotate))
    rotation = (gint) CLAMP(qpdf_oh_get_numeric_value(qpdf, rotate), -36000, 36000) % 360;
  drawing->rotation = rotation < 0 ? rotation + 360 : rotation;
}

/* --- a tree of few pages --- */

/* The catalog with another page tree; what names other pages is left out. */
static char *
catalog_render(qpdf_data qpdf, guint tree)
{
  static const char *const LEFT_OUT[] = { "/Pages", "/StructTreeRoot", "/Outlines",
                                          "/Names", "/Dests",          "/PageLabels" };
  qpdf_oh root = qpdf_get_root(qpdf);
  g_autoptr(GString) text = g_string_new("<<");
  qpdf_oh_begin_dict_key_iter(qpdf, root);
  while (qpdf_oh_dict_more_keys(qpdf))
    {
      g_autofree char *key = g_strdup(qpdf_oh_dict_next_key(qpdf));
      gboolean is_kept = TRUE;
      for (gsize i = 0; i < G_N_ELEMENTS(LEFT_OUT); i++)
        is_kept = is_kept && strcmp(key, LEFT_OUT[i]) != 0;
      if (is_kept)
        g_string_append_printf(text, " %s %s", key,
                               qpdf_oh_unparse(qpdf, qpdf_oh_get_key(qpdf, root, key)));
    }
  g_string_append_printf(text, " /Pages %u 0 R >>", tree);
  return g_string_free(g_steal_pointer(&text), FALSE);
}

/* A branch of the new tree: its pages, as references, and what they inherit from the branch they
 * hang on now. */
static char *
branch_render(qpdf_data qpdf, qpdf_oh parent, guint tree, guint count, const char *kids)
{
  static const char *const INHERITED[] = { "/Resources", "/MediaBox", "/CropBox", "/Rotate" };
  g_autoptr(GString) text = g_string_new(NULL);
  g_string_printf(text, "<< /Type /Pages /Parent %u 0 R /Count %u /Kids [%s]", tree, count, kids);
  for (gsize i = 0; i < G_N_ELEMENTS(INHERITED); i++)
    {
      qpdf_oh value = page_inherited(qpdf, parent, INHERITED[i]);
      if (!qpdf_oh_is_null(qpdf, value))
        g_string_append_printf(text, " %s %s", INHERITED[i], qpdf_oh_unparse(qpdf, value));
    }
  g_string_append(text, " >>");
  return g_string_free(g_steal_pointer(&text), FALSE);
}

/* Appends branches for the next pages, one for each run of pages of one parent. FALSE where there
 * are fewer, or one is no object of its own. */
static gboolean
branches_append(PdfSource *source, guint pages, guint tree, GPtrArray *objects)
{
  qpdf_data qpdf = source->qpdf;
  qpdf_oh parent = 0;
  guint count = 0;
  g_autoptr(GString) kids = g_string_new(NULL);
  for (guint i = 0; i < pages; i++)
    {
      qpdf_oh page = source_next_leaf(source);
      if (page == 0 || !qpdf_oh_is_indirect(qpdf, page))
        return FALSE;
      qpdf_oh above = key_lookup(qpdf, page, "/Parent");
      if (count > 0 && qpdf_oh_get_object_id(qpdf, above) != qpdf_oh_get_object_id(qpdf, parent))
        {
          g_ptr_array_add(objects, branch_render(qpdf, parent, tree, count, kids->str));
          g_string_truncate(kids, 0);
          count = 0;
        }
      parent = above;
      count++;
      g_string_append_printf(kids, " %d %d R", qpdf_oh_get_object_id(qpdf, page),
                             qpdf_oh_get_generation(qpdf, page));
    }
  g_ptr_array_add(objects, branch_render(qpdf, parent, tree, count, kids->str));
  return TRUE;
}

gboolean
pdf_source_peek_pages(PdfSource *source, guint pages, GPtrArray *objects, guint *first)
{
  qpdf_data qpdf = source->qpdf;
  qpdf_oh size = key_lookup(qpdf, qpdf_get_trailer(qpdf), "/Size");
  if (!qpdf_oh_is_integer(qpdf, size) || qpdf_more_warnings(qpdf))
    return FALSE;
  const PdfSource place = *source;
  *first = (guint) CLAMP(qpdf_oh_get_int_value_as_int(qpdf, size), 1, OBJECTS_MAX);
  g_ptr_array_add(objects, catalog_render(qpdf, *first + 1));
  gboolean is_whole = branches_append(source, pages, *first + 1, objects);
  *source = place;
  g_autoptr(GString) tree = g_string_new(NULL);
  g_string_printf(tree, "<< /Type /Pages /Count %u /Kids [", pages);
  for (guint i = 1; i < objects->len; i++)
    g_string_append_printf(tree, " %u 0 R", *first + i + 1);
  g_string_append(tree, " ] >>");
  g_ptr_array_insert(objects, 1, g_string_free(g_steal_pointer(&tree), FALSE));
  return is_whole;
}

/* --- streams --- */

/* Appends the names of a stream's filters; FALSE where one of them, or its parameters, is nothing
 * for drawing operators. */
static gboolean
stream_filters(qpdf_data qpdf, qpdf_oh dictionary, GPtrArray *names)
{
  qpdf_oh filter = key_lookup(qpdf, dictionary, "/Filter");
  gint count = qpdf_oh_is_array(qpdf, filter) ? qpdf_oh_get_array_n_items(qpdf, filter) : 1;
  if (qpdf_oh_is_null(qpdf, filter))
    return TRUE;
  for (gint i = 0; i < MIN(count, FILTER_COUNT); i++)
    {
      qpdf_oh item =
          qpdf_oh_is_array(qpdf, filter) ? qpdf_oh_get_array_item(qpdf, filter, i) : filter;
      const char *name = qpdf_oh_is_name(qpdf, item) ? qpdf_oh_get_name(qpdf, item) : "";
      if (!pdf_filter_is_known(name))
        return FALSE;
      g_ptr_array_add(names, g_strdup(name));
    }
  qpdf_oh parameters = key_lookup(qpdf, dictionary, "/DecodeParms");
  qpdf_oh predictor = key_lookup(qpdf, parameters, "/Predictor");
  return !qpdf_oh_is_integer(qpdf, predictor) || qpdf_oh_get_int_value(qpdf, predictor) <= 1;
}

/* The unpacked bytes of a stream; an empty array where they cannot be read. NULL past the limit. */
static GByteArray *
stream_read(qpdf_data qpdf, qpdf_oh stream, gsize limit, GError **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  g_autoptr(GPtrArray) filters = g_ptr_array_new_with_free_func(g_free);
  if (!qpdf_oh_is_stream(qpdf, stream)
      || !stream_filters(qpdf, qpdf_oh_get_dict(qpdf, stream), filters))
    return g_steal_pointer(&bytes);
  unsigned char *raw = NULL;
  size_t length = 0;
  QPDF_ERROR_CODE code = qpdf_oh_get_stream_data(qpdf, stream, qpdf_dl_none, NULL, &raw, &length);
  if ((code & QPDF_ERRORS) == 0 && length <= G_MAXINT)
    g_byte_array_append(bytes, raw, (guint) length);
  free(raw); /* qpdf's, by malloc */
  for (guint i = 0; i < filters->len; i++)
    if (!pdf_filter_decode(filters->pdata[i], limit, &bytes, error))
      return NULL;
  if (bytes->len > limit)
    {
      duban_error_set(error, DUBAN_ERROR_LIMIT,
                      "expected at most %" G_GSIZE_FORMAT " bytes of drawing operators, got more",
                      limit);
      return NULL;
    }
  return g_steal_pointer(&bytes);
}

static gboolean
contents_append(PdfSource *source, qpdf_oh stream, GByteArray *operators, GError **error)
{
  g_autoptr(GByteArray) part =
      stream_read(source->qpdf, stream, source->limits->page_bytes - operators->len, error);
  if (part == NULL)
    return FALSE;
  g_byte_array_append(operators, part->data, part->len);
  g_byte_array_append(operators, (const guchar *) "\n",
                      1); /* parts are divided at tokens (7.8.2) */
  return TRUE;
}

static gboolean
page_read_contents(PdfSource *source, qpdf_oh page, GByteArray *operators, GError **error)
{
  qpdf_oh contents = key_lookup(source->qpdf, page, "/Contents");
  if (!qpdf_oh_is_array(source->qpdf, contents))
    return contents_append(source, contents, operators, error);
  gint count = MIN(qpdf_oh_get_array_n_items(source->qpdf, contents), CONTENT_PARTS);
  for (gint i = 0; i < count && operators->len < source->limits->page_bytes; i++)
    if (!contents_append(source, qpdf_oh_get_array_item(source->qpdf, contents, i), operators,
                         error))
      return FALSE;
  return TRUE;
}

static PdfForm *
form_new(PdfSource *source, qpdf_oh resources)
{
  PdfForm *form = g_new0(PdfForm, 1);
  form->source = source;
  form->objects = key_lookup(source->qpdf, resources, "/XObject");
  return form;
}

void
pdf_form_free(PdfForm *form)
{
  g_free(form);
}

gboolean
pdf_source_next_page(PdfSource *source, PdfPageDrawing *drawing, gboolean *has_page, GError **error)
{
  if (source->page > 0 && source->page % REOPEN_PAGES == 0 && !source_reopen(source, error))
    return FALSE;
  qpdf_oh page = source_next_leaf(source);
  *has_page = page != 0;
  if (page == 0)
    return TRUE;
  source->page++;
  drawing->operators = g_byte_array_new();
  page_read_geometry(source->qpdf, page, drawing);
  drawing->form = form_new(source, page_inherited(source->qpdf, page, "/Resources"));
  return page_read_contents(source, page, drawing->operators, error);
}

void
pdf_page_drawing_clear(PdfPageDrawing *drawing)
{
  g_clear_pointer(&drawing->operators, g_byte_array_unref);
  g_clear_pointer(&drawing->form, pdf_form_free);
}

gboolean
pdf_form_find(PdfForm *form, const char *name, gsize budget, PdfObjectKind *kind,
              GByteArray **operators, PdfForm **inner, double matrix[6], GError **error)
{
  static const double IDENTITY[6] = { 1, 0, 0, 1, 0, 0 };
  qpdf_data qpdf = form->source->qpdf;
  qpdf_oh stream = key_lookup(qpdf, form->objects, name);
  *kind = PDF_OBJECT_NONE;
  if (!qpdf_oh_is_stream(qpdf, stream))
    return TRUE;
  qpdf_oh dictionary = qpdf_oh_get_dict(qpdf, stream);
  qpdf_oh subtype = key_lookup(qpdf, dictionary, "/Subtype");
  const char *subtype_name = qpdf_oh_is_name(qpdf, subtype) ? qpdf_oh_get_name(qpdf, subtype) : "";
  if (strcmp(subtype_name, "/Image") == 0)
    *kind = PDF_OBJECT_IMAGE;
  if (strcmp(subtype_name, "/Form") != 0)
    return TRUE;
  g_autoptr(GByteArray) bytes = stream_read(qpdf, stream, budget, error);
  if (bytes == NULL)
    return FALSE;
  if (!numbers_read(qpdf, key_lookup(qpdf, dictionary, "/Matrix"), 6, matrix))
    memcpy(matrix, IDENTITY, sizeof(IDENTITY));
  *kind = PDF_OBJECT_FORM;
  *operators = g_steal_pointer(&bytes);
  *inner = form_new(form->source, key_lookup(qpdf, dictionary, "/Resources"));
  if (qpdf_oh_is_null(qpdf, (*inner)->objects))
    (*inner)->objects = form->objects; /* old producers let a form use the page's resources */
  return TRUE;
}
