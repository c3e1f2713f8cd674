/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lines.h - the lines of a document's blocks and what each of them shows by itself.
 *
 * A block is one line, or several where the page breaks lines inside a paragraph. Facts only:
 * numbers it may start with, label pieces, unit brackets, notes. What a line is for follows from
 * the lines around it: outline.c, item_roles.c.
 */
#pragma once

#include "classify/item_labels.h"
#include "classify/number_mark.h"
#include "classify/text_ends.h"
#include "classify/unit_grammar.h"

typedef enum
{
  NOTE_NONE,
  NOTE_ATTACHMENT, /* 附件1, alone on its line: what follows is the attachment */
  NOTE_LIST,       /* 附件：2016年…分解表: lists the attachments */
  NOTE_DATE,
  NOTE_SIGNATURE,
  NOTE_ADDRESSEE,
  NOTE_FOOT, /* 抄送：…, （此件公开发布） */
  NOTE_CONTACT /* 主办单位：…, 联系人：…, until foot_lines.h says whose; never behind lines_new() */
} LineNote;

typedef enum
{
  SHOWS_UNIT_LABEL = 1 << 0,  /* 责任单位：… */
  SHOWS_FIELD_LABEL = 1 << 1, /* 完成时限：…, 进展情况：… */
  SHOWS_BRACKET = 1 << 2,     /* a unit bracket that closes a task */
  SHOWS_OUTCOME = 1 << 3,     /* a sentence that tells what came of it; reports only */
  SHOWS_AGENT = 1 << 4,       /* says …，由A负责; only where the title names tasks */
  SHOWS_DUTIES = 1 << 5,      /* 主要职责：…: until duty_lines.h has looked at it */
  SHOWS_DURATION = 1 << 6 /* 办理时限：3个工作日: until office_lines.h has looked at it */
} LineShows;

#define SHOWS_OWNER (SHOWS_UNIT_LABEL | SHOWS_FIELD_LABEL | SHOWS_BRACKET)

typedef struct
{
  guint block;
  Span place;      /* comparable */
  NumberMark mark; /* NUMBER_NONE until the series are known */
  guint32 text;    /* where the text starts: after number and mark, or place.start */
  guint32 unknown; /* the colon of a label at the line's start that only its repetition tells; 0 for
                      none */
  guint32 glued;   /* where the value of a label starts that no mark sets off, the line's end where
                      it stands below; 0 for none */
  guint32 label;   /* where the first label starts, place.end if there is none */
  guint8 shows;    /* LineShows */
  guint8 brackets; /* closing unit brackets, at most 255 */
  guint8 note;     /* LineNote */
  gboolean is_skipped;   /* furniture, metadata, tables */
  gboolean names_bodies; /* numbered, and nothing but bodies; only where the title tells outcomes or
                            names tasks */
  gboolean heads_bodies; /* nothing but bodies, above what they are to do (body_headings.h) */
  gboolean is_bracket_line; /* nothing but a bracket of bodies */
  gboolean is_owner_line;   /* nothing but bodies behind a dash; label is where they start */
  gboolean is_owner_rest;   /* goes on with a body's name that the label line above broke off */
  guint group; /* 1 + the first label line of the group it stands in (group_labels.h); 0 for none */
  gboolean is_group_label; /* a label line that stands above its group */
} Line;

typedef struct
{
  GArray *lines;        /* Line, by place */
  GArray *first;        /* guint for each block: its first line; one more at the end */
  GArray *candidates;   /* SeriesCandidate, by line */
  gboolean is_report;   /* the title says that the text tells outcomes */
  gboolean names_tasks; /* the title speaks of tasks that are assigned: 分解, 分工, 督办 */
  gboolean
      names_tell; /* items are names before a colon, and most of them tell an outcome behind it */
  gboolean lines_tell; /* items are names on lines of their own, and most of the texts below them
                            tell an outcome */
  gboolean
      sentences_told;    /* items are sentences, and most of the texts below them tell an outcome */
  gboolean has_no_tasks; /* the page is of another matter, or explains a list (paper_kind.h) */
  gboolean is_about_list;    /* the title says that the text explains a list */
  guint quiet_lines;         /* before them neither lines nor tables state tasks */
  gboolean ends_with_bodies; /* most numbered lines end with bodies of any kind in brackets */
  gboolean names_work; /* the title speaks of work that is planned: 重点项目, 实事, 整改 */
  gboolean is_task_list; /* the title, or the sentence above the first item, names a list of tasks:
                            2031年为民办实事项目 */
} Lines;

typedef struct MarkReader MarkReader;

/* What the reading of lines needs from the rules: the vocabularies list-marks, outline-words,
 * unit-labels, unit-roles, item-labels, paper-parts, service-times, the rule groups outline-lines,
 * outline-titles, outline-openings, outline-outcomes, outline-sums and outline-lead-ins. grammar
 * and rules are borrowed. */
MarkReader *mark_reader_new(const UnitGrammar *grammar, const Rules *rules, GError **error);
void mark_reader_free(MarkReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MarkReader, mark_reader_free)

const ItemLabels *mark_reader_labels(const MarkReader *reader);
const UnitGrammar *mark_reader_units(const MarkReader *reader);
const Vocabulary *mark_reader_marks(const MarkReader *reader); /* list-marks */

/* What its words say that bodies do: vocabulary unit-roles. Borrowed. */
const Vocabulary *mark_reader_roles(const MarkReader *reader);

/* All lines of the document. Needs normalize to have run. */
Lines *lines_new(const MarkReader *reader, const Document *doc);
void lines_free(Lines *lines);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lines, lines_free)

Line *line_at(const Lines *lines, guint index);

/* Whether a line has no number, label, bracket or note and could be a title: short, not ending like
 * a sentence. */
gboolean line_is_short(const Document *doc, const Line *line);

/* 二、医疗卫生方面: nothing but a title stands behind the line's number, if it has one. */
gboolean line_is_bare_title(const Document *doc, const Line *line);

/* 整改措施：, with its value on the lines below. */
gboolean line_is_label_alone(const Document *doc, const Line *line);

/* What closes a task of a document beside brackets that say what their bodies do, or list some that
 * are none but bodies. */
typedef enum
{
  BRACKETS_EXPLICIT,
  BRACKETS_OF_ONE, /* one body alone */
  BRACKETS_OF_ANY  /* offices, whose names other things have as well: (党建科) */
} BracketTrust;

/* For text_find_closing_brackets(). */
BracketTrust lines_trusted_brackets(const Lines *lines);
