/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * place.h - whose bodies a document speaks of: 市 of a notice of 舟山市 is 舟山市.
 */
#pragma once

#include "core/document.h"
#include "normalize/divisions.h"

/* A place as the names of bodies print it. Strings are owned by the document. */
typedef struct
{
  gint code;              /* 0 where no table knows it */
  DivisionLevel level;    /* LEVEL_NONE: no place */
  const char *full;       /* 舟山市; a district with its city: 舟山市普陀区 */
  const char *short_name; /* 舟山 */
  const char *city;       /* short name of the prefecture it lies in, or its own */
} Place;

/* The issuing body's place, and those above it by level. full is NULL at levels that nothing
 * states. */
typedef struct
{
  gint code;
  gint year;
  DivisionLevel level;
  Place levels[LEVEL_COUNT];
} Home;

/* Place of a division of the table. */
Place place_of_division(const Divisions *divisions, const Division *division, gint year,
                        Document *doc);

/* The place that issued the document: from its issuer, the start of its title, its other metadata
 * (site, red head, signature), its title elsewhere, and the stem of its number where the text names
 * a place of that stem too. A place that no table knows (a new district) counts where the issuer's
 * name prints it whole. Nothing is guessed: LEVEL_NONE where none of these says it. */
Home home_find(const Divisions *divisions, Document *doc);

/* The place whose site the document comes from, by its address or else its SiteDomain tag:
 * www.zhoushan.gov.cn. hosts is tables/hosts.tsv. Only a site's own pages count (www. or nothing
 * before the name), since bureaus and counties have names below it; and no document whose issuer or
 * title begins with the level word of another: 区政府办公室. Weaker than all that home_find() asks.
 * LEVEL_NONE where nothing says it. */
Home home_of_site(const Divisions *divisions, const GString *hosts, Document *doc);
