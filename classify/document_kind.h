/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * document_kind.h - what kind of notice a document is.
 */
#pragma once

#include "core/stage.h"

typedef struct DocumentKinds DocumentKinds;

/* Needs the rule group document-kinds. */
DocumentKinds *document_kinds_new(const Rules *rules, GError **error);
void document_kinds_free(DocumentKinds *kinds);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DocumentKinds, document_kinds_free)

/* Call after the last task was appended. Without tasks a document is KIND_OTHER, whatever its title
 * says (a letter whose list is attached). With tasks: KIND_PROGRESS when any of them has a progress
 * text or a status, or when nothing but the title can tell and it speaks of progress; else
 * KIND_ASSIGNMENT. */
DocumentKind document_kind_find(const DocumentKinds *kinds, const Document *doc);
