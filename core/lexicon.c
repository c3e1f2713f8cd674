/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lexicon.c - two tries with sorted children: of the words, and of the words read backwards for
 * what a text ends with.
 *
 * Words are collected, sorted by code points and laid out breadth first: a node's children stand
 * side by side and are found by binary search. Two small filters let almost every position of a
 * text pass: bits of the characters that start a word, and bits of the pairs that do, by a hash.
 * Both are as large as the words ask for and no larger, so that they fit into the fastest memory
 * beside those of other lexicons; neither misses a word, and what they let through by chance the
 * trie refuses.
 *
 *   words 市 市委 市政府      nodes   [root] -> [市*] -> [委* 政] -> [府*]        * ends a word
 */
#include "core/lexicon.h"

#include "core/characters.h"

#include <string.h>

#define WORD_CHARACTERS 64 /* no label, title or body name met is longer */
/* Of first characters: as many places as keep one in sixteen of them taken; ideographs differ in
 * their last 13 bits nearly always */
#define FIRSTS_MIN 512
#define FIRSTS_MAX 8192
#define FIRSTS_EACH 16
/* Of each: it starts a word, it is one (no pair tells of that); side by side, as both are asked */
#define FIRST_BITS 2
#define STARTS_WORD 1u
#define IS_WORD 2u
#define PAIR_BITS_MIN 1024 /* of first and second characters: */
#define PAIR_BITS_EACH 16  /* one in sixteen is set */
/* Most nodes have one or two: looking at each is faster than choosing a half */
#define FEW_CHILDREN 4
#define BASIC_PLANE 65536 /* characters */
#define NO_PAYLOAD G_MAXUINT

typedef struct
{
  gunichar character;
  guint payload;
  guint first_child;
  guint child_count;
} Node;

typedef struct
{
  guint first; /* in the lexicon's characters */
  guint count;
  guint payload;
} Word;

typedef struct
{
  GArray *nodes; /* Node; [0] is the root */
  guint32 *firsts;
  guint32 first_mask; /* places of firsts, less 1; a power of two */
  guint32 *pairs;
  guint32 pair_mask; /* bits of pairs, less 1; a power of two */
  guint32 *heads;    /* children of the root by character: open addressing, 0 an empty place */
  guint32 head_mask;
} Trie;

struct Lexicon
{
  GArray *words;      /* Word; NULL once both tries are built */
  GArray *characters; /* gunichar, of all words; likewise */
  Trie forward;
  Trie backward; /* built by the first look-up that needs it: few lexicons are asked what a text
                    ends with */
};

static void
trie_clear(Trie *trie)
{
  g_array_unref(trie->nodes);
  g_free(trie->firsts);
  g_free(trie->pairs);
  g_free(trie->heads);
}

Lexicon *
lexicon_new(void)
{
  Lexicon *lexicon = g_new0(Lexicon, 1);
  lexicon->words = g_array_new(FALSE, FALSE, sizeof(Word));
  lexicon->characters = g_array_new(FALSE, FALSE, sizeof(gunichar));
  lexicon->forward.nodes = g_array_new(FALSE, FALSE, sizeof(Node));
  lexicon->backward.nodes = g_array_new(FALSE, FALSE, sizeof(Node));
  return lexicon;
}

void
lexicon_free(Lexicon *lexicon)
{
  if (lexicon == NULL)
    return;
  g_clear_pointer(&lexicon->words, g_array_unref);
  g_clear_pointer(&lexicon->characters, g_array_unref);
  trie_clear(&lexicon->forward);
  trie_clear(&lexicon->backward);
  g_free(lexicon);
}

gboolean
lexicon_add(Lexicon *lexicon, const char *word, guint payload)
{
  Word entry = { lexicon->characters->len, 0, payload };
  gsize size;
  for (const char *at = word; *at != '\0' && entry.count <= WORD_CHARACTERS;
       at += size, entry.count++)
    {
      gunichar c = character_at(at, &size);
      g_array_append_val(lexicon->characters, c);
    }
  if (entry.count == 0 || entry.count > WORD_CHARACTERS)
    {
      g_array_set_size(lexicon->characters, entry.first);
      return FALSE;
    }
  g_array_append_val(lexicon->words, entry);
  return TRUE;
}

static gint
word_compare(gconstpointer a, gconstpointer b, gpointer characters)
{
  const Word *left = a, *right = b;
  const gunichar *left_at = (const gunichar *) characters + left->first,
                 *right_at = (const gunichar *) characters + right->first;
  for (guint i = 0; i < left->count && i < right->count; i++)
    if (left_at[i] != right_at[i])
      return left_at[i] < right_at[i] ? -1 : 1;
  return (gint) left->count - (gint) right->count;
}

typedef struct
{
  guint node;
  guint first_word;
  guint end_word;
  guint depth;
} Pending;

/* Lays out the children of one node: the runs of equal characters at this depth among its words. */
static void
trie_expand(Trie *trie, const GArray *words, const gunichar *characters, Pending pending,
            GArray *queue)
{
  guint first_child = trie->nodes->len;
  for (guint i = pending.first_word; i < pending.end_word;)
    {
      const Word *word = &g_array_index(words, Word, i);
      if (word->count <= pending.depth)
        {
          i++; /* the word that ends here */
          continue;
        }
      Node child = { characters[word->first + pending.depth], NO_PAYLOAD, 0, 0 };
      guint end = i;
      for (; end < pending.end_word; end++)
        {
          const Word *other = &g_array_index(words, Word, end);
          if (characters[other->first + pending.depth] != child.character)
            break;
          if (other->count == pending.depth + 1)
            child.payload = other->payload; /* the sort is stable: the one added last */
        }
      Pending next = { trie->nodes->len, i, end, pending.depth + 1 };
      g_array_append_val(trie->nodes, child);
      g_array_append_val(queue, next);
      i = end;
    }
  Node *node = &g_array_index(trie->nodes, Node, pending.node);
  node->first_child = first_child;
  node->child_count = trie->nodes->len - first_child;
}

static inline guint32
pair_hash(gunichar first, gunichar second)
{
  /* Odd constants spread neighbours; low bits of a product are its worst */
  return (first * 0x9E3779B1u ^ second * 0x85EBCA6Bu) >> 7;
}

static inline void
bit_set(guint32 *bits, guint32 bit)
{
  bits[bit / 32] |= 1u << bit % 32;
}

static inline guint32
bit_at(const guint32 *bits, guint32 bit)
{
  return bits[bit / 32] >> bit % 32 & 1;
}

static void
first_set(Trie *trie, gunichar c, guint32 bits)
{
  guint32 place = (c & trie->first_mask) * FIRST_BITS;
  trie->firsts[place / 32] |= bits << place % 32;
}

static inline guint32
first_bits(const Trie *trie, gunichar c)
{
  guint32 place = (c & trie->first_mask) * FIRST_BITS;
  return trie->firsts[place / 32] >> place % 32 & (STARTS_WORD | IS_WORD);
}

static void
trie_fill_filters(Trie *trie)
{
  const Node *nodes = (const Node *) (gpointer) trie->nodes->data;
  guint pairs = 0, bits = PAIR_BITS_MIN, firsts = FIRSTS_MIN;
  while (firsts < FIRSTS_MAX && firsts < nodes[0].child_count * FIRSTS_EACH)
    firsts *= 2;
  trie->firsts = g_new0(guint32, firsts * FIRST_BITS / 32);
  trie->first_mask = firsts - 1;
  for (guint i = 0; i < nodes[0].child_count; i++)
    pairs += nodes[nodes[0].first_child + i].child_count;
  while (bits < pairs * PAIR_BITS_EACH)
    bits *= 2;
  trie->pairs = g_new0(guint32, bits / 32);
  trie->pair_mask = bits - 1;
  for (guint i = 0; i < nodes[0].child_count; i++)
    {
      const Node *first = &nodes[nodes[0].first_child + i];
      first_set(trie, first->character, STARTS_WORD);
      if (first->payload != NO_PAYLOAD)
        first_set(trie, first->character, IS_WORD);
      for (guint j = 0; j < first->child_count; j++)
        bit_set(trie->pairs, pair_hash(first->character, nodes[first->first_child + j].character)
                                 & trie->pair_mask);
    }
}

static void
trie_fill_heads(Trie *trie)
{
  const Node *nodes = (const Node *) (gpointer) trie->nodes->data;
  guint places = 8;
  while (places < nodes[0].child_count * 2)
    places *= 2;
  trie->heads = g_new0(guint32, places);
  trie->head_mask = places - 1;
  for (guint i = 0; i < nodes[0].child_count; i++)
    {
      guint32 node = nodes[0].first_child + i, place = nodes[node].character & trie->head_mask;
      while (trie->heads[place] != 0)
        place = (place + 1) & trie->head_mask;
      trie->heads[place] = node;
    }
}

static void
trie_build(Trie *trie, GArray *words, gunichar *characters)
{
  g_array_sort_with_data(words, word_compare, characters);
  Node root = { 0, NO_PAYLOAD, 0, 0 };
  g_array_append_val(trie->nodes, root);
  g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(Pending));
  Pending start = { 0, 0, words->len, 0 };
  g_array_append_val(queue, start);
  for (guint i = 0; i < queue->len; i++)
    trie_expand(trie, words, characters, g_array_index(queue, Pending, i), queue);

  trie_fill_filters(trie);
  trie_fill_heads(trie);
}

static void
word_reverse(const Word *word, gunichar *characters)
{
  gunichar *first = characters + word->first;
  for (guint left = 0, right = word->count - 1; left < right; left++, right--)
    {
      gunichar c = first[left];
      first[left] = first[right];
      first[right] = c;
    }
}

void
lexicon_freeze(Lexicon *lexicon)
{
  trie_build(&lexicon->forward, lexicon->words, (gunichar *) (gpointer) lexicon->characters->data);
}

static void
lexicon_build_backward(Lexicon *lexicon)
{
  gunichar *characters = (gunichar *) (gpointer) lexicon->characters->data;
  for (guint i = 0; i < lexicon->words->len; i++)
    word_reverse(&g_array_index(lexicon->words, Word, i), characters);
  trie_build(&lexicon->backward, lexicon->words, characters);
  g_clear_pointer(&lexicon->words, g_array_unref);
  g_clear_pointer(&lexicon->characters, g_array_unref);
}

static const Node *
node_child(const Trie *trie, const Node *node, gunichar c)
{
  const Node *low = &g_array_index(trie->nodes, Node, node->first_child),
             *high = low + node->child_count;
  while (high - low > FEW_CHILDREN)
    {
      const Node *middle = low + (high - low) / 2;
      if (middle->character <= c)
        low = middle;
      else
        high = middle;
    }
  for (; low < high; low++)
    if (low->character == c)
      return low;
  return NULL;
}

/* Whether a word may start with the first of these two characters, of which first_bits() are known;
 * second 0: the text ends behind the first. */
static inline gboolean
may_start(const Trie *trie, guint32 bits, gunichar first, gunichar second)
{
  return (bits & IS_WORD) != 0
         || bit_at(trie->pairs, pair_hash(first, second) & trie->pair_mask) != 0;
}

/* The root has hundreds of children: they are found by a hash. */
static const Node *
root_child(const Trie *trie, gunichar c)
{
  const Node *nodes = (const Node *) (gpointer) trie->nodes->data;
  for (guint32 place = c & trie->head_mask; trie->heads[place] != 0;
       place = (place + 1) & trie->head_mask)
    if (nodes[trie->heads[place]].character == c)
      return &nodes[trie->heads[place]];
  return NULL;
}

/* The node of the character at offset, where a word may start there; NULL where none does. *size
 * receives the character's bytes. */
static inline const Node *
enter(const Trie *trie, const char *text, gsize length, gsize offset, gsize *size)
{
  gunichar first = character_at(text + offset, size);
  guint32 bits = first_bits(trie, first);
  if (bits == 0)
    return NULL;
  gunichar second = offset + *size < length ? character_at(text + offset + *size, NULL) : 0;
  return may_start(trie, bits, first, second) ? root_child(trie, first) : NULL;
}

/* The longest word that goes through the node reached at [offset, at). */
static guint
match_from(const Trie *trie, const Node *node, const char *text, gsize length, gsize offset,
           gsize at, gsize *match_length)
{
  guint payload = NO_PAYLOAD;
  while (node != NULL)
    {
      if (node->payload != NO_PAYLOAD)
        {
          payload = node->payload;
          *match_length = at - offset;
        }
      if (at >= length || node->child_count == 0)
        break;
      gsize size;
      node = node_child(trie, node, character_at(text + at, &size));
      at += size;
    }
  return payload;
}

guint
lexicon_match_at(const Lexicon *lexicon, const char *text, gsize length, gsize offset,
                 gsize *match_length)
{
  gsize size;
  if (offset >= length)
    return NO_PAYLOAD;
  const Node *node = enter(&lexicon->forward, text, length, offset, &size);
  return node == NULL ? NO_PAYLOAD
                      : match_from(&lexicon->forward, node, text, length, offset, offset + size,
                                   match_length);
}

guint
lexicon_lookup(const Lexicon *lexicon, const char *text, gsize length)
{
  gsize match_length = 0;
  guint payload = lexicon_match_at(lexicon, text, length, 0, &match_length);
  return match_length == length ? payload : NO_PAYLOAD;
}

static const Trie *
lexicon_backward(const Lexicon *lexicon)
{
  if (lexicon->words != NULL)
    /* The words do not change, only what is known of them */
    lexicon_build_backward((Lexicon *) lexicon);
  return &lexicon->backward;
}

/* The character that ends at offset, and where it starts; 0 at the start of the text. */
static gunichar
character_ending(const char *text, gsize offset, gsize *start)
{
  *start = offset;
  if (offset == 0)
    return 0;
  do
    --*start;
  while (*start > 0 && ((guchar) text[*start] & 0xC0) == 0x80);
  return character_at(text + *start, NULL);
}

guint
lexicon_match_end(const Lexicon *lexicon, const char *text, gsize length, gsize *match_length)
{
  const Trie *backward = lexicon_backward(lexicon);
  guint payload = NO_PAYLOAD;
  gsize start, before;
  gunichar c = character_ending(text, length, &start);
  guint32 bits = c == 0 ? 0 : first_bits(backward, c);
  if (bits == 0)
    return NO_PAYLOAD;
  gunichar next = character_ending(text, start, &before);
  const Node *node = may_start(backward, bits, c, next) ? root_child(backward, c) : NULL;
  while (node != NULL)
    {
      if (node->payload != NO_PAYLOAD)
        {
          payload = node->payload;
          *match_length = length - start;
        }
      if (start == 0)
        break;
      node = node_child(backward, node, next);
      start = before;
      next = character_ending(text, start, &before);
    }
  return payload;
}

guint
lexicon_words_at(const Lexicon *lexicon, const char *text, gsize length, gsize offset,
                 LexiconMatch *words, guint room)
{
  const Trie *trie = &lexicon->forward;
  guint count = 0;
  gsize size = 0;
  const Node *node = offset < length ? enter(trie, text, length, offset, &size) : NULL;
  for (gsize at = offset + size; node != NULL && count < room; at += size)
    {
      if (node->payload != NO_PAYLOAD)
        words[count++] = (LexiconMatch){ span_new(offset, at), node->payload };
      node = at < length ? node_child(trie, node, character_at(text + at, &size)) : NULL;
    }
  return count;
}

guint
lexicon_words_end(const Lexicon *lexicon, const char *text, gsize length, LexiconMatch *words,
                  guint room)
{
  const Trie *trie = lexicon_backward(lexicon);
  guint count = 0;
  gsize start, before;
  gunichar c = character_ending(text, length, &start);
  guint32 bits = c == 0 ? 0 : first_bits(trie, c);
  if (bits == 0)
    return 0;
  gunichar next = character_ending(text, start, &before);
  const Node *node = may_start(trie, bits, c, next) ? root_child(trie, c) : NULL;
  while (node != NULL && count < room)
    {
      if (node->payload != NO_PAYLOAD)
        words[count++] = (LexiconMatch){ span_new(start, length), node->payload };
      node = start > 0 ? node_child(trie, node, next) : NULL;
      start = before;
      next = character_ending(text, start, &before);
    }
  return count;
}

/* The node of the first character at or after *at that may start a word, with its place and bytes;
 * NULL where none is left. Each character is decoded once, and both filters are asked without a
 * branch between: one in five passes the first, which no processor foretells. */
static const Node *
next_start(const Trie *trie, const char *text, gsize length, gsize *at, gsize *size)
{
  gsize place = *at, bytes = 0, next_bytes = 0;
  gunichar c = place < length ? character_at(text + place, &bytes) : 0, next = 0;
  for (; place < length; place += bytes, c = next, bytes = next_bytes)
    {
      gsize behind = place + bytes;
      next = behind < length ? character_at(text + behind, &next_bytes) : 0;
      guint32 bits = first_bits(trie, c);
      guint32 pair = bit_at(trie->pairs, pair_hash(c, next) & trie->pair_mask);
      if (((bits >> 1 | pair) & (bits | bits >> 1) & 1) == 0)
        continue;
      const Node *node = root_child(trie, c);
      if (node != NULL)
        {
          *at = place;
          *size = bytes;
          return node;
        }
    }
  return NULL;
}

void
lexicon_scan(const Lexicon *lexicon, const char *text, gsize length, GArray *matches)
{
  const Trie *trie = &lexicon->forward;
  const Node *node;
  for (gsize at = 0, size; (node = next_start(trie, text, length, &at, &size)) != NULL; at += size)
    {
      gsize match_length = 0;
      guint payload = match_from(trie, node, text, length, at, at + size, &match_length);
      if (payload == NO_PAYLOAD)
        continue;
      LexiconMatch match = { span_new(at, at + match_length), payload };
      g_array_append_val(matches, match);
      size = match_length;
    }
}

void
lexicon_visit_overlapping(const Lexicon *lexicon, const char *text, gsize length,
                          LexiconVisitor visit, gpointer user)
{
  const Trie *trie = &lexicon->forward;
  const Node *node;
  for (gsize at = 0, size; (node = next_start(trie, text, length, &at, &size)) != NULL; at += size)
    for (gsize inner = at + size, inner_size; node != NULL; inner += inner_size)
      {
        LexiconMatch match = { span_new(at, inner), node->payload };
        if (node->payload != NO_PAYLOAD && !visit(&match, user))
          return;
        if (inner >= length)
          break;
        node = node_child(trie, node, character_at(text + inner, &inner_size));
      }
}

void
lexicon_mark_starts(const Lexicon *lexicon, guint8 *starts)
{
  const Trie *trie = &lexicon->forward;
  const Node *root = &g_array_index(trie->nodes, Node, 0);
  for (guint i = 0; i < root->child_count; i++)
    {
      gunichar c = root[root->first_child + i].character;
      if (c < BASIC_PLANE)
        starts[c / 8] |= (guint8) (1u << (c % 8));
    }
}

void
lexicon_visit_words(const Lexicon *lexicon,
                    void (*visit)(const char *text, gsize length, gpointer user), gpointer user)
{
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; lexicon->words != NULL && i < lexicon->words->len; i++)
    {
      const Word *word = &g_array_index(lexicon->words, Word, i);
      g_string_truncate(text, 0);
      for (guint j = 0; j < word->count; j++)
        g_string_append_unichar(text,
                                g_array_index(lexicon->characters, gunichar, word->first + j));
      visit(text->str, text->len, user);
    }
}
