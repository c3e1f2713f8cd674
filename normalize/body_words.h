/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body_words.h - what names of bodies are made of (tables/functions.tsv, bodies.tsv, groups.tsv,
 * vocab/bodies.vocab), loaded once.
 */
#pragma once

#include "core/rules.h"
#include "normalize/divisions.h"

typedef enum
{
  BODY_PLACE_NEEDED, /* 政府 is a body only behind a place or level word */
  BODY_PLACE_OPEN,   /* 发改局 may be the issuer's own */
  BODY_PLACE_NONE    /* 财政部: of the state */
} BodyPlace;

/* One reading of a printed name without its place: 发改委 -> {D}发展和改革委员会. */
typedef struct
{
  const char *canonical; /* {D}, {d}, {C} stand for the place: in full, short, its city */
  const char *successor; /* likewise, what took over; NULL */
  const char *lead;      /* words one of which stands before the place: 人行; NULL */
  gint scope;  /* leading digits of the codes where it holds: 33 is 浙江; 0: everywhere */
  gint16 from; /* years; 0: open */
  gint16 to;
  guint8 levels; /* bits of DivisionLevel; 0: all */
  BodyPlace place;
} BodyForm;

typedef struct BodyWords BodyWords;

struct BodyWords
{
  Divisions *divisions;
  const GString *hosts;   /* tables/hosts.tsv */
  NameTable *names;       /* printed names without place; payload: index of a form */
  NameTable *group_heads; /* payload: number of the line */
  NameTable *group_tails;
  const Vocabulary *endings;   /* of names no table knows */
  const Vocabulary *left;      /* what stands before a lone 市 */
  const Vocabulary *placeless; /* endings of names without a place before them */
  const Vocabulary *verbs;     /* what such a name does not begin with */
  const Vocabulary
      *zones; /* zones named by their kind, and words cut short, that names begin with */
  const Vocabulary *tails; /* what shows that a name does not end there */
  GArray *forms;           /* BodyForm */
  GStringChunk *strings;
  guint8 is_head_start[256]; /* by the character modulo 256: group_heads begin so */
  guint8 is_open_end[256]; /* by the character modulo 256: an ending of one character, such as 局 */
  guint8 pairs[65536]; /* PAIR_ bits by body_pair_slot(): what may end with these two characters */
};

/* Most characters that could end a name end an ordinary word: the pair of the last two tells nearly
 * all of these. */
enum
{
  PAIR_NAME = 1,
  PAIR_PLACE = 2,
  PAIR_GROUP = 4,
  PAIR_OPEN = 8
};

static inline guint
body_pair_slot(gunichar before, gunichar last)
{
  guint32 mixed = before * 2654435761u ^ last * 40503u;
  return (mixed ^ mixed >> 16) & 0xFFFF;
}

/* Fails with DUBAN_ERROR_RULES. rules must outlive the result. */
BodyWords *body_words_new(const Rules *rules, GError **error);
void body_words_free(BodyWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(BodyWords, body_words_free)

const BodyForm *body_form(const BodyWords *words, guint payload);

/* Sets `bit` in flags[c] for every character c that a name of a body, group or place may end with.
 * flags has 65536 elements. Call it once: it fills words->pairs too. */
void body_words_mark_ends(BodyWords *words, guint16 *flags, guint16 bit);
