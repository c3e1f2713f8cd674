/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * own_title.c - keys of the notice's own title.
 */
#include "classify/own_title.h"

#include "core/characters.h"

#include <string.h>

#define OWN_TITLES 4       /* kept per document */
#define PIECE_BYTES 18     /* shorter pieces of the own title are too common */
#define NAME_BYTES 12      /* no title has a shorter name; most table cells have */
#define LABEL_BYTES 16     /* five characters and a colon */
#define KIN_BYTES 9        /* three characters may differ at the end: 情况表, 通报 */
#define INNER_OPEN 0x3008  /* 〈, in a quoted name; 《 where it is printed alone */
#define INNER_CLOSE 0x3009 /* 〉 */
#define NAME_OPEN 0x300A   /* 《 */

struct OwnTitle
{
  GPtrArray *keys;
};

char *
title_key(const char *text, gsize length)
{
  GString *key = g_string_sized_new(length);
  gsize size;
  for (gsize i = 0; i < length; i += size)
    {
      gunichar c = character_comparable(character_at(text + i, &size));
      if (c == INNER_OPEN || c == INNER_CLOSE)
        c += NAME_OPEN - INNER_OPEN;
      if (!character_is_blank(c) && !character_is_invisible(c) && c != '\n')
        g_string_append_unichar(key, c);
    }
  return g_string_free(key, FALSE);
}

OwnTitle *
own_title_of(const Document *doc)
{
  OwnTitle *own = g_new0(OwnTitle, 1);
  own->keys = g_ptr_array_new_with_free_func(g_free);
  if (doc->title != NULL)
    g_ptr_array_add(own->keys, title_key(doc->title, strlen(doc->title)));
  for (guint i = 0; i < doc->blocks->len && own->keys->len < OWN_TITLES; i++)
    {
      const Block *block = document_block(doc, i);
      if (block->kind != BLOCK_TITLE || block->level != 0)
        continue;
      Span place = document_to_comparable(doc, block->span);
      g_ptr_array_add(own->keys, title_key(doc->comparable->str + place.start, span_length(place)));
    }
  return own;
}

void
own_title_free(OwnTitle *own)
{
  if (own == NULL)
    return;
  g_ptr_array_unref(own->keys);
  g_free(own);
}

gboolean
own_title_is_known(const OwnTitle *own)
{
  return own->keys->len > 0;
}

/* Whether the text starts or ends with the characters that a title starts or ends with: spares most
 * texts the making of a key. */
static gboolean
text_may_be_own(const OwnTitle *own, const char *text, gsize length)
{
  for (guint i = 0; i < own->keys->len; i++)
    {
      const char *key = g_ptr_array_index(own->keys, i);
      if (key[0] != '\0'
          && (character_at(key, NULL) == character_at(text, NULL)
              || character_before(key, strlen(key)) == character_before(text, length)))
        return TRUE;
    }
  return FALSE;
}

/* Whether the two begin alike and neither goes on for more than its last word. */
static gboolean
keys_are_kin(const char *own, const char *key)
{
  gsize same = 0, own_length = strlen(own), length = strlen(key);
  while (own[same] != '\0' && own[same] == key[same])
    same++;
  return same >= PIECE_BYTES && own_length - same <= KIN_BYTES && length - same <= KIN_BYTES;
}

/* 核心提示:… before the title: what stands behind a label's colon. */
static const char *
key_behind_label(const char *key)
{
  const char *colon = memchr(key, ':', MIN(strlen(key), LABEL_BYTES));
  return colon == NULL ? key : colon + 1;
}

OwnTitleMatch
own_title_match(const OwnTitle *own, const char *text, gsize length)
{
  OwnTitleMatch best = OWN_TITLE_OTHER;
  if (length < NAME_BYTES || !text_may_be_own(own, text, length))
    return best;
  g_autofree char *key = title_key(text, length);
  for (guint i = 0; i < own->keys->len; i++)
    {
      const char *title = g_ptr_array_index(own->keys, i);
      gboolean is_piece = strlen(key) >= PIECE_BYTES
                          && (g_str_has_prefix(title, key) || g_str_has_suffix(title, key));
      OwnTitleMatch match = strcmp(title, key_behind_label(key)) == 0 ? OWN_TITLE_WHOLE
                            : is_piece                                ? OWN_TITLE_PIECE
                            : keys_are_kin(title, key)                ? OWN_TITLE_KIN
                                                                      : OWN_TITLE_OTHER;
      best = MAX(best, match);
    }
  return best;
}
