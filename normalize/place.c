/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * place.c - the place of a document. Each source of evidence is asked in turn; the first that names
 * a place decides.
 */
#include "normalize/place.h"

#include <string.h>

#include "core/characters.h"

#define NAME_LIMIT 48        /* bytes: a place and the place above it */
#define PARTY "\u4E2D\u5171" /* 中共, before the place of a committee */
#define STEM_LIMIT 9         /* bytes: three characters, the longest stem of a document number */

enum
{
  PROVINCE = 0x7701,   /* 省 */
  CITY = 0x5E02,       /* 市 */
  COUNTY = 0x53BF,     /* 县 */
  DISTRICT = 0x533A,   /* 区 */
  PREFECTURE = 0x5DDE, /* 州 */
  BANNER = 0x65D7,     /* 旗 */
  LEAGUE = 0x76DF,     /* 盟 */
  PEOPLE = 0x4EBA,     /* 人, of 人民政府 */
  POLITICS = 0x653F,   /* 政, of 政府 */
  COMMITTEE = 0x59D4,  /* 委 */
  OFFICE = 0x529E,     /* 办 */
  SEND = 0x53D1,       /* 发 */
  SEAT = 0x5E9C,       /* 府 */
};

static gunichar
last_character(const char *text, gsize length)
{
  return character_before(text, length);
}

static const char *
owned(Document *doc, const char *text, gsize length)
{
  return document_string(doc, text, (gssize) length);
}

Place
place_of_division(const Divisions *divisions, const Division *division, gint year, Document *doc)
{
  Place place = { division->code, division->level, NULL,
                  owned(doc, division->short_name, division->short_length), NULL };
  place.full = owned(doc, division->full, division->full_length);
  place.city = place.short_name;
  if (division->level != LEVEL_COUNTY)
    return place;
  const Division *parent = divisions_by_code(divisions, division->parent, year);
  if (parent == NULL)
    return place;
  place.city = owned(doc, parent->short_name, parent->short_length);
  if (last_character(division->full, division->full_length) != DISTRICT)
    return place;
  g_autofree char *full = g_strdup_printf("%.*s%.*s", parent->full_length, parent->full,
                                          division->full_length, division->full);
  place.full = owned(doc, full, strlen(full));
  return place;
}

static void
home_set_division(Home *home, const Divisions *divisions, const Division *division, Document *doc)
{
  home->code = division->code;
  home->level = division->level;
  for (const Division *row = division; row != NULL;
       row = row->parent == 0 ? NULL : divisions_by_code(divisions, row->parent, home->year))
    home->levels[row->level] = place_of_division(divisions, row, home->year, doc);
}

/* --- places the tables know --- */

static gboolean
is_place_sign(gunichar c)
{
  return c == PROVINCE || c == CITY || c == COUNTY || c == DISTRICT || c == PREFECTURE
         || c == BANNER || c == LEAGUE;
}

/* The longest chain of known names at the start of text: 浙江省舟山市普陀区 gives the last.
 * from_start: the name must open the text. */
static const Division *
known_place(const Divisions *divisions, const char *text, gsize length, gboolean from_start,
            gint year)
{
  const Division *found = NULL;
  gsize floor = 0;
  for (gsize at = 0, size; at < length && (!from_start || at < NAME_LIMIT); at += size)
    {
      if (!is_place_sign(character_at(text + at, &size)))
        continue;
      gsize start;
      const Division *division = divisions_find_ending(
          divisions, text, floor, at + size, FALSE, found == NULL ? 0 : found->code, year, &start);
      gboolean is_chained = found == NULL ? !from_start || start == 0 : start == floor;
      if (division == NULL || !is_chained
          || (found != NULL && !division_code_contains(found->code, division->code)))
        continue;
      found = division;
      floor = at + size;
    }
  return found;
}

/* --- places they do not know --- */

static DivisionLevel
level_of_sign(gunichar c)
{
  switch (c)
    {
    case PROVINCE:
      return LEVEL_PROVINCE;
    case CITY:
    case PREFECTURE:
    case LEAGUE:
      return LEVEL_PREFECTURE;
    case COUNTY:
    case DISTRICT:
    case BANNER:
      return LEVEL_COUNTY;
    default:
      return LEVEL_NONE;
    }
}

/* 江州市东湖区人民政府办公室: the signs before 人民政府, 政府 or 委 cut it into places. */
static gboolean
home_set_stated(Home *home, Document *doc, const char *text)
{
  gsize length = MIN(strlen(text), NAME_LIMIT),
        start = g_str_has_prefix(text, PARTY) ? strlen(PARTY) : 0;
  for (gsize at = start, size; at < length; at += size)
    {
      gunichar c = character_at(text + at, &size);
      if (!character_is_ideograph(c))
        return FALSE;
      DivisionLevel level = level_of_sign(c);
      if (level == LEVEL_NONE || at - start < 3 || level <= home->level)
        continue;
      gboolean is_joined =
          level == LEVEL_COUNTY && c == DISTRICT && home->levels[LEVEL_PREFECTURE].full != NULL;
      gsize from = is_joined ? start - strlen(home->levels[LEVEL_PREFECTURE].full) : start;
      home->levels[level] = (Place){ 0, level, owned(doc, text + from, at + size - from),
                                     owned(doc, text + start, at - start), NULL };
      home->levels[level].city =
          level == LEVEL_COUNTY && home->levels[LEVEL_PREFECTURE].full != NULL
              ? home->levels[LEVEL_PREFECTURE].short_name
              : home->levels[level].short_name;
      home->level = level;
      start = at + size;
      gunichar next = start < length ? character_at(text + start, NULL) : 0;
      if (next == PEOPLE || next == POLITICS || next == COMMITTEE)
        return TRUE;
    }
  /* No 政府 behind: 江州市教育局 states its place all the same, if one was read. */
  return home->level != LEVEL_NONE;
}

/* --- evidence --- */

static gboolean
home_from_name(Home *home, const Divisions *divisions, Document *doc, const char *text,
               gboolean may_be_unknown)
{
  if (text == NULL)
    return FALSE;
  const Division *division = known_place(divisions, text, strlen(text), TRUE, home->year);
  if (division != NULL)
    {
      home_set_division(home, divisions, division, doc);
      return TRUE;
    }
  Home stated = *home;
  if (!may_be_unknown || !home_set_stated(&stated, doc, text))
    return FALSE;
  *home = stated;
  return TRUE;
}

static gboolean
home_from_metadata(Home *home, const Divisions *divisions, Document *doc)
{
  for (guint i = 0; i < doc->metadata->len; i++)
    {
      const Metadata *metadata = &g_array_index(doc->metadata, Metadata, i);
      if (metadata->value != NULL && strlen(metadata->value) < 2 * NAME_LIMIT
          && home_from_name(home, divisions, doc, metadata->value, FALSE))
        return TRUE;
    }
  return FALSE;
}

/* The start of a title names its issuer: 江州市人民政府办公室关于…. Places no table knows need
 * 人民政府 behind. */
static gboolean
home_from_title(Home *home, const Divisions *divisions, Document *doc)
{
  if (doc->title == NULL)
    return FALSE;
  if (home_from_name(home, divisions, doc, doc->title, FALSE))
    return TRUE;
  static const char GOVERNMENT[] = "\u4EBA\u6C11\u653F\u5E9C"; /* 人民政府 */
  const char *government = strstr(doc->title, GOVERNMENT);
  gsize before = government == NULL ? 0 : (gsize) (government - doc->title);
  if (before == 0 || before > NAME_LIMIT || !is_place_sign(last_character(doc->title, before)))
    return FALSE;
  Home stated = *home;
  if (!home_set_stated(&stated, doc, doc->title))
    return FALSE;
  *home = stated;
  return TRUE;
}

static gboolean
text_names(const Document *doc, const Division *division)
{
  return doc->comparable != NULL
         && memmem(doc->comparable->str, doc->comparable->len, division->full,
                   division->full_length)
                != NULL;
}

/* 舟 of 舟政办发: the one place whose name starts so and that the text names. */
static gboolean
home_from_number(Home *home, const Divisions *divisions, Document *doc)
{
  const char *number = doc->doc_number;
  gsize length = 0, size;
  for (; number != NULL && number[length] != '\0' && length < STEM_LIMIT; length += size)
    {
      gunichar c = character_at(number + length, &size);
      if (c == POLITICS || c == COMMITTEE || c == OFFICE || c == SEND || c == SEAT
          || !character_is_ideograph(c))
        break;
    }
  if (length == 0)
    return FALSE;
  const Division *found = NULL;
  for (guint i = 0; i < divisions_count(divisions); i++)
    {
      const Division *row = divisions_at(divisions, i);
      if (row->to != 0 || row->short_length < length || memcmp(row->short_name, number, length) != 0
          || !text_names(doc, row))
        continue;
      if (found != NULL)
        return FALSE;
      found = row;
    }
  if (found != NULL)
    home_set_division(home, divisions, found, doc);
  return found != NULL;
}

static gboolean
home_from_title_elsewhere(Home *home, const Divisions *divisions, Document *doc)
{
  const Division *division =
      doc->title == NULL
          ? NULL
          : known_place(divisions, doc->title, strlen(doc->title), FALSE, home->year);
  if (division != NULL)
    home_set_division(home, divisions, division, doc);
  return division != NULL;
}

Home
home_find(const Divisions *divisions, Document *doc)
{
  Home home = { .year = doc->year };
  gboolean is_found = home_from_name(&home, divisions, doc, doc->issuer, TRUE)
                      || home_from_title(&home, divisions, doc)
                      || home_from_metadata(&home, divisions, doc)
                      || home_from_title_elsewhere(&home, divisions, doc)
                      || home_from_number(&home, divisions, doc);
  return is_found ? home : (Home){ .year = doc->year };
}

/* --- the site --- */

#define SITES ".gov.cn"
#define SITE_TAG "SiteDomain"
#define LABEL_LIMIT 32 /* bytes: no name in the table is longer */

/* The name of the site right before .gov.cn in an address; FALSE for every other address. */
static gboolean
site_label(const char *address, char label[LABEL_LIMIT])
{
  g_autofree char *host = g_ascii_strdown(address, (gssize) strcspn(address, "/?#: "));
  gsize length = strlen(host), suffix = strlen(SITES);
  if (length <= suffix || strcmp(host + length - suffix, SITES) != 0)
    return FALSE;
  host[length - suffix] = '\0';
  const char *name = g_str_has_prefix(host, "www.") ? host + 4 : host;
  if (strchr(name, '.') != NULL || strlen(name) >= LABEL_LIMIT)
    return FALSE;
  g_strlcpy(label, name, LABEL_LIMIT);
  return TRUE;
}

static gboolean
document_site(const Document *doc, char label[LABEL_LIMIT])
{
  static const char *const SCHEMES[] = { "http://", "https://" };
  for (gsize i = 0; doc->uri != NULL && i < G_N_ELEMENTS(SCHEMES); i++)
    if (g_ascii_strncasecmp(doc->uri, SCHEMES[i], strlen(SCHEMES[i])) == 0)
      return site_label(doc->uri + strlen(SCHEMES[i]), label);
  for (guint i = 0; i < doc->metadata->len; i++)
    {
      const Metadata *metadata = &g_array_index(doc->metadata, Metadata, i);
      if (metadata->value != NULL && strcmp(metadata->label, SITE_TAG) == 0)
        return site_label(metadata->value, label);
    }
  return FALSE;
}

/* 0: no line of the table has that name. */
static gint
site_code(const GString *hosts, const char *label)
{
  g_autofree char *line = g_strconcat("\n", label, "\t", NULL);
  const char *found = strstr(hosts->str, line);
  return found == NULL ? 0 : (gint) g_ascii_strtoll(found + strlen(line), NULL, 10);
}

/* 区政府办公室 on the site of a city, 市政府办公室 on that of a province: another's paper. */
static gboolean
speaks_of_another(const char *text, const Division *division)
{
  gunichar c = text == NULL || text[0] == '\0' ? 0 : character_at(text, NULL);
  return is_place_sign(c) && c != last_character(division->full, division->full_length);
}

Home
home_of_site(const Divisions *divisions, const GString *hosts, Document *doc)
{
  Home home = { .year = doc->year };
  char label[LABEL_LIMIT];
  const Division *division = document_site(doc, label)
                                 ? divisions_by_code(divisions, site_code(hosts, label), home.year)
                                 : NULL;
  if (division != NULL && !speaks_of_another(doc->issuer, division)
      && !speaks_of_another(doc->title, division))
    home_set_division(&home, divisions, division, doc);
  return home;
}
