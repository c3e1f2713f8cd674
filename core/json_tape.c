/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json_tape.c - one pass without recursion: a state says what may come next, a small stack which
 * containers are open. Bytes outside strings are ASCII or refused, so that UTF-8 is looked at in
 * strings only, while their end is sought.
 */
#include "core/json_tape.h"

#include "core/error.h"

#include <string.h>

#define DEPTH 16 /* records are nested 5 deep */
#define FIRST_NODES 256

typedef enum
{
  WANT_VALUE,
  WANT_VALUE_OR_END, /* behind [ */
  WANT_KEY,
  WANT_KEY_OR_END, /* behind { */
  WANT_COMMA_OR_END,
  WANT_NOTHING
} Want;

typedef struct
{
  JsonTape *tape;
  const char *line;
  const char *at;
  const char *end;
  guint open[DEPTH]; /* nodes of the open containers */
  guint depth;
  const char *key; /* of the value to come */
  guint key_length;
  Want want;
} Scan;

JsonTape *
json_tape_new(void)
{
  JsonTape *tape = g_new0(JsonTape, 1);
  tape->room = FIRST_NODES;
  tape->nodes = g_new(TapeNode, tape->room);
  return tape;
}

void
json_tape_free(JsonTape *tape)
{
  if (tape == NULL)
    return;
  g_free(tape->nodes);
  g_free(tape);
}

static gboolean
wrong(const Scan *scan, const char *expected, GError **error)
{
  return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "offset %" G_GSIZE_FORMAT ": expected %s",
                         (gsize) (scan->at - scan->line), expected);
}

static TapeNode *
node_add(Scan *scan, TapeKind kind, const char *text, gsize length)
{
  JsonTape *tape = scan->tape;
  if (G_UNLIKELY(tape->count == tape->room))
    {
      tape->room *= 2;
      tape->nodes = g_renew(TapeNode, tape->nodes, tape->room);
    }
  TapeNode *node = &tape->nodes[tape->count++];
  *node = (TapeNode){ kind, FALSE, scan->key, scan->key_length, text, length, tape->count };
  scan->key = NULL;
  scan->key_length = 0;
  scan->want = scan->depth == 0 ? WANT_NOTHING : WANT_COMMA_OR_END;
  return node;
}

/* --- strings --- */

static inline gboolean
is_continued(char byte)
{
  return ((guchar) byte & 0xC0) == 0x80;
}

/* Most of what is not ASCII here is a character of three bytes; surrogates and forms that are too
 * long are among none of these. */
static inline gboolean
is_plain_triple(const char *at, const char *end)
{
  guchar lead = (guchar) *at;
  return lead > 0xE0 && lead < 0xF0 && lead != 0xED && end - at >= 3 && is_continued(at[1])
         && is_continued(at[2]);
}

/* Behind the character at `at` that is not ASCII, and those of three bytes that follow it; NULL
 * where it is not UTF-8. */
static const char *
characters_skip(const char *at, const char *end)
{
  if (!is_plain_triple(at, end))
    {
      gunichar c = g_utf8_get_char_validated(at, end - at);
      return c == (gunichar) -1 || c == (gunichar) -2 ? NULL : at + g_unichar_to_utf8(c, NULL);
    }
  while (at < end && is_plain_triple(at, end))
    at += 3;
  return at;
}

/* How many bytes from `at` on are ASCII that means itself: eight at a time. A byte is none where
 * its top bit is set in `odd`; what a borrow sets beyond the first such byte does not matter. */
static inline const char *
plain_skip(const char *at, const char *end)
{
  const guint64 ONES = G_GUINT64_CONSTANT(0x0101010101010101), TOPS = ONES << 7;
  for (; end - at >= 8; at += 8)
    {
      guint64 word;
      memcpy(&word, at, sizeof word);
      word = GUINT64_FROM_LE(word);
      guint64 quotation = word ^ ONES * '"', backslash = word ^ ONES * '\\';
      guint64 odd = (((quotation - ONES) & ~quotation) | ((backslash - ONES) & ~backslash)
                     | ((word - ONES * 0x20) & ~word) | word)
                    & TOPS;
      if (odd != 0)
        return at + (__builtin_ctzll(odd) >> 3);
    }
  return at;
}

/* Behind the escape at `at`; NULL where JSON has no such. */
static const char *
escape_skip(const char *at, const char *end)
{
  return end - at >= 2 && at[1] != '\0' && strchr("\"\\/bfnrtu", at[1]) != NULL ? at + 2 : NULL;
}

/* From behind an opening quotation mark to the closing one, over anything that JSON allows. */
static gboolean
string_end_any(Scan *scan, const char **end, gboolean *is_escaped, GError **error)
{
  const char *at = scan->at, *next;
  *is_escaped = FALSE;
  while ((at = plain_skip(at, scan->end)) < scan->end && *at != '"')
    {
      if ((guchar) *at < 0x20)
        return wrong(scan, "no control characters in a string", error);
      if (*at == '\\')
        {
          *is_escaped = TRUE;
          next = escape_skip(at, scan->end);
          if (next == NULL)
            return wrong(scan, "an escape that JSON knows", error);
        }
      else if ((guchar) *at < 0x80)
        next = at + 1;
      else if ((next = characters_skip(at, scan->end)) == NULL)
        {
          scan->at = at;
          return wrong(scan, "UTF-8", error);
        }
      at = next;
    }
  if (at >= scan->end)
    return wrong(scan, "the string's closing quotation mark", error);
  *end = at;
  return TRUE;
}

/* The same; names and most words of records are ASCII, whose end is found at once. */
static inline gboolean
string_end(Scan *scan, const char **end, gboolean *is_escaped, GError **error)
{
  const char *plain_end = plain_skip(scan->at, scan->end);
  if (G_UNLIKELY(plain_end >= scan->end || *plain_end != '"'))
    return string_end_any(scan, end, is_escaped, error);
  *end = plain_end;
  *is_escaped = FALSE;
  return TRUE;
}

static gboolean
string_take(Scan *scan, GError **error)
{
  const char *start = ++scan->at, *end;
  gboolean is_escaped;
  if (!string_end(scan, &end, &is_escaped, error))
    return FALSE;
  node_add(scan, TAPE_STRING, start, (gsize) (end - start))->is_escaped = is_escaped;
  scan->at = end + 1;
  return TRUE;
}

static const char *
digits_skip(const char *at, const char *end)
{
  while (at < end && g_ascii_isdigit(*at))
    at++;
  return at;
}

static gboolean
number_take(Scan *scan, GError **error)
{
  const char *start = scan->at, *at = start + (*start == '-'), *digits = at;
  at = digits_skip(at, scan->end);
  gboolean is_sound = at > digits && (*digits != '0' || at == digits + 1);
  if (is_sound && at < scan->end && *at == '.')
    {
      digits = at + 1;
      at = digits_skip(digits, scan->end);
      is_sound = at > digits;
    }
  if (is_sound && at < scan->end && (*at == 'e' || *at == 'E'))
    {
      digits = at + 1 + (at + 1 < scan->end && (at[1] == '+' || at[1] == '-'));
      at = digits_skip(digits, scan->end);
      is_sound = at > digits;
    }
  if (!is_sound)
    return wrong(scan, "a number", error);
  node_add(scan, TAPE_NUMBER, start, (gsize) (at - start));
  scan->at = at;
  return TRUE;
}

static gboolean
word_take(Scan *scan, GError **error)
{
  static const struct
  {
    const char *word;
    TapeKind kind;
  } WORDS[] = { { "null", TAPE_NULL }, { "false", TAPE_FALSE }, { "true", TAPE_TRUE } };
  for (gsize i = 0; i < G_N_ELEMENTS(WORDS); i++)
    {
      gsize length = strlen(WORDS[i].word);
      if ((gsize) (scan->end - scan->at) < length || memcmp(scan->at, WORDS[i].word, length) != 0)
        continue;
      node_add(scan, WORDS[i].kind, scan->at, length);
      scan->at += length;
      return TRUE;
    }
  return wrong(scan, "a value", error);
}

static gboolean
container_open(Scan *scan, GError **error)
{
  if (scan->depth == DEPTH)
    return wrong(scan, "brackets nested at most 16 deep", error);
  gboolean is_object = *scan->at == '{';
  node_add(scan, is_object ? TAPE_OBJECT : TAPE_ARRAY, scan->at, 0);
  scan->open[scan->depth++] = scan->tape->count - 1;
  scan->want = is_object ? WANT_KEY_OR_END : WANT_VALUE_OR_END;
  scan->at++;
  return TRUE;
}

static gboolean
container_close(Scan *scan, GError **error)
{
  TapeNode *node = scan->depth == 0 ? NULL : &scan->tape->nodes[scan->open[scan->depth - 1]];
  if (node == NULL || (node->kind == TAPE_OBJECT) != (*scan->at == '}'))
    return wrong(scan, "the bracket that was opened", error);
  scan->at++;
  node->length = (gsize) (scan->at - node->text);
  node->next = scan->tape->count;
  scan->depth--;
  scan->want = scan->depth == 0 ? WANT_NOTHING : WANT_COMMA_OR_END;
  return TRUE;
}

static gboolean
value_take(Scan *scan, GError **error)
{
  switch (*scan->at)
    {
    case '{':
    case '[':
      return container_open(scan, error);
    case '"':
      return string_take(scan, error);
    case '-':
      return number_take(scan, error);
    default:
      return g_ascii_isdigit(*scan->at) ? number_take(scan, error) : word_take(scan, error);
    }
}

static inline gboolean
is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\r';
}

/* A name, and the value that stands right behind it. */
static gboolean
key_take(Scan *scan, GError **error)
{
  const char *start = ++scan->at, *end;
  gboolean is_escaped;
  if (!string_end(scan, &end, &is_escaped, error))
    return FALSE;
  scan->key = start;
  scan->key_length = (guint) (end - start);
  scan->at = end + 1;
  while (scan->at < scan->end && *scan->at == ' ')
    scan->at++;
  if (scan->at >= scan->end || *scan->at != ':')
    return wrong(scan, "a colon", error);
  scan->at++;
  scan->want = WANT_VALUE;
  return scan->at >= scan->end || is_blank(*scan->at) || value_take(scan, error);
}

/* A comma, and the member that stands right behind it. */
static gboolean
comma_take(Scan *scan, GError **error)
{
  gboolean is_object = scan->tape->nodes[scan->open[scan->depth - 1]].kind == TAPE_OBJECT;
  scan->want = is_object ? WANT_KEY : WANT_VALUE;
  scan->at++;
  return !is_object || scan->at >= scan->end || *scan->at != '"' || key_take(scan, error);
}

static gboolean
token_take(Scan *scan, GError **error)
{
  char c = *scan->at;
  gboolean may_end =
      scan->want != WANT_VALUE && scan->want != WANT_KEY && scan->want != WANT_NOTHING;
  if (is_blank(c))
    {
      scan->at++;
      return TRUE;
    }
  if (may_end && (c == '}' || c == ']'))
    return container_close(scan, error);
  switch (scan->want)
    {
    case WANT_VALUE:
    case WANT_VALUE_OR_END:
      return value_take(scan, error);
    case WANT_KEY:
    case WANT_KEY_OR_END:
      return c == '"' ? key_take(scan, error) : wrong(scan, "a member's name", error);
    case WANT_COMMA_OR_END:
      return c == ',' ? comma_take(scan, error)
                      : wrong(scan, "a comma or a closing bracket", error);
    case WANT_NOTHING:
      break;
    }
  return wrong(scan, "nothing behind the object", error);
}

gboolean
json_tape_read(JsonTape *tape, const char *line, gsize length, GError **error)
{
  Scan scan = { .tape = tape, .line = line, .at = line, .end = line + length, .want = WANT_VALUE };
  tape->count = 0;
  if (length == 0 || line[0] != '{')
    return wrong(&scan, "an object", error);
  while (scan.at < scan.end)
    if (!token_take(&scan, error))
      return FALSE;
  return scan.want == WANT_NOTHING || wrong(&scan, "the object's closing bracket", error);
}

const TapeNode *
json_tape_node(const JsonTape *tape, guint node)
{
  return &tape->nodes[node];
}

static gboolean
node_is_called(const TapeNode *node, const char *name, gsize length)
{
  return node->key_length == length && node->key[0] == name[0]
         && memcmp(node->key, name, length) == 0;
}

guint
json_tape_member(const JsonTape *tape, guint object, const char *name, gsize name_length,
                 guint *hint)
{
  const TapeNode *container = json_tape_node(tape, object);
  guint first = object + 1, end = container->next;
  if (container->kind != TAPE_OBJECT || first == end)
    return 0;
  guint start = *hint >= first && *hint < end ? *hint : first;
  guint at = start;
  do
    {
      const TapeNode *node = json_tape_node(tape, at);
      if (node_is_called(node, name, name_length))
        {
          *hint = at;
          return at;
        }
      at = node->next < end ? node->next : first;
    }
  while (at != start);
  return 0;
}

/* --- escapes --- */

static gunichar
code_unit(const char *digits)
{
  gunichar unit = 0;
  for (gsize i = 0; i < 4; i++)
    unit = unit * 16 + (gunichar) MAX(0, g_ascii_xdigit_value(digits[i]));
  return unit;
}

/* \uXXXX at `at`, maybe two of them; returns what stands behind. */
static const char *
unicode_append(const char *at, const char *end, GString *out)
{
  const gunichar REPLACEMENT = 0xFFFD;
  if (end - at < 6)
    {
      g_string_append_unichar(out, REPLACEMENT);
      return end;
    }
  gunichar unit = code_unit(at + 2);
  gboolean is_pair =
      unit >= 0xD800 && unit < 0xDC00 && end - at >= 12 && at[6] == '\\' && at[7] == 'u';
  gunichar low = is_pair ? code_unit(at + 8) : 0;
  if (low >= 0xDC00 && low < 0xE000)
    {
      g_string_append_unichar(out, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
      return at + 12;
    }
  gboolean is_lone = unit >= 0xD800 && unit < 0xE000;
  g_string_append_unichar(out, unit == 0 || is_lone ? REPLACEMENT : unit);
  return at + 6;
}

void
json_tape_append_text(const TapeNode *node, GString *out)
{
  static const char LETTERS[] = "bfnrt", MEANT[] = "\b\f\n\r\t";
  const char *end = node->text + node->length;
  for (const char *at = node->text; at < end;)
    {
      const char *escape = memchr(at, '\\', (gsize) (end - at));
      const char *plain_end = escape == NULL ? end : escape;
      g_string_append_len(out, at, plain_end - at);
      if (escape == NULL || escape + 1 >= end)
        return;
      const char *letter = escape[1] == '\0' ? NULL : strchr(LETTERS, escape[1]);
      at = escape + 2;
      if (escape[1] == 'u')
        at = unicode_append(escape, end, out);
      else
        g_string_append_c(out, letter == NULL ? escape[1] : MEANT[letter - LETTERS]);
    }
}
