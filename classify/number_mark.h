/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * number_mark.h - the list number or bullet that a line may start with.
 *
 *   1.  1、 1: 9*、      NUMBER_ARABIC             一、 十二.     NUMBER_CHINESE
 *   1)                   NUMBER_CLOSING            (一) ㈠ (一)、 NUMBER_CHINESE_BRACKET
 *   (1) ⑴                NUMBER_BRACKET            第一, 第一、   NUMBER_ORDINAL
 *   ① ❶                  NUMBER_CIRCLED            第一章 第三条  NUMBER_DIVISION
 *   1-1 1.1 1.1、        NUMBER_PAIR               ● ■ ◆ △ —— ·   NUMBER_BULLET
 *   任务1: 任务(序号三): NUMBER_ARABIC             一是 二是      NUMBER_POINT
 *   【任务1】 【一】     NUMBER_ARABIC             整改任务一 (alone)   NUMBER_DIVISION
 *   隐患1: 短板三:       NUMBER_ARABIC, weak      编号:GJ-01 (alone)   NUMBER_ARABIC
 *   督办事项〔2031〕1号 (alone)   NUMBER_ARABIC
 *   12加强 (glued), 12   NUMBER_BARE
 *
 * Only says what a line start could be; whether it is a number at all is decided by the run it
 * stands in (series.h).
 */
#pragma once

#include "core/rules.h"
#include "core/span.h"

/* From the outermost to the innermost, as notices nest them; a style may stand at any depth all the
 * same. */
typedef enum
{
  NUMBER_NONE,
  NUMBER_DIVISION,
  NUMBER_CHINESE,
  NUMBER_CHINESE_BRACKET,
  NUMBER_ORDINAL,
  NUMBER_ARABIC,
  NUMBER_BARE,
  NUMBER_PAIR,
  NUMBER_CLOSING,
  NUMBER_BRACKET,
  NUMBER_POINT,
  NUMBER_CIRCLED,
  NUMBER_BULLET
} NumberStyle;

#define NUMBER_MAXIMUM 999 /* larger ones are years, document numbers, amounts */

typedef struct
{
  NumberStyle style;
  guint value;   /* 0 for bullets */
  guint prefix;  /* the 2 of 2-1; else 0 */
  gunichar mark; /* what tells series of one style apart: the bullet, the 章 of 第一章; else 0 */
  Span number;   /* as records print it: without the closing mark, with its brackets; empty for
                    bullets */
  guint32 body;  /* where the text after number, mark and blanks starts */
  gboolean counts_items; /* 第一件, 第2项: of a division that is no part of a text */
  gboolean is_code; /* 编号:GJ-01: letters and figures; a number only beside another such line */
  gboolean is_weak; /* 3.5亿, 12加强, 1.1: a number only where its neighbours count with it */
} NumberMark;

#define NUMBER_READINGS 2

/* Writes the readings of the start of text[line], likeliest first, and returns how many there are
 * (0 to NUMBER_READINGS). text is comparable. marks is the vocabulary list-marks. Never reads past
 * the line. */
guint number_mark_read(const Vocabulary *marks, const char *text, Span line,
                       NumberMark readings[NUMBER_READINGS]);

/* The bytes of a count at the text's start, in figures or Chinese numerals (两 included): 3项, 两项,
 * 十二条; 0 for none. */
gsize number_count_read(const char *text, gsize length, guint *value);
