/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lexicon.c - two tries with sorted children: of the words, and of the words read backwards for what a text ends with.
 *
 * Words are collected, sorted by code points and laid out breadth first: a node's children stand side by side and are found by
 * binary search. A bit map of first characters lets almost every position of a text pass with one look-up.
 *
 *   words 市 市委 市政府      nodes   [root] -> [市*] -> [委* 政] -> [府*]        * ends a word
 */
#include "core/lexicon.h"

#include "core/characters.h"

#include <string.h>

#define WORD_CHARACTERS 64 /* no label, title or body name met is longer */
#define FIRST_BITS 65536   /* the basic plane; other first characters always try the root */
#define PAGE_SIZE 256      /* first characters come from few pages of the ideographs: 80 pages of 512 bytes */
#define FEW_CHILDREN 4     /* most nodes have one or two: looking at each is faster than choosing a half */
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
  gunichar *characters;
  guint count;
  guint payload;
} Word;

typedef struct
{
  GArray *nodes; /* Node; [0] is the root */
  guint32 starts[FIRST_BITS / 32]; /* one bit a first character: few enough bytes to stay near while a text is read */
  guint16 *pages[FIRST_BITS / PAGE_SIZE]; /* first character -> child of the root, counted from 1; NULL where a page has none */
} Trie;

struct Lexicon
{
  GArray *words; /* Word; NULL once both tries are built */
  Trie forward;
  Trie backward; /* built by the first look-up that needs it: few lexicons are asked what a text ends with */
};

static void
word_clear(gpointer element)
{
  g_free(((Word *) element)->characters);
}

static void
trie_clear(Trie *trie)
{
  g_array_unref(trie->nodes);
  for (guint i = 0; i < G_N_ELEMENTS(trie->pages); i++)
    g_free(trie->pages[i]);
}

Lexicon *
lexicon_new(void)
{
  Lexicon *lexicon = g_new0(Lexicon, 1);
  lexicon->words = g_array_new(FALSE, FALSE, sizeof(Word));
  g_array_set_clear_func(lexicon->words, word_clear);
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
  trie_clear(&lexicon->forward);
  trie_clear(&lexicon->backward);
  g_free(lexicon);
}

gboolean
lexicon_add(Lexicon *lexicon, const char *word, guint payload)
{
  glong count = 0;
  gunichar *characters = g_utf8_to_ucs4_fast(word, -1, &count);
  if (count == 0 || count > WORD_CHARACTERS)
    {
      g_free(characters);
      return FALSE;
    }
  Word entry = { characters, (guint) count, payload };
  g_array_append_val(lexicon->words, entry);
  return TRUE;
}

static gint
word_compare(gconstpointer a, gconstpointer b)
{
  const Word *left = a, *right = b;
  for (guint i = 0; i < left->count && i < right->count; i++)
    if (left->characters[i] != right->characters[i])
      return left->characters[i] < right->characters[i] ? -1 : 1;
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
trie_expand(Trie *trie, const GArray *words, Pending pending, GArray *queue)
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
      Node child = { word->characters[pending.depth], NO_PAYLOAD, 0, 0 };
      guint end = i;
      for (; end < pending.end_word; end++)
        {
          const Word *other = &g_array_index(words, Word, end);
          if (other->characters[pending.depth] != child.character)
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

static void
trie_build(Trie *trie, GArray *words)
{
  g_array_sort(words, word_compare);
  Node root = { 0, NO_PAYLOAD, 0, 0 };
  g_array_append_val(trie->nodes, root);
  g_autoptr(GArray) queue = g_array_new(FALSE, FALSE, sizeof(Pending));
  Pending start = { 0, 0, words->len, 0 };
  g_array_append_val(queue, start);
  for (guint i = 0; i < queue->len; i++)
    trie_expand(trie, words, g_array_index(queue, Pending, i), queue);

  const Node *top = &g_array_index(trie->nodes, Node, 0);
  for (guint i = 0; i < top->child_count; i++)
    {
      gunichar c = g_array_index(trie->nodes, Node, top->first_child + i).character;
      if (c >= FIRST_BITS)
        continue;
      trie->starts[c / 32] |= 1u << (c % 32);
      if (trie->pages[c / PAGE_SIZE] == NULL)
        trie->pages[c / PAGE_SIZE] = g_new0(guint16, PAGE_SIZE);
      trie->pages[c / PAGE_SIZE][c % PAGE_SIZE] = (guint16) (i + 1);
    }
}

static void
word_reverse(Word *word)
{
  for (guint left = 0, right = word->count - 1; left < right; left++, right--)
    {
      gunichar c = word->characters[left];
      word->characters[left] = word->characters[right];
      word->characters[right] = c;
    }
}

void
lexicon_freeze(Lexicon *lexicon)
{
  trie_build(&lexicon->forward, lexicon->words);
}

static void
lexicon_build_backward(Lexicon *lexicon)
{
  for (guint i = 0; i < lexicon->words->len; i++)
    word_reverse(&g_array_index(lexicon->words, Word, i));
  trie_build(&lexicon->backward, lexicon->words);
  g_clear_pointer(&lexicon->words, g_array_unref);
}

static const Node *
node_child(const Trie *trie, const Node *node, gunichar c)
{
  const Node *low = &g_array_index(trie->nodes, Node, node->first_child), *high = low + node->child_count;
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

static inline gboolean
starts_word(const Trie *trie, gunichar c)
{
  return c >= FIRST_BITS || (trie->starts[c / 32] >> (c % 32) & 1) != 0;
}

/* The root has hundreds of children; most look-ups end here, so they go by tables. */
static inline const Node *
root_child(const Trie *trie, gunichar c)
{
  if (!starts_word(trie, c))
    return NULL;
  const Node *root = &g_array_index(trie->nodes, Node, 0);
  return c >= FIRST_BITS ? node_child(trie, root, c) : root + root->first_child + trie->pages[c / PAGE_SIZE][c % PAGE_SIZE] - 1;
}

/* The first character at or after offset that may start a word; length if there is none. */
static gsize
next_start(const Trie *trie, const char *text, gsize length, gsize offset)
{
  gsize size;
  while (offset < length && !starts_word(trie, character_at(text + offset, &size)))
    offset += size;
  return offset;
}

/* The longest word that goes through the node reached at [offset, at). */
static guint
match_from(const Trie *trie, const Node *node, const char *text, gsize length, gsize offset, gsize at, gsize *match_length)
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
lexicon_match_at(const Lexicon *lexicon, const char *text, gsize length, gsize offset, gsize *match_length)
{
  gsize size;
  if (offset >= length)
    return NO_PAYLOAD;
  const Node *node = root_child(&lexicon->forward, character_at(text + offset, &size));
  return match_from(&lexicon->forward, node, text, length, offset, offset + size, match_length);
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
    lexicon_build_backward((Lexicon *) lexicon); /* the words do not change, only what is known of them */
  return &lexicon->backward;
}

guint
lexicon_match_end(const Lexicon *lexicon, const char *text, gsize length, gsize *match_length)
{
  const Trie *backward = lexicon_backward(lexicon);
  guint payload = NO_PAYLOAD;
  const Node *node = NULL;
  for (gsize start = length; start > 0;)
    {
      do
        start--;
      while (start > 0 && ((guchar) text[start] & 0xC0) == 0x80);
      gunichar c = character_at(text + start, NULL);
      node = node == NULL ? root_child(backward, c) : node_child(backward, node, c);
      if (node == NULL)
        break;
      if (node->payload != NO_PAYLOAD)
        {
          payload = node->payload;
          *match_length = length - start;
        }
    }
  return payload;
}

void
lexicon_scan(const Lexicon *lexicon, const char *text, gsize length, GArray *matches)
{
  const Trie *trie = &lexicon->forward;
  for (gsize at = next_start(trie, text, length, 0), size; at < length; at = next_start(trie, text, length, at + size))
    {
      const Node *node = root_child(trie, character_at(text + at, &size));
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
lexicon_visit_overlapping(const Lexicon *lexicon, const char *text, gsize length, LexiconVisitor visit, gpointer user)
{
  const Trie *trie = &lexicon->forward;
  for (gsize at = next_start(trie, text, length, 0), size; at < length; at = next_start(trie, text, length, at + size))
    {
      const Node *node = root_child(trie, character_at(text + at, &size));
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
}

void
lexicon_mark_starts(const Lexicon *lexicon, guint8 *starts)
{
  const Trie *trie = &lexicon->forward;
  const Node *root = &g_array_index(trie->nodes, Node, 0);
  for (guint i = 0; i < root->child_count; i++)
    {
      gunichar c = root[root->first_child + i].character;
      if (c < FIRST_BITS)
        starts[c / 8] |= (guint8) (1u << (c % 8));
    }
}

void
lexicon_visit_words(const Lexicon *lexicon, void (*visit)(const char *text, gsize length, gpointer user), gpointer user)
{
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; lexicon->words != NULL && i < lexicon->words->len; i++)
    {
      const Word *word = &g_array_index(lexicon->words, Word, i);
      g_string_truncate(text, 0);
      for (guint j = 0; j < word->count; j++)
        g_string_append_unichar(text, word->characters[j]);
      visit(text->str, text->len, user);
    }
}
