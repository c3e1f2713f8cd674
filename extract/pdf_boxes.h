/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_boxes.h - characters of one line in boxes of one height.
 *
 *   ┌──┐    ┌──┐      ideographs in boxes of 2.6 times the type, figures beside them, of the same
 *   │建│┌──┐│公│      type, in boxes of 1.4 times: each font says how high its boxes are, and a
 *   │成││40││里│      producer may cut one typeface into many fonts
 *   └──┘└──┘└──┘
 *
 * The size of ideographs is known by their width. That of other characters is guessed by their box,
 * with what ideographs of the page tell of boxes; so boxes must mean the same.
 */
#pragma once

#include "extract/pdf_geometry.h"

/* Takes the room behind ideographs of stretched lines out of their boxes: in a font of one size all
 * are as wide as each other.
 * Gives characters (PdfGlyph, in poppler's order) of boxes that hold no ideograph the height and
 * the middle that they have beside ideographs on the same line. Boxes that nearly agree stay as
 * they are, and so do those that never touch an ideograph. em_share: size of the type / height of a
 * box, of the page's ideographs. */
void pdf_boxes_level(GArray *glyphs, float em_share);
