/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fields.h - a document's typed fields out of all that states them.
 */
#pragma once

#include "core/document.h"
#include "core/rules.h"

/* Sets title, issuer, doc_number, index_number, issued and published, and makes the title's blocks
 * BLOCK_TITLE. Needs the blocks, their furniture and metadata marked, and doc->metadata filled.
 * What the text itself states is appended to doc->metadata first, under English labels that say
 * where it stood: title, signature, signature-date, red-head, number-line. A field that nothing
 * states stays NULL. */
void fields_resolve(Document *doc, const Rules *rules);

/* The title among them: see fields_title.c. */
void fields_resolve_title(Document *doc, const Rules *rules);
