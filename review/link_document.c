/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * link_document.c - see the header.
 */
#include "review/link_document.h"

#include "core/characters.h"
#include "core/document.h"
#include "core/limits.h"
#include "normalize/place.h"
#include "review/run_folder.h"

#include <string.h>

#define PLACE_CHARACTERS 12 /* the longest names of autonomous prefectures */
#define NAME_CHARACTERS 4   /* before a sign of one character: 呼和浩特市 */
#define OWNER_BYTES 36      /* twelve characters: names of departments are shorter */

/* --- places that no table knows --- */

static gboolean
class_is(const char *class, const char *name)
{
  return g_strcmp0(class, name) == 0;
}

static gboolean
class_is_sign(const char *class)
{
  return class_is(class, "province") || class_is(class, "prefecture") || class_is(class, "county")
         || class_is(class, "township") || class_is(class, "zone");
}

/* Where the place ends that starts at text[start]: behind its first sign with two characters or
 * more before it. 0 where there is none. */
static gsize
place_end(const Vocabulary *signs, const char *text, gsize length, gsize start, const char **class)
{
  gsize size;
  guint count = 0;
  for (gsize at = start; at < length && count < PLACE_CHARACTERS; at += size, count++)
    {
      if (!character_is_ideograph(character_at(text + at, &size)))
        return 0;
      gsize sign;
      *class = vocabulary_match_at(signs, text, length, at, &sign);
      if (class_is(*class, "collective"))
        return 0;
      if (class_is_sign(*class) && count >= 2)
        return count > NAME_CHARACTERS && sign == size ? 0 : at + sign;
    }
  return 0;
}

/* 云岭市民政局2031年重点工作: the department behind the place. */
static char *
owner_behind(const LinkWords *words, const char *text, gsize start)
{
  gsize length = strlen(text), size = 1;
  if (start >= length
      || class_is(vocabulary_match_at(words->signs, text, length, start, &size), "government"))
    return NULL;
  for (gsize at = start, step; at < length && at - start < OWNER_BYTES; at += step)
    {
      if (!character_is_ideograph(character_at(text + at, &step)))
        return NULL;
      if (at > start
          && class_is(vocabulary_match_at(words->signs, text, length, at, &size), "department-end"))
        return g_strndup(text + start, at + size - start);
    }
  return NULL;
}

/* A government, a department, a year or nothing stands behind a place; 域 behind 云岭市重点区 shows
 * that it is none. */
static gboolean
place_is_confirmed(const LinkWords *words, const char *text, gsize end)
{
  gsize length = strlen(text), size;
  if (end >= length || !character_is_ideograph(character_at(text + end, NULL)))
    return TRUE;
  g_autofree char *owner = owner_behind(words, text, end);
  return owner != NULL
         || class_is(vocabulary_match_at(words->signs, text, length, end, &size), "government");
}

static gsize
skip_before_place(const Vocabulary *signs, const char *text, gsize length)
{
  gsize at = 0, size;
  for (;;)
    {
      gunichar c = at < length ? character_at(text + at, &size) : 0;
      if ((c >= '0' && c <= '9') || (c != 0 && character_is_punctuation(c)))
        {
          at += size;
          continue;
        }
      const char *class = at < length ? vocabulary_match_at(signs, text, length, at, &size) : NULL;
      if (!class_is(class, "skip") && (at == 0 || !class_is(class, "government")))
        return at;
      at += size;
    }
}

/* The places that text starts with, 江岭省云岭市 or 云岭市: the last of them is the one that
 * counts. */
typedef struct
{
  gsize start;       /* of the first */
  gsize last;        /* of the last */
  gsize end;         /* of the last; 0 where there is none */
  gboolean is_small; /* a township or a zone: many places have one of that name */
} StatedPlace;

static StatedPlace
stated_place(const LinkWords *words, const char *text)
{
  gsize length = strlen(text), at = skip_before_place(words->signs, text, length);
  StatedPlace place = { at, at, 0, FALSE };
  const char *class = NULL;
  for (gsize end; (end = place_end(words->signs, text, length, at, &class)) != 0; at = end)
    {
      gboolean is_small = class_is(class, "township") || class_is(class, "zone");
      if ((place.end != 0 || is_small) && !place_is_confirmed(words, text, end)
          && place_end(words->signs, text, length, end, &class) == 0)
        break;
      place = (StatedPlace){ place.start, at, end, is_small };
    }
  return place;
}

static gboolean
name_is_ambiguous(const LinkWords *words, const char *name)
{
  gboolean is_name = FALSE;
  return divisions_find(words->divisions, name, 0, strlen(name), FALSE, 0, 0, &is_name) == NULL
         && is_name;
}

static char *
site_of(const char *uri)
{
  const char *start = uri == NULL ? NULL : strstr(uri, "://");
  return start == NULL ? NULL : g_strndup(start + 3, strcspn(start + 3, "/?#"));
}

static void
place_set_stated(LinkDocument *document, const LinkWords *words, const char *text,
                 const StatedPlace *place)
{
  if (place->end == 0 || document->place != NULL)
    return;
  g_autofree char *name = g_strndup(text + place->last, place->end - place->last);
  g_autofree char *chain = g_strndup(text + place->start, place->end - place->start);
  g_autofree char *site = site_of(document->uri);
  gboolean is_ambiguous =
      place->is_small ? place->start == place->last : name_is_ambiguous(words, name);
  if (is_ambiguous && site == NULL)
    return;
  document->place_key =
      g_strdup_printf("%s %s", place->is_small ? chain : name, is_ambiguous ? site : "");
  document->place = g_steal_pointer(&name);
}

void
link_document_learn_place(LinkDocument *document, const LinkWords *words, const char *canonical)
{
  g_autofree char *text = link_comparable(canonical);
  const StatedPlace place = stated_place(words, text);
  if (!place.is_small)
    place_set_stated(document, words, text, &place);
}

/* --- places that the tables know --- */

static gboolean
place_set_known(LinkDocument *document, const LinkWords *words, const Document *doc)
{
  Home home = home_find(words->divisions, (Document *) doc);
  if (home.level == LEVEL_NONE || home.code == 0)
    return FALSE;
  document->place = g_strdup(home.levels[home.level].full);
  document->place_key = g_strdup_printf("%d", home.code);
  return TRUE;
}

static void
whose(LinkDocument *document, const LinkWords *words, const Document *doc)
{
  gboolean is_known = place_set_known(document, words, doc);
  const char *const sources[] = { doc->issuer, doc->title };
  for (guint i = 0; i < G_N_ELEMENTS(sources); i++)
    {
      g_autofree char *text = link_comparable(sources[i] == NULL ? "" : sources[i]);
      const StatedPlace place = stated_place(words, text);
      if (place.end != 0 && document->owner == NULL)
        document->owner = owner_behind(words, text, place.end);
      if (!is_known)
        place_set_stated(document, words, text, &place);
    }
}

/* --- when --- */

static guint
month_of_title(const LinkWords *words, const char *title)
{
  guint month = 0;
  g_autofree char *text = link_comparable(title);
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  vocabulary_scan(words->words, text, strlen(text), matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const char *class =
          vocabulary_class(words->words, g_array_index(matches, LexiconMatch, i).payload);
      if (g_str_has_prefix(class, "month-"))
        month = (guint) g_ascii_strtoull(class + 6, NULL, 10);
    }
  return month;
}

/* Published or issued; else the month it reports up to; else an assignment opens its year and a
 * report closes it. */
static char *
date_of(const LinkWords *words, const Document *doc, const LinkDocument *document)
{
  if (doc->published != NULL || doc->issued != NULL)
    return g_strdup(doc->published != NULL ? doc->published : doc->issued);
  if (document->year == 0)
    return NULL;
  gboolean is_report = g_strcmp0(document->kind, "progress") == 0;
  guint month = !is_report ? 1 : doc->title == NULL ? 0 : month_of_title(words, doc->title);
  return g_strdup_printf("%04d-%02u", document->year, month == 0 ? 12 : month);
}

/* --- reading --- */

static gboolean
read_metadata(JsonObject *record, Document *doc, GError **error)
{
  JsonArray *entries;
  if (!json_read_array(record, "metadata", &entries, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length(entries); i++)
    {
      JsonObject *entry;
      const char *label, *value;
      if (!json_element_object(entries, i, &entry, error)
          || !json_read_string(entry, "label", &label, error)
          || !json_read_string(entry, "value", &value, error))
        return FALSE;
      document_append_metadata(doc, label, value, SPAN_NONE);
    }
  return TRUE;
}

/* The parts of a document that tell its place and time. You free it. */
static Document *
read_document(JsonObject *record, GError **error)
{
  const char *uri, *id, *title, *issuer, *number, *issued, *published;
  gint64 year;
  if (!json_read_string(record, "uri", &uri, error) || !json_read_string(record, "id", &id, error)
      || !json_read_optional(record, "title", &title, error)
      || !json_read_optional(record, "issuer", &issuer, error)
      || !json_read_optional(record, "doc_number", &number, error)
      || !json_read_optional(record, "issued", &issued, error)
      || !json_read_optional(record, "published", &published, error)
      || !json_read_ordinal(record, "year", &year, error))
    return NULL;
  g_autoptr(Document) doc = document_new(uri, NULL, limits_default());
  doc->id = g_strdup(id);
  doc->title = g_strdup(title);
  doc->issuer = g_strdup(issuer);
  doc->doc_number = g_strdup(number);
  doc->issued = g_strdup(issued);
  doc->published = g_strdup(published);
  doc->year = (gint) year;
  return read_metadata(record, doc, error) ? g_steal_pointer(&doc) : NULL;
}

static gint
year_of(const Document *doc)
{
  const char *date = doc->published != NULL ? doc->published : doc->issued;
  return doc->year != 0 || date == NULL ? doc->year : (gint) g_ascii_strtoull(date, NULL, 10);
}

LinkDocument *
link_document_new(const LinkWords *words, JsonObject *record, GError **error)
{
  static const char *const KINDS[] = { "assignment", "progress", "other", NULL };
  guint kind;
  g_autoptr(Document) doc = read_document(record, error);
  if (doc == NULL || !json_read_choice(record, "kind", KINDS, G_N_ELEMENTS(KINDS), &kind, error))
    return NULL;
  LinkDocument *document = g_new0(LinkDocument, 1);
  document->id = g_strdup(doc->id);
  document->uri = g_strdup(doc->uri);
  document->title = g_strdup(doc->title);
  document->kind = KINDS[kind];
  document->year = year_of(doc);
  document->date = date_of(words, doc, document);
  whose(document, words, doc);
  return document;
}

void
link_document_free(LinkDocument *document)
{
  if (document == NULL)
    return;
  g_free(document->id);
  g_free(document->uri);
  g_free(document->title);
  g_free(document->place);
  g_free(document->place_key);
  g_free(document->owner);
  g_free(document->date);
  g_free(document);
}

gint
link_document_compare(gconstpointer a, gconstpointer b)
{
  const LinkDocument *one = *(const LinkDocument *const *) a,
                     *other = *(const LinkDocument *const *) b;
  gint order = g_strcmp0(one->place_key, other->place_key);
  if (order == 0)
    order = (one->year > other->year) - (one->year < other->year);
  if (order == 0)
    order = g_strcmp0(one->date, other->date);
  return order != 0 ? order : strcmp(one->id, other->id);
}

gboolean
link_documents_are_of_one_group(const LinkDocument *a, const LinkDocument *b)
{
  return a->place_key != NULL && a->year != 0 && a->year == b->year
         && g_strcmp0(a->place_key, b->place_key) == 0;
}
