/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * charset.c - decides on an encoding and converts, a bad byte at a time where need be.
 *
 * Valid UTF-8 is never an accident in a Chinese text, so it wins over every label. iconv does the
 * other conversions; it stops at a bad byte, so it runs in a loop that writes U+FFFD, steps over
 * and goes on. glibc and GNU libiconv differ from the web in a few GB18030 codes: the loop stops at
 * those and writes the web's character itself (CONVERSIONS below).
 */
#include "extract/charset.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "extract/charset_labels.h"
#include "extract/traditional.h"

#define LABEL_BYTES 4096      /* some pages print a long comment before <meta> */
#define DETECTION_BYTES 65536 /* enough ideographs to tell GB18030 from Big5 */
#define REPLACEMENT "\xEF\xBF\xBD"

void
decoded_text_clear(DecodedText *decoded)
{
  if (decoded->owned != NULL)
    g_string_free(decoded->owned, TRUE);
  memset(decoded, 0, sizeof *decoded);
}

/* --- UTF-8 --- */

/* Bytes of the valid character at bytes, 0 if there is none; then *bad receives the bytes of the
 * longest valid beginning (at least 1), which become one U+FFFD as the web's decoder has it. */
static gsize
utf8_character(const guchar *bytes, gsize length, gsize *bad)
{
  guchar lead = bytes[0];
  if (lead < 0x80)
    return 1;
  gsize size = lead >= 0xC2 && lead <= 0xDF   ? 2
               : (lead & 0xF0) == 0xE0        ? 3
               : lead >= 0xF0 && lead <= 0xF4 ? 4
                                              : 0;
  *bad = 1;
  if (size == 0)
    return 0;
  guchar low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  guchar high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  for (gsize i = 1; i < size; i++)
    {
      if (i >= length || bytes[i] < low || bytes[i] > high)
        return 0;
      *bad = i + 1;
      low = 0x80;
      high = 0xBF;
    }
  return size;
}

/* Length of the ASCII run at bytes, eight bytes at a time: half of a page is markup. */
static gsize
ascii_run(const guchar *bytes, gsize length)
{
  gsize i = 0;
  for (guint64 word; i + sizeof word <= length; i += sizeof word)
    {
      memcpy(&word, bytes + i, sizeof word);
      if ((word & G_GUINT64_CONSTANT(0x8080808080808080)) != 0)
        break;
    }
  while (i < length && bytes[i] < 0x80)
    i++;
  return i;
}

/* Length of a run of three-byte characters other than U+0800-0FFF and surrogates: Chinese text is
 * little else. */
static gsize
ideograph_run(const guchar *bytes, gsize length)
{
  gsize i = 0;
  while (i + 3 <= length && bytes[i] >= 0xE1 && bytes[i] <= 0xEF && bytes[i] != 0xED
         && (bytes[i + 1] & 0xC0) == 0x80 && (bytes[i + 2] & 0xC0) == 0x80)
    i += 3;
  return i;
}

typedef struct
{
  gsize characters; /* valid ones beyond ASCII */
  gsize bad;
} Utf8Count;

static Utf8Count
utf8_count(const guchar *bytes, gsize length)
{
  Utf8Count count = { 0, 0 };
  gsize i = 0;
  while (i < length)
    {
      i += ascii_run(bytes + i, length - i);
      gsize run = ideograph_run(bytes + i, length - i);
      count.characters += run / 3;
      i += run;
      if (i >= length || bytes[i] < 0x80 || run > 0)
        continue;
      gsize bad = 1, size = utf8_character(bytes + i, length - i, &bad);
      count.characters += size > 0;
      count.bad += size == 0;
      i += size > 0 ? size : bad;
    }
  return count;
}

gboolean
charset_is_utf8(const guchar *bytes, gsize length)
{
  return utf8_count(bytes, length).bad == 0;
}

static gsize
utf8_repair(const guchar *bytes, gsize length, GString *out)
{
  gsize count = 0;
  for (gsize i = 0; i < length;)
    {
      gsize bad = 1, size = utf8_character(bytes + i, length - i, &bad);
      if (size > 0)
        g_string_append_len(out, (const char *) bytes + i, (gssize) size);
      else
        g_string_append(out, REPLACEMENT);
      count += size == 0;
      i += size > 0 ? size : bad;
    }
  return count;
}

/* --- other encodings --- */

/* Codes that the web decodes otherwise than iconv does (glibc, and GNU libiconv in part). */
static const struct
{
  guchar lead;
  guchar trail; /* 0: a byte alone */
  gunichar character;
} CONVERSIONS[] = {
  { 0x80, 0x00, 0x20AC }, /* the euro of Windows' code page 936 */
  { 0xA3, 0xA0, 0x3000 }, /* a blank of full width; iconv gives U+E5E5 */
  { 0xFE, 0x51, 0xE816 }, { 0xFE, 0x52, 0xE817 }, { 0xFE, 0x53, 0xE818 },
  { 0xFE, 0x6C, 0xE831 }, { 0xFE, 0x76, 0xE83B }, { 0xFE, 0x91, 0xE855 },
};

static gint
conversion_at(const guchar *bytes, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS(CONVERSIONS); i++)
    if (bytes[0] == CONVERSIONS[i].lead
        && (CONVERSIONS[i].trail == 0 || (length > 1 && bytes[1] == CONVERSIONS[i].trail)))
      return (gint) i;
  return -1;
}

/* Bytes up to the next code of CONVERSIONS, stepping by whole characters of one, two and four
 * bytes. */
static gsize
gb18030_run(const guchar *bytes, gsize length)
{
  gsize i = 0;
  while (i < length)
    {
      i += ascii_run(bytes + i, length - i);
      if (i >= length)
        break;
      if ((bytes[i] == 0x80 || bytes[i] == 0xA3 || bytes[i] == 0xFE)
          && conversion_at(bytes + i, length - i) >= 0)
        break;
      gboolean is_single =
          bytes[i] == 0xFF || i + 1 >= length || bytes[i + 1] < 0x30 || bytes[i + 1] == 0x7F;
      gboolean is_quadruple = !is_single && bytes[i + 1] <= 0x39;
      i += is_single ? 1 : is_quadruple ? 4 : 2;
    }
  return MIN(i, length);
}

/* How many bytes to step over where iconv refuses: the second byte too unless it may be markup of
 * its own. None are left where it has stepped over them itself, as glibc does in CP949. */
static gsize
bad_bytes(const guchar *bytes, gsize length, gsize unit)
{
  if (unit == 2 || length == 0)
    return MIN(length, unit);
  return length > 1 && bytes[0] > 0x80 && bytes[0] < 0xFF && bytes[1] >= 0x80 ? 2 : 1;
}

/* Appends the conversion of bytes; returns how many U+FFFD it wrote. */
static gsize
iconv_run(iconv_t converter, const guchar *bytes, gsize length, gsize unit, GString *out)
{
  gsize count = 0;
  char *input = (char *) (gintptr) bytes;
  while (length > 0)
    {
      char buffer[8192];
      char *output = buffer;
      gsize room = sizeof buffer;
      gsize converted = iconv(converter, &input, &length, &output, &room);
      g_string_append_len(out, buffer, output - buffer);
      if (converted != (gsize) -1)
        break;
      if (errno == E2BIG)
        continue;
      gsize skip = bad_bytes((const guchar *) input, length, unit);
      g_string_append(out, REPLACEMENT);
      count++;
      input += skip;
      length -= skip;
      iconv(converter, NULL, NULL, NULL, NULL);
    }
  return count;
}

static gsize
gb18030_convert(iconv_t converter, const guchar *bytes, gsize length, GString *out)
{
  gsize count = 0;
  for (gsize i = 0; i < length;)
    {
      gsize run = gb18030_run(bytes + i, length - i);
      count += iconv_run(converter, bytes + i, run, 1, out);
      i += run;
      if (i >= length)
        break;
      gint conversion = conversion_at(bytes + i, length - i);
      g_string_append_unichar(out, CONVERSIONS[conversion].character);
      i += CONVERSIONS[conversion].trail == 0 ? 1 : 2;
    }
  return count;
}

static iconv_t
converter_open(const Encoding *encoding)
{
  g_auto(GStrv) names = g_strsplit(encoding->converters, " ", -1);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      iconv_t converter = iconv_open("UTF-8", names[i]);
      if (converter != (iconv_t) -1)
        return converter;
    }
  return (iconv_t) -1;
}

/* FALSE if this machine's iconv lacks the encoding. */
static gboolean
decode_as(const Encoding *encoding, const guchar *bytes, gsize length, DecodedText *decoded)
{
  GString *out = g_string_sized_new(length + length / 2 + 16);
  gsize bad = 0;
  if (*encoding->converters == '\0')
    bad = utf8_repair(bytes, length, out);
  else
    {
      iconv_t converter = converter_open(encoding);
      if (converter == (iconv_t) -1)
        {
          g_string_free(out, TRUE);
          return FALSE;
        }
      gboolean is_wide = g_str_has_prefix(encoding->name, "utf-16");
      if (g_str_equal(encoding->name, "gb18030"))
        bad = gb18030_convert(converter, bytes, length, out);
      else
        bad = iconv_run(converter, bytes, length, is_wide ? 2 : 1, out);
      iconv_close(converter);
    }
  decoded_text_clear(decoded);
  *decoded = (DecodedText){ out->str, out->len, out, encoding->name, bad, FALSE, FALSE };
  return TRUE;
}

/* --- decision --- */

/* GB2312's first level and Big5's frequent characters cover over nine tenths of any running text;
 * read with the wrong one of the two, under two thirds fall there. */
typedef struct
{
  gsize pairs;
  gsize common;
  gsize bad;
} PairCount;

typedef gboolean (*PairTest)(guchar lead, guchar trail);

static gboolean
gb_is_common(guchar lead, guchar trail)
{
  return trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3);
}

static gboolean
gb_is_pair(guchar lead, guchar trail)
{
  return lead >= 0x81 && lead <= 0xFE && trail >= 0x40 && trail <= 0xFE && trail != 0x7F;
}

/* Four bytes of GB18030, as it writes U+00A0 and every sign that GBK lacks. */
static gboolean
gb_is_four(const guchar *bytes, gsize length)
{
  return length >= 4 && bytes[0] >= 0x81 && bytes[0] <= 0xFE && g_ascii_isdigit(bytes[1])
         && bytes[2] >= 0x81 && bytes[2] <= 0xFE && g_ascii_isdigit(bytes[3]);
}

static gboolean
big5_is_common(guchar lead, guchar trail)
{
  return lead >= 0xA1 && lead <= 0xC6 && lead != 0xA3;
}

static gboolean
big5_is_pair(guchar lead, guchar trail)
{
  return lead >= 0xA1 && lead <= 0xF9
         && ((trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE));
}

static PairCount
pairs_count(const guchar *bytes, gsize length, PairTest is_pair, PairTest is_common)
{
  PairCount count = { 0, 0, 0 };
  gsize limit = MIN(length, DETECTION_BYTES);
  for (gsize i = 0; i < limit;)
    {
      i += ascii_run(bytes + i, limit - i);
      if (i + 1 >= limit)
        break;
      if (is_pair == gb_is_pair && gb_is_four(bytes + i, limit - i))
        {
          i += 4;
          continue;
        }
      gboolean pair = is_pair(bytes[i], bytes[i + 1]);
      count.pairs += pair;
      count.bad += !pair;
      count.common += pair && is_common(bytes[i], bytes[i + 1]);
      i += pair ? 2 : 1;
    }
  return count;
}

/* Per mille of the pairs that are common characters; 0 where over one place in fifty is no
 * character at all. */
static gsize
pairs_score(PairCount count)
{
  if (count.pairs == 0 || count.bad * 50 > count.pairs)
    return 0;
  return count.common * 1000 / count.pairs;
}

static const Encoding *
encoding_detect(const guchar *bytes, gsize length)
{
  gsize gb = pairs_score(pairs_count(bytes, length, gb_is_pair, gb_is_common));
  gsize big5 = pairs_score(pairs_count(bytes, length, big5_is_pair, big5_is_common));
  const gsize enough = 600; /* prose of either kind scores above 900 */
  if (MAX(gb, big5) < enough)
    return NULL;
  return gb >= big5 ? encoding_lookup("gb18030", 7) : encoding_lookup("big5", 4);
}

static const Encoding *
encoding_of_mark(const guchar *bytes, gsize length, gsize *mark_length)
{
  *mark_length = 0;
  if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
    return *mark_length = 3, encoding_lookup("utf-8", 5);
  if (length >= 2 && memcmp(bytes, "\xFF\xFE", 2) == 0)
    return *mark_length = 2, encoding_lookup("utf-16le", 8);
  if (length >= 2 && memcmp(bytes, "\xFE\xFF", 2) == 0)
    return *mark_length = 2, encoding_lookup("utf-16be", 8);
  if (length >= 4 && memcmp(bytes, "<\0", 2) == 0 && bytes[3] == 0)
    return encoding_lookup("utf-16le", 8); /* no mark, but markup in two-byte units */
  if (length >= 4 && memcmp(bytes, "\0<", 2) == 0 && bytes[2] == 0)
    return encoding_lookup("utf-16be", 8);
  return NULL;
}

/* What follows `name`, blanks, `=`, blanks and a quote; NULL if that is not what stands there. */
static const char *
label_after(const char *text, const char *end, gsize name_length, gsize *label_length)
{
  const char *at = text + name_length;
  while (at < end && g_ascii_isspace(*at))
    at++;
  if (at >= end || *at++ != '=')
    return NULL;
  while (at < end && (g_ascii_isspace(*at) || *at == '"' || *at == '\''))
    at++;
  const char *stop = at;
  while (stop < end && (g_ascii_isalnum(*stop) || strchr("-_:.", *stop) != NULL) && *stop != '\0')
    stop++;
  *label_length = (gsize) (stop - at);
  return stop > at ? at : NULL;
}

/* The charset label that a page's first bytes state, NULL if none: its place in bytes and
 * *label_length. Borrowed. */
static const char *
find_label(const guchar *bytes, gsize length, gsize *label_length)
{
  const char *text = (const char *) bytes, *end = text + MIN(length, LABEL_BYTES);
  for (const char *at = text; at + 8 < end; at++)
    {
      gsize name_length =
          g_ascii_strncasecmp(at, "charset", 7) == 0                                       ? 7
          : at - text < 100 && g_ascii_strncasecmp(at, "encoding", 8) == 0 && *text == '<' ? 8
                                                                                           : 0;
      const char *label = name_length == 0 ? NULL : label_after(at, end, name_length, label_length);
      if (label != NULL)
        return label;
    }
  return NULL;
}

/* The stated encoding: the transport's label, else the page's. A page cannot be UTF-16 and say so
 * in single bytes. */
static const Encoding *
encoding_stated(const guchar *bytes, gsize length, const char *transport_label, gboolean *unknown)
{
  const Encoding *encoding =
      transport_label == NULL ? NULL : encoding_lookup(transport_label, strlen(transport_label));
  *unknown = transport_label != NULL && encoding == NULL;
  if (encoding != NULL)
    return encoding;
  gsize label_length;
  const char *label = find_label(bytes, length, &label_length);
  if (label == NULL)
    return NULL;
  encoding = encoding_lookup(label, label_length);
  *unknown = encoding == NULL;
  return encoding != NULL && g_str_has_prefix(encoding->name, "utf-16")
             ? encoding_lookup("utf-8", 5)
             : encoding;
}

/* Few enough bad places to believe the encoding: one in fifty characters beyond ASCII. */
static gboolean
decoded_is_plausible(const DecodedText *decoded)
{
  Utf8Count count = utf8_count((const guchar *) decoded->text, decoded->length);
  return decoded->bad * 50 <= count.characters || decoded->bad <= 1;
}

static void
decode_by_guess(const guchar *bytes, gsize length, DecodedText *decoded)
{
  const Encoding *guess = encoding_detect(bytes, length);
  if (guess == NULL)
    guess = encoding_lookup("windows-1252", 12);
  if (!decode_as(guess, bytes, length, decoded))
    decode_as(encoding_lookup("utf-8", 5), bytes, length, decoded);
  decoded->is_guessed = TRUE;
}

void
charset_decode(const guchar *bytes, gsize length, const char *transport_label, DecodedText *decoded)
{
  memset(decoded, 0, sizeof *decoded);
  /* no bytes may have no address: tests/fuzz/crashes/reader_html/empty */
  if (bytes == NULL)
    bytes = (const guchar *) "";
  gsize mark_length;
  const Encoding *marked = encoding_of_mark(bytes, length, &mark_length);
  bytes += mark_length;
  length -= mark_length;
  if (marked != NULL && *marked->converters != '\0' && decode_as(marked, bytes, length, decoded))
    return;
  Utf8Count count = utf8_count(bytes, length);
  if (count.bad == 0)
    {
      *decoded = (DecodedText){ (const char *) bytes, length, NULL, "utf-8", 0, FALSE, FALSE };
      return;
    }
  gboolean unknown;
  const Encoding *stated = encoding_stated(bytes, length, transport_label, &unknown);
  /* No other encoding looks like UTF-8 in nineteen places of twenty. */
  if (marked != NULL || count.bad * 20 < count.characters)
    stated = encoding_lookup("utf-8", 5);
  gboolean done =
      stated != NULL && decode_as(stated, bytes, length, decoded) && decoded_is_plausible(decoded);
  if (!done && marked == NULL)
    decode_by_guess(bytes, length, decoded);
  decoded->label_unknown = unknown;
}

/* NUL is no text, and cuts C strings short in whatever reads the records. */
static void
decoded_replace_nul(DecodedText *decoded)
{
  if (memchr(decoded->text, '\0', decoded->length) == NULL)
    return;
  GString *out = g_string_sized_new(decoded->length + 64);
  for (gsize i = 0; i < decoded->length;)
    {
      const char *nul = memchr(decoded->text + i, '\0', decoded->length - i);
      gsize run = nul == NULL ? decoded->length - i : (gsize) (nul - decoded->text) - i;
      g_string_append_len(out, decoded->text + i, (gssize) run);
      if (nul != NULL)
        g_string_append(out, REPLACEMENT);
      decoded->bad += nul != NULL;
      i += run + 1;
    }
  if (decoded->owned != NULL)
    g_string_free(decoded->owned, TRUE);
  decoded->owned = out;
  decoded->text = out->str;
  decoded->length = out->len;
}

/* Mirrors print whole texts in traditional characters; everything that is looked for is simplified.
 */
static void
decoded_fold_traditional(Document *doc, DecodedText *decoded)
{
  if (!traditional_is(decoded->text, decoded->length))
    return;
  GString *folded = g_string_sized_new(decoded->length);
  traditional_fold(decoded->text, decoded->length, folded);
  if (decoded->owned != NULL)
    g_string_free(decoded->owned, TRUE);
  decoded->owned = folded;
  decoded->text = folded->str;
  decoded->length = folded->len;
  document_add_issue(doc, SEVERITY_NOTE, "traditional-text", SPAN_NONE, 0,
                     "expected simplified characters, got traditional ones; the text is their "
                     "simplified form, without glosses");
}

void
charset_decode_document(Document *doc, DecodedText *decoded)
{
  gsize length;
  const guchar *bytes = g_bytes_get_data(doc->source, &length);
  charset_decode(bytes, length, doc->declared_charset, decoded);
  decoded_replace_nul(decoded);
  decoded_fold_traditional(doc, decoded);
  g_free(doc->charset);
  doc->charset = g_strdup(decoded->charset);
  if (decoded->label_unknown)
    document_add_issue(doc, SEVERITY_WARNING, "unknown-charset", SPAN_NONE, 0,
                       "expected a charset label of the web, got another; read as %s",
                       decoded->charset);
  else if (decoded->is_guessed)
    document_add_issue(doc, SEVERITY_NOTE, "guessed-charset", SPAN_NONE, 0,
                       "no charset fits as stated; read as %s", decoded->charset);
  if (decoded->bad > 0)
    document_add_issue(doc, SEVERITY_LOSS, "bad-bytes", SPAN_NONE, 0,
                       "expected %s, got %" G_GSIZE_FORMAT
                       " places that are not; each became U+FFFD",
                       decoded->charset, decoded->bad);
}

void
charset_load_converters(void)
{
  /* Never closed: glibc unloads a converter that nobody holds. */
  for (gsize i = 0; encoding_at(i) != NULL; i++)
    if (*encoding_at(i)->converters != '\0')
      (void) converter_open(encoding_at(i));
}
