/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_source.c - one pass from < to <. Half of a page is scripts: not parsing them pays for the
 * pass several times over.
 * Long texts are set aside for the same reason; libxml2 sees a mark in their place.
 *
 * What is unterminated (a comment, a script, a quote) ends where its own tag ends, so that the rest
 * of the page survives; whether a terminator stands further on is remembered once it is known that
 * none does, which keeps the pass linear.
 */
#include "extract/html_source.h"

#include <string.h>

typedef enum
{
  END_COMMENT,
  END_SCRIPT,
  END_STYLE,
  END_DOUBLE_QUOTE,
  END_SINGLE_QUOTE,
  END_KINDS
} Ending;

static const char *const ENDINGS[END_KINDS] = { "-->", "</script", "</style", "\"", "'" };

#define ASIDE_BYTES_MIN 16 /* below, the mark is no shorter */
/* Names that share a bucket are counted together, which lets a stray end tag pass at worst. */
#define NAME_BUCKETS 64

typedef struct
{
  Document *doc;
  const char *at;
  const char *end;
  GString *out;
  GArray *texts; /* Span */
  const char *page;
  gboolean is_missing[END_KINDS]; /* no such ending from here to the end of the page */
  guint depth;                    /* of elements that need an end tag */
  guint open[NAME_BUCKETS];       /* how many of them are open, by name */
  guint dropped;                  /* start tags left out whose end tags are due */
  guint attributes_cut;
  guint depth_cut;
} Cleaner;

/* The ending at or after from; NULL if there is none in the rest of the page. */
static const char *
find_ending(Cleaner *cleaner, const char *from, Ending kind)
{
  if (cleaner->is_missing[kind] || from >= cleaner->end)
    return NULL;
  gsize length = strlen(ENDINGS[kind]);
  for (const char *at = from;
       (at = memchr(at, ENDINGS[kind][0], (gsize)(cleaner->end - at))) != NULL; at++)
    if ((gsize)(cleaner->end - at) >= length && g_ascii_strncasecmp(at, ENDINGS[kind], length) == 0)
      return at;
  cleaner->is_missing[kind] = TRUE;
  return NULL;
}

static const char *
after_tag(const Cleaner *cleaner, const char *from)
{
  const char *close = memchr(from, '>', (gsize)(cleaner->end - from));
  return close == NULL ? cleaner->end : close + 1;
}

/* <!-- … -->, <!DOCTYPE …>, <![if …]>, <?xml …?> */
static void
skip_declaration(Cleaner *cleaner)
{
  const char *close = NULL;
  if (cleaner->end - cleaner->at >= 4 && memcmp(cleaner->at, "<!--", 4) == 0)
    {
      gboolean is_empty = cleaner->end - cleaner->at >= 5 && cleaner->at[4] == '>'; /* <!--> */
      close = is_empty ? cleaner->at + 2 : find_ending(cleaner, cleaner->at + 4, END_COMMENT);
      if (close != NULL)
        cleaner->at = close + 3;
    }
  if (close == NULL)
    cleaner->at = after_tag(cleaner, cleaner->at);
}

static gboolean
is_named(const char *name, gsize length, const char *expected)
{
  return length == strlen(expected) && g_ascii_strncasecmp(name, expected, length) == 0;
}

static gsize
name_length(const Cleaner *cleaner, const char *name)
{
  const char *at = name;
  while (at < cleaner->end && strchr(" \t\r\n\f/>", *at) == NULL)
    at++;
  return (gsize)(at - name);
}

/* Elements whose end tag may be left out, or that have none: they never count as depth. */
static gboolean
closes_itself(const char *name, gsize length)
{
  static const char *const NAMES[] = { "p",     "br",    "td",    "tr",     "th",   "li",   "dd",
                                       "dt",    "img",   "input", "meta",   "link", "hr",   "col",
                                       "tbody", "thead", "tfoot", "option", "base", "area", "param",
                                       "html",  "head",  "body",  "title",  "o:p" };
  if (length > 6)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(NAMES); i++)
    if (is_named(name, length, NAMES[i]))
      return TRUE;
  return FALSE;
}

typedef struct
{
  const char *end;  /* behind the tag's > */
  const char *kept; /* where what is kept of it ends, NULL for all */
  gboolean is_cut;  /* it has too many attributes */
} Tag;

/* The ending of a quoted value that starts at `at`; NULL if no quote starts there or none ends it.
 */
static const char *
value_ending(Cleaner *cleaner, const char *at, gboolean after_equals)
{
  if (!after_equals || (*at != '"' && *at != '\''))
    return NULL;
  return find_ending(cleaner, at + 1, *at == '"' ? END_DOUBLE_QUOTE : END_SINGLE_QUOTE);
}

/* Looks for the tag's end, quoted values passed over. A value whose quote nothing ends is cut off:
 * the parser would take the rest of the page for it. */
static Tag
scan_tag(Cleaner *cleaner, const char *at)
{
  Tag tag = { NULL, NULL, FALSE };
  guint attributes = 0;
  gboolean in_attribute = FALSE, after_equals = FALSE;
  const char *attribute = at;
  while (at < cleaner->end && *at != '>')
    {
      gboolean is_blank = g_ascii_isspace(*at) || *at == '/';
      if (!is_blank && !in_attribute && !after_equals && *at != '=')
        {
          attribute = at;
          tag.is_cut = tag.is_cut || ++attributes > cleaner->doc->limits->attributes;
        }
      const char *close = value_ending(cleaner, at, after_equals);
      gboolean is_open = after_equals && close == NULL && (*at == '"' || *at == '\'');
      if (tag.kept == NULL && (is_open || tag.is_cut))
        tag.kept = attribute;
      after_equals = *at == '=' || (after_equals && is_blank);
      in_attribute = !is_blank;
      at = close != NULL ? close + 1 : at + 1;
    }
  tag.end = at < cleaner->end ? at + 1 : at;
  return tag;
}

static guint *
open_count(Cleaner *cleaner, const char *name, gsize length)
{
  guint bucket = (guint)length;
  for (gsize i = 0; i < MIN(length, 8); i++)
    bucket = bucket * 31 + (guchar)g_ascii_tolower(name[i]);
  return &cleaner->open[bucket % NAME_BUCKETS];
}

/* Whether a tag is left out: a start tag too deep, its end tag, and an end tag of what was never
 * opened. */
static gboolean
depth_drops(Cleaner *cleaner, const char *name, gsize length, gboolean is_end)
{
  if (closes_itself(name, length))
    return FALSE;
  if (is_end && cleaner->dropped > 0)
    return cleaner->dropped--, TRUE;
  guint *open = open_count(cleaner, name, length);
  if (is_end && *open == 0)
    return TRUE;
  if (is_end || cleaner->depth < cleaner->doc->limits->html_depth)
    {
      *open += is_end ? -1u : 1u;
      cleaner->depth += is_end ? -1u : 1u;
      return FALSE;
    }
  cleaner->dropped++;
  cleaner->depth_cut++;
  return TRUE;
}

/* Behind the end tag of a script or style sheet whose start tag ends at `at`; `at` itself where it
 * has none. */
static const char *
after_raw_text(Cleaner *cleaner, const char *at, Ending kind)
{
  const char *ending = find_ending(cleaner, at, kind);
  return ending == NULL ? at : after_tag(cleaner, ending);
}

static void
copy_tag(Cleaner *cleaner)
{
  const char *start = cleaner->at;
  gboolean is_end = start[1] == '/';
  const char *name = start + (is_end ? 2 : 1);
  gsize length = name_length(cleaner, name);
  Tag tag = scan_tag(cleaner, name + length);
  gboolean is_script = is_named(name, length, "script");
  cleaner->at = tag.end;
  if (is_script || is_named(name, length, "style"))
    {
      if (!is_end)
        cleaner->at = after_raw_text(cleaner, tag.end, is_script ? END_SCRIPT : END_STYLE);
      return;
    }
  if (depth_drops(cleaner, name, length, is_end))
    return;
  cleaner->attributes_cut += tag.is_cut;
  g_string_append_len(cleaner->out, start, (tag.kept == NULL ? tag.end : tag.kept) - start);
  if (tag.kept != NULL)
    g_string_append_c(cleaner->out, '>');
}

static void
note_cuts(const Cleaner *cleaner)
{
  if (cleaner->attributes_cut > 0)
    document_add_issue(cleaner->doc, SEVERITY_NOTE, "attributes-cut", SPAN_NONE, 0,
                       "expected at most %u attributes on a tag, got more on %u tags",
                       cleaner->doc->limits->attributes, cleaner->attributes_cut);
  if (cleaner->depth_cut > 0)
    document_add_issue(
        cleaner->doc, SEVERITY_NOTE, "depth-cut", SPAN_NONE, 0,
        "expected elements nested at most %u deep, got %u deeper ones; their text was kept",
        cleaner->doc->limits->html_depth, cleaner->depth_cut);
}

static void
append_mark(Cleaner *cleaner, const char *text, gsize length)
{
  gsize start = (gsize)(text - cleaner->page);
  Span span = span_new(start, start + length);
  guint index = cleaner->texts->len;
  g_array_append_val(cleaner->texts, span);
  g_string_append(cleaner->out, HTML_TEXT_MARK);
  do
    g_string_append_c(cleaner->out, (char)(HTML_TEXT_DIGIT + index % HTML_TEXT_BASE));
  while ((index /= HTML_TEXT_BASE) > 0);
  g_string_append(cleaner->out, HTML_TEXT_MARK);
}

/* Text that stays in the markup must not hold the mark itself. */
static void
append_plain(Cleaner *cleaner, const char *text, gsize length)
{
  const gsize mark_length = strlen(HTML_TEXT_MARK);
  for (const char *mark; (mark = g_strstr_len(text, (gssize)length, HTML_TEXT_MARK)) != NULL;)
    {
      g_string_append_len(cleaner->out, text, mark - text);
      g_string_append(cleaner->out, "\xEF\xBF\xBD");
      length -= (gsize)(mark - text) + mark_length;
      text = mark + mark_length;
    }
  g_string_append_len(cleaner->out, text, (gssize)length);
}

/* Blanks at its ends stay with a text that is set aside; a text of blanks alone is short or worth
 * nothing. */
static void
append_text(Cleaner *cleaner, const char *text, gsize length)
{
  gboolean is_long =
      length >= ASIDE_BYTES_MIN && !g_ascii_isspace(*text) && memchr(text, '&', length) == NULL;
  if (is_long)
    append_mark(cleaner, text, length);
  else if (length > 0)
    append_plain(cleaner, text, length);
}

static void
clean_all(Cleaner *cleaner)
{
  while (cleaner->at < cleaner->end)
    {
      const char *tag = memchr(cleaner->at, '<', (gsize)(cleaner->end - cleaner->at));
      const char *stop = tag == NULL ? cleaner->end : tag;
      append_text(cleaner, cleaner->at, (gsize)(stop - cleaner->at));
      cleaner->at = stop;
      if (tag == NULL)
        break;
      char next = tag + 1 < cleaner->end ? tag[1] : ' ';
      if (next == '!' || next == '?')
        skip_declaration(cleaner);
      else if (g_ascii_isalpha(next)
               || (next == '/' && tag + 2 < cleaner->end && g_ascii_isalpha(tag[2])))
        copy_tag(cleaner);
      else
        {
          g_string_append(cleaner->out, "&lt;");
          cleaner->at++;
        }
    }
}

HtmlSource *
html_source_clean(Document *doc, const char *text, gsize length)
{
  HtmlSource *source = g_new0(HtmlSource, 1);
  source->markup = g_string_sized_new(length / 2 + 16);
  source->texts = g_array_new(FALSE, FALSE, sizeof(Span));
  Cleaner cleaner = { .doc = doc, .page = text, .at = text, .end = text + length };
  cleaner.out = source->markup;
  cleaner.texts = source->texts;
  clean_all(&cleaner);
  note_cuts(&cleaner);
  return source;
}

void
html_source_free(HtmlSource *source)
{
  if (source == NULL)
    return;
  g_string_free(source->markup, TRUE);
  g_array_unref(source->texts);
  g_free(source);
}
