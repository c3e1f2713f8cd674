/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * outcome.c - see the header.
 */
#include "corpus/outcome.h"

void
outcome_drop_lines(Outcome *outcome)
{
  g_clear_pointer(&outcome->held, held_lines_free);
  lines_clear(&outcome->lines);
}

void
outcome_clear(Outcome *outcome)
{
  g_free(outcome->name);
  reject_free(outcome->reject);
  outcome_drop_lines(outcome);
  *outcome = (Outcome){ .kind = OUTCOME_NONE };
}

void
outcome_report(OutcomeKind kind, guint64 tasks, guint64 warnings, const char *name,
               RunReport *report)
{
  switch (kind)
    {
    case OUTCOME_DOCUMENT:
      run_report_add_document(report, tasks, warnings);
      break;
    case OUTCOME_REJECT:
      run_report_add_reject_code(report, name);
      break;
    case OUTCOME_DUPLICATE:
      run_report_add_duplicate(report);
      break;
    case OUTCOME_PASSED:
      run_report_add_passed(report, name);
      break;
    case OUTCOME_NONE:
      break;
    }
}

const char *
outcome_kind_name(OutcomeKind kind)
{
  static const char *const NAMES[OUTCOME_KINDS] = { "none", "document", "reject", "duplicate",
                                                    "passed" };
  return NAMES[kind];
}
