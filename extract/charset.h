/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * charset.h - source bytes of any charset become valid UTF-8. Nothing after it sees other text.
 */
#pragma once

#include "core/document.h"

/* Bytes as text. Either the source bytes themselves (borrowed, when they were valid UTF-8) or a
 * decoded copy. */
typedef struct
{
  const char *text; /* valid UTF-8, not terminated, without a byte order mark */
  gsize length;
  GString *owned;         /* what text points into; NULL where it points into the source */
  const char *charset;    /* WHATWG name, static */
  gsize bad;              /* places that became U+FFFD */
  gboolean is_guessed;    /* neither stated nor certain */
  gboolean label_unknown; /* a label was stated that no table knows */
} DecodedText;

void decoded_text_clear(DecodedText *decoded);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DecodedText, decoded_text_clear)

/* Decodes all bytes. In this order: byte order mark; valid UTF-8, whatever a label says; the
 * transport's label (nullable); the label inside the first bytes (<meta charset>, XML declaration);
 * GB18030 or Big5 by what the bytes look like; windows-1252. A bad byte becomes U+FFFD, is counted,
 * and never ends the text. bytes must outlive decoded. Never fails. */
void charset_decode(const guchar *bytes, gsize length, const char *transport_label,
                    DecodedText *decoded);

/* charset_decode() of doc->source: sets doc->charset and notes "bad-bytes", "unknown-charset" and
 * "guessed-charset". A text in traditional characters becomes simplified (traditional.h); that is
 * noted as "traditional-text". */
void charset_decode_document(Document *doc, DecodedText *decoded);

/* Whether the bytes are valid UTF-8 throughout; NUL counts as valid. */
gboolean charset_is_utf8(const guchar *bytes, gsize length);

/* Loads what iconv needs for every charset known here and keeps it: for a process that may open no
 * file later on. */
void charset_load_converters(void);
