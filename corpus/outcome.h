/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * outcome.h - what became of one input: what the counts, the journal and the files have to know of
 * it.
 */
#pragma once

#include "core/reject.h"
#include "corpus/held_lines.h"
#include "output/lines.h"
#include "output/run_report.h"

typedef enum
{
  OUTCOME_NONE, /* not known yet */
  OUTCOME_DOCUMENT,
  OUTCOME_REJECT,
  OUTCOME_DUPLICATE,
  OUTCOME_PASSED
} OutcomeKind;

#define OUTCOME_KINDS 5

typedef struct
{
  OutcomeKind kind;
  guint64 tasks;    /* of a document */
  guint64 warnings; /* of a document */
  char *name;       /* the code of a reject, what was passed by; NULL otherwise */
  Reject *reject;   /* of a reject; NULL otherwise */
  HeldLines *held;  /* of a long document that a worker reads; NULL where there are none */
  Lines lines;      /* behind those */
} Outcome;

void outcome_clear(Outcome *outcome);

/* No records came of it after all. */
void outcome_drop_lines(Outcome *outcome);

/* Counts it. */
void outcome_report(OutcomeKind kind, guint64 tasks, guint64 warnings, const char *name,
                    RunReport *report);

/* "document", "reject" …, for the journal. Static. */
const char *outcome_kind_name(OutcomeKind kind);
