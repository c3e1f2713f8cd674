/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * evaluation.h - task records against gold: how many rows are there, how many are right in every
 * field, and what differs.
 *
 * Rows are aligned in their order (row_align.h) and compared field by field. A row is exact when
 * number, section, task, subtask, plan, progress, status, units, their roles and second names,
 * leaders and by_region are right. Units and quantities are also counted one by one; quantities
 * only where the gold says something of them.
 */
#pragma once

#include "corpus/row_align.h"

typedef enum
{
  EVALUATED_NUMBER,
  EVALUATED_SECTION,
  EVALUATED_TASK,
  EVALUATED_SUBTASK,
  EVALUATED_PLAN,
  EVALUATED_PROGRESS,
  EVALUATED_STATUS,
  EVALUATED_UNITS,
  EVALUATED_ROLES,
  EVALUATED_AKA,
  EVALUATED_LEADERS,
  EVALUATED_BY_REGION,
  EVALUATED_FIELDS
} EvaluatedField;

/* What was found, what is too much, what is missing. */
typedef struct
{
  guint found;
  guint spurious;
  guint missing;
} Tally;

typedef struct
{
  GPtrArray *gold;               /* Row * */
  GPtrArray *out;                /* Row * */
  GArray *pairs;                 /* RowPair */
  guint wrong[EVALUATED_FIELDS]; /* aligned rows in which the field differs */
  guint exact;
  Tally units;
  Tally quantities;
} Evaluation;

/* Fails with DUBAN_ERROR_READ, _INTERMEDIATE or _LIMIT. You free the result. */
Evaluation *evaluation_new(const char *gold, const char *out, GError **error);
void evaluation_free(Evaluation *evaluation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Evaluation, evaluation_free)

/* F1 of a tally; 1 where there was nothing to find and nothing was. */
gdouble tally_f1(Tally tally);
Tally evaluation_rows(const Evaluation *evaluation);
Tally evaluation_exact(const Evaluation *evaluation);

/* The share of aligned rows whose field is right; 0 where none is aligned. */
gdouble evaluation_share(const Evaluation *evaluation, EvaluatedField field);

/* "number", "section" …. Static. */
const char *evaluated_field_name(EvaluatedField field);

/* Whether the field differs; quantities of a pair as a tally. */
gboolean rows_differ(const Row *gold, const Row *out, EvaluatedField field);
Tally rows_quantities(const Row *gold, const Row *out);

/* Whether anything differs at all. */
gboolean evaluation_is_perfect(const Evaluation *evaluation);
