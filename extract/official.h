/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * official.h - the frame of an official letter (GB/T 9704), told by place and form.
 *
 *   000012                        copy number        above the title, in the letter's first lines
 *   机密★1年  特急                 secrecy, urgency
 *   某县人民政府文件                red head
 *   ──────────────
 *   title, addressee, text, attachments, signature, date
 *   ──────────────
 *   抄送：县委各部门，县法院，       who receives copies, over several lines
 *       各人民团体。
 *   某县人民政府办公室  2024年3月18日印发
 */
#pragma once

#include "core/document.h"
#include "core/rules.h"

/* Makes such lines BLOCK_METADATA, so that they are neither headings nor tasks, and appends what
 * they say as Metadata (urgency, secrecy, copy-number, printed-by, printed; the list of copies is
 * completed). After fields_resolve(), which finds the red head. */
void official_mark(Document *doc, const Rules *rules);
