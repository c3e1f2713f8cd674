/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_structure.c - the structure tree (ISO 32000-1, 14.7), walked without recursion, for its
 * tables only.
 *
 *   Table - TR - TH - P - MCID 0 of page 1    a cell is counted on the page of the first content
 *              - TD - MCID 1                  below it, a row on that of its first such cell
 *
 * Names of elements that a producer made up are looked up in the tree's RoleMap. What the tags call
 * a table is taken as such only where it has rows of more than one cell: layout is tagged as
 * tables, too.
 */
#include "extract/pdf_structure.h"

#include "extract/pdf_file.h"

#include <string.h>

#define DEPTH_MOST 64    /* of elements */
#define NODES_MOST 30000 /* of a document: one of twenty pages of tables has two thousand */
#define ROLES_MOST 4     /* a name may be mapped to a name that is mapped */
#define PAGES_NAMED 20   /* in one message */
/* What a cell that a page's end breaks, and one that prints a dash only, may make */
#define CELLS_APART 2
#define CELLS_SHARE 10 /* of the cells, one in so many */

typedef enum
{
  TAG_OTHER,
  TAG_TABLE,
  TAG_ROW,
  TAG_CELL
} Tag;

/* An element whose kids are being visited. */
typedef struct
{
  qpdf_oh kids;
  gint next;
  gint count; /* -1: kids is the only one */
  gint page;  /* that its content stands on, -1 where it does not say */
  Tag tag;
  gboolean is_counted; /* a row or cell: content was found */
} Element;

typedef struct
{
  qpdf_data qpdf;
  qpdf_oh roles;
  GHashTable *page_numbers; /* of objects, from 1 on */
  Element elements[DEPTH_MOST];
  guint depth;
  guint nodes;
  GArray *pages;
} Walk;

static Tag
tag_of(const Walk *walk, qpdf_oh node)
{
  static const struct
  {
    const char *name;
    Tag tag;
  } TAGS[] = {
    { "/Table", TAG_TABLE }, { "/TR", TAG_ROW }, { "/TH", TAG_CELL }, { "/TD", TAG_CELL }
  };
  qpdf_oh name = qpdf_oh_get_key(walk->qpdf, node, "/S");
  for (guint i = 0; i < ROLES_MOST && qpdf_oh_is_name(walk->qpdf, name); i++)
    {
      g_autofree char *text = g_strdup(qpdf_oh_get_name(walk->qpdf, name));
      for (gsize t = 0; t < G_N_ELEMENTS(TAGS); t++)
        if (strcmp(text, TAGS[t].name) == 0)
          return TAGS[t].tag;
      if (!qpdf_oh_is_dictionary(walk->qpdf, walk->roles))
        return TAG_OTHER;
      name = qpdf_oh_get_key(walk->qpdf, walk->roles, text);
    }
  return TAG_OTHER;
}

/* The number of the page that a node names, that of what it stands in otherwise. */
static gint
page_of(const Walk *walk, qpdf_oh node, gint otherwise)
{
  qpdf_oh page = qpdf_oh_get_key(walk->qpdf, node, "/Pg");
  if (!qpdf_oh_is_indirect(walk->qpdf, page))
    return otherwise;
  gint id = qpdf_oh_get_object_id(walk->qpdf, page);
  return GPOINTER_TO_INT(g_hash_table_lookup(walk->page_numbers, GINT_TO_POINTER(id))) - 1;
}

/* Content on a page: the cell and the row around it are there. */
static void
content_count(Walk *walk, gint page)
{
  Element *row = NULL;
  if (page < 0 || (guint) page >= walk->pages->len)
    return;
  PdfStructurePage *counts = &g_array_index(walk->pages, PdfStructurePage, page);
  for (guint i = 0; i < walk->depth; i++)
    {
      Element *element = &walk->elements[i];
      if (element->tag == TAG_ROW)
        row = element;
      if (element->tag != TAG_CELL || element->is_counted || row == NULL)
        continue;
      element->is_counted = TRUE;
      counts->cells++;
      counts->rows += !row->is_counted;
      row->is_counted = TRUE;
    }
}

static gboolean
element_push(Walk *walk, qpdf_oh node, gint page)
{
  if (walk->depth >= DEPTH_MOST)
    return FALSE;
  qpdf_oh kids = qpdf_oh_get_key(walk->qpdf, node, "/K");
  gint count =
      qpdf_oh_is_array(walk->qpdf, kids) ? qpdf_oh_get_array_n_items(walk->qpdf, kids) : -1;
  walk->elements[walk->depth++] = (Element){ kids, 0, count, page, tag_of(walk, node), FALSE };
  return TRUE;
}

/* A kid is an element, a number that marks content, or a dictionary that names such a number on
 * another page. */
static gboolean
kid_visit(Walk *walk, qpdf_oh kid, gint page)
{
  if (qpdf_oh_is_integer(walk->qpdf, kid))
    {
      content_count(walk, page);
      return TRUE;
    }
  if (!qpdf_oh_is_dictionary(walk->qpdf, kid))
    return TRUE;
  page = page_of(walk, kid, page);
  if (qpdf_oh_is_integer(walk->qpdf, qpdf_oh_get_key(walk->qpdf, kid, "/MCID")))
    {
      content_count(walk, page);
      return TRUE;
    }
  return element_push(walk, kid, page);
}

/* FALSE where the tree is too large or too deep. */
static gboolean
tree_walk(Walk *walk, qpdf_oh root)
{
  gboolean is_sound = element_push(walk, root, -1);
  while (walk->depth > 0 && is_sound && ++walk->nodes < NODES_MOST)
    {
      Element *element = &walk->elements[walk->depth - 1];
      if (element->next >= (element->count < 0 ? 1 : element->count))
        {
          walk->depth--;
          continue;
        }
      gint place = element->next++;
      qpdf_oh kid = element->count < 0 ? element->kids
                                       : qpdf_oh_get_array_item(walk->qpdf, element->kids, place);
      is_sound = kid_visit(walk, kid, element->page);
    }
  return is_sound && walk->depth == 0;
}

static gboolean
structure_read(Walk *walk)
{
  qpdf_data qpdf = walk->qpdf;
  qpdf_oh root = qpdf_get_root(qpdf);
  qpdf_oh tree =
      qpdf_oh_is_dictionary(qpdf, root) ? qpdf_oh_get_key(qpdf, root, "/StructTreeRoot") : 0;
  if (tree == 0 || !qpdf_oh_is_dictionary(qpdf, tree)
      || qpdf_get_num_pages(qpdf) != (gint) walk->pages->len)
    return FALSE;
  for (guint i = 0; i < walk->pages->len; i++)
    {
      gint id = qpdf_oh_get_object_id(qpdf, qpdf_get_page_n(qpdf, i));
      g_hash_table_insert(walk->page_numbers, GINT_TO_POINTER(id), GINT_TO_POINTER((gint) i + 1));
    }
  walk->roles = qpdf_oh_get_key(qpdf, tree, "/RoleMap");
  return tree_walk(walk, tree);
}

GArray *
pdf_structure_count(GBytes *bytes, guint pages)
{
  qpdf_data qpdf = NULL;
  g_autoptr(GHashTable) page_numbers = g_hash_table_new(NULL, NULL);
  g_autoptr(GArray) counts = g_array_new(FALSE, TRUE, sizeof(PdfStructurePage));
  g_array_set_size(counts, pages);
  gboolean is_read = pdf_file_open(bytes, NULL, &qpdf);
  Walk walk = { .qpdf = qpdf, .page_numbers = page_numbers, .pages = counts };
  is_read = is_read && structure_read(&walk) && !qpdf_has_error(qpdf);
  pdf_file_close(&qpdf);
  guint cells = 0;
  for (guint i = 0; i < pages; i++)
    cells += g_array_index(counts, PdfStructurePage, i).cells;
  return is_read && cells > 0 ? g_steal_pointer(&counts) : NULL;
}

/* --- the check --- */

/* Cells that print something, a page (guint). */
static GArray *
cells_count(const Document *doc)
{
  GArray *counts = g_array_new(FALSE, TRUE, sizeof(guint));
  g_array_set_size(counts, doc->pages);
  for (guint i = 0; i < doc->cells->len; i++)
    {
      const Cell *cell = document_cell(doc, i);
      if (cell->page > 0 && cell->page <= doc->pages && !span_is_empty(cell->span))
        g_array_index(counts, guint, cell->page - 1)++;
    }
  return counts;
}

/* Whether it is worth asking: lines are better evidence than tags, and a walk costs as much as a
 * page or two. */
static gboolean
tables_are_doubtful(GBytes *bytes, const Document *doc)
{
  for (guint i = 0; i < doc->tables->len; i++)
    if (document_table(doc, i)->is_uncertain)
      return TRUE;
  gsize size;
  const char *data = g_bytes_get_data(bytes, &size);
  return doc->tables->len == 0 && memmem(data, size, "/Table", strlen("/Table")) != NULL;
}

/* Tags that leave out a table somewhere say nothing where more is found than they name. */
static gboolean
tags_are_complete(const GArray *tagged, const GArray *found)
{
  for (guint i = 0; i < found->len; i++)
    if (g_array_index(tagged, PdfStructurePage, i).cells == 0 && g_array_index(found, guint, i) > 0)
      return FALSE;
  return TRUE;
}

static gboolean
counts_differ(guint said, guint seen, gboolean is_complete)
{
  guint apart = said > seen ? said - seen : seen - said;
  return said > (is_complete ? 0 : seen) && apart > CELLS_APART && apart * CELLS_SHARE > said;
}

void
pdf_structure_check(GBytes *bytes, Document *doc)
{
  g_autoptr(GArray) tagged =
      tables_are_doubtful(bytes, doc) ? pdf_structure_count(bytes, doc->pages) : NULL;
  if (tagged == NULL)
    return;
  g_autoptr(GArray) found = cells_count(doc);
  g_autoptr(GString) pages = g_string_new(NULL);
  gboolean is_complete = tags_are_complete(tagged, found);
  guint first = 0, count = 0, all_said = 0, all_seen = 0;
  for (guint i = 0; i < doc->pages; i++)
    {
      guint said = g_array_index(tagged, PdfStructurePage, i).cells,
            seen = g_array_index(found, guint, i);
      if (!counts_differ(said, seen, is_complete))
        continue;
      first = first > 0 ? first : i + 1;
      all_said += said;
      all_seen += seen;
      if (count++ < PAGES_NAMED)
        g_string_append_printf(pages, "%s%u", count > 1 ? ", " : "", i + 1);
    }
  if (count > 0)
    document_add_issue(doc, SEVERITY_WARNING, "pdf-structure", SPAN_NONE, first,
                       "expected %u cells of tables, as the tags of page %s%s say, got %u: rows "
                       "may be wrong there",
                       all_said, pages->str, count > PAGES_NAMED ? ", …" : "", all_seen);
}
