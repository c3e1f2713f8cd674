/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lexicon.h - words to look for, found at a place or anywhere in one pass.
 *
 * A trie over the characters of comparable text. From every position of a text the longest word
 * that starts there is found in time linear in that word; positions whose first character starts no
 * word cost one table look-up.
 */
#pragma once

#include "core/span.h"

typedef struct Lexicon Lexicon;

typedef struct
{
  Span span;     /* in the text that was searched */
  guint payload; /* what lexicon_add() was given */
} LexiconMatch;

Lexicon *lexicon_new(void);
void lexicon_free(Lexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lexicon, lexicon_free)

/* Adds a word (valid UTF-8, comparable form). FALSE when it is empty or longer than 64 characters.
 * payload must not be G_MAXUINT. Of a word added twice the later payload is kept. */
gboolean lexicon_add(Lexicon *lexicon, const char *word, guint payload);

/* Ends the adding; must be called before the look-ups. */
void lexicon_freeze(Lexicon *lexicon);

/* The payload of exactly this word, G_MAXUINT if it is none. */
guint lexicon_lookup(const Lexicon *lexicon, const char *text, gsize length);

/* The longest word that starts at offset: its payload, and its length in bytes; G_MAXUINT if none.
 */
guint lexicon_match_at(const Lexicon *lexicon, const char *text, gsize length, gsize offset,
                       gsize *match_length);

/* The longest word that ends right at length; as lexicon_match_at(). */
guint lexicon_match_end(const Lexicon *lexicon, const char *text, gsize length,
                        gsize *match_length);

/* Fills words with those that start at offset, or end right at length, the shortest first, up to
 * room of them. Returns how many there are. */
guint lexicon_words_at(const Lexicon *lexicon, const char *text, gsize length, gsize offset,
                       LexiconMatch *words, guint room);
guint lexicon_words_end(const Lexicon *lexicon, const char *text, gsize length, LexiconMatch *words,
                        guint room);

/* Appends (LexiconMatch) the leftmost longest words of text, not overlapping. */
void lexicon_scan(const Lexicon *lexicon, const char *text, gsize length, GArray *matches);

/* Calls visit for every word that stands anywhere in text, overlapping ones too, by start, then by
 * length, until it returns FALSE. */
typedef gboolean (*LexiconVisitor)(const LexiconMatch *match, gpointer user);
void lexicon_visit_overlapping(const Lexicon *lexicon, const char *text, gsize length,
                               LexiconVisitor visit, gpointer user);

/* Sets bit c of starts (65536 bits) for every character c of the basic plane that a word starts
 * with. */
void lexicon_mark_starts(const Lexicon *lexicon, guint8 *starts);

/* Calls visit with every word, in UTF-8; text lives for the call only. Not after a look-up by ends.
 */
void lexicon_visit_words(const Lexicon *lexicon,
                         void (*visit)(const char *text, gsize length, gpointer user),
                         gpointer user);
