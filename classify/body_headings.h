/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body_headings.h - headings without a number that are nothing but bodies.
 *
 *   县发改局：              【县发改局】            1.新增学位1200个。
 *   1.投资68亿元。          1.投资68亿元。          县教育局
 *   县招商局：              【县招商局】            2.改造食堂18所。
 *   2.引资40亿元。          2.引资40亿元。          县教育局
 *       heads what follows                              stands below each item
 */
#pragma once

#include "classify/lines.h"

/* Sets Line.heads_bodies where several different ones stand right above numbered items, the first
 * before all items; these then own units. Only where the title names tasks or tells outcomes.
 * Linear in lines. */
void body_headings_mark(const MarkReader *reader, const Document *doc, Lines *lines);

/* Such a line without the brackets round it: comparable. */
Span body_heading_name(const Document *doc, const Line *line);
