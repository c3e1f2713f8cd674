/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * http_message.h - a captured HTTP answer: what its head says, and its body as the page it was.
 */
#pragma once

#include "core/limits.h"

typedef struct
{
  guint status;     /* 200 */
  char *media_type; /* lower case, without parameters; NULL where not stated */
  char *charset;    /* of the Content-Type, NULL where not stated */
  GBytes *body;     /* without transfer and content encoding; may be empty */
  const char *loss; /* what is missing at its end, NULL if nothing is; static */
} HttpMessage;

void http_message_clear(HttpMessage *message);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HttpMessage, http_message_clear)

/* Reads a whole message. Crawlers keep heads as they were sent and yet may store bodies decoded: an
 * encoding that the body does not have is passed over. Fails with DUBAN_ERROR_DAMAGED (no HTTP
 * head, compressed data broken from its first byte), DUBAN_ERROR_FORMAT (an encoding that is not
 * read) and DUBAN_ERROR_LIMIT. */
gboolean http_message_read(GBytes *bytes, const Limits *limits, HttpMessage *message,
                           GError **error);

/* "text/html; charset=gbk": the parts as above. value need not be terminated. */
void content_type_split(const char *value, gsize length, char **media_type, char **charset);

/* Whether a media type can hold no notice however its bytes look: styles, scripts, images. NULL
 * may. */
gboolean media_type_is_foreign(const char *media_type);
