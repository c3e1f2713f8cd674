/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * limits.h - how much one document may cost.
 *
 * Every loop and buffer that input feeds has its bound here. Passing one is DUBAN_ERROR_LIMIT for
 * the document, or an issue where the document can go on without the part that was too large.
 */
#pragma once

#include <glib.h>

typedef struct
{
  gsize input_bytes;    /* of one source document */
  gsize unpacked_ratio; /* bytes that an archive may give for each of its own */
  gsize unpacked_free;  /* bytes that an archive gives before its ratio counts */
  gsize html_bytes;     /* of one HTML page: libxml2's tree takes about eight times as much */
  gsize text_bytes;     /* of a document's printed text */
  guint attributes;     /* on one HTML tag: libxml2 is quadratic in them */
  guint html_depth;     /* nested HTML elements */
  guint pages;          /* of a PDF */
  gsize page_bytes;     /* of one PDF page's decoded drawing operators */
  guint rows;           /* of one table */
  guint columns;        /* of one table */
  guint cells;          /* of all tables of one document */
  guint blocks;         /* of one document */
  guint tasks;          /* of one document */
  guint values;         /* of one document */
  guint issues;         /* kept per document; more are counted, not kept */
  guint match_steps;    /* PCRE2 match limit of one pattern on one text */
} Limits;

/* The limits that every command uses unless told otherwise. Borrowed, static. */
const Limits *limits_default(void);
