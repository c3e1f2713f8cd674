/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * attachments.h - the names of what is attached to a notice.
 *
 * A page in five is a letter whose list of tasks is a file: the name of that file is all the page
 * says of it.
 */
#pragma once

#include "core/document.h"
#include "core/rules.h"

/* Appends each attachment that the text names to doc->metadata, as `attachment`, with its place:
 * 附件：1.分解表 / 2.台账, and lines that are the name of a file. The number before the name is no
 * part of it. Needs the vocabulary attachment-words; without it nothing is found. Furniture and
 * tables are not looked at. */
void attachments_note(Document *doc, const Rules *rules);
