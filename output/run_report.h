/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run_report.h - what a run did: the counts of run.json.
 *
 * inputs = documents + rejects + duplicates holds at any time. Unless times are asked for nothing
 * in it depends on the clock, the machine's name or the order of arrival, so that two runs over the
 * same inputs write the same bytes.
 */
#pragma once

#include "core/aside.h"
#include "core/reject.h"

#include <glib.h>

#define RUN_SCHEMA "duban.run/1"

/* Where time goes: reading inputs, the three stages, making records. */
#define RUN_TIMES 5

typedef struct
{
  char *name;    /* "libxml2" */
  char *version; /* "2.9.14" */
} LibraryVersion;

typedef struct
{
  guint64 inputs;
  guint64 documents;
  guint64 rejects;
  guint64 duplicates;
  guint64 tasks;
  guint64 links; /* of a load; no run makes them */
  guint64 warnings;
  GTree *reject_codes; /* char * -> guint64 *, by name */
  GTree *passed; /* likewise: parts of archives that hold no page, by what they are; no inputs */
  const char *const
      *sandbox; /* what held the workers, ending with NULL; borrowed, NULL where there was none */
  const guint64 *times_ns; /* RUN_TIMES of them, by stage, where somebody asked: they are never the
                              same twice; borrowed */
  const char *rules;       /* digest of the rule set; borrowed, NULL where no rules were used */
  const LibraryVersion *libraries; /* borrowed, ends with a NULL name; NULL for none */
} RunReport;

RunReport *run_report_new(void);
void run_report_free(RunReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RunReport, run_report_free)

/* Count one input; what was passed by is counted apart, by what it is. */
void run_report_add_document(RunReport *report, guint64 tasks, guint64 warnings);
void run_report_add_reject_code(RunReport *report, const char *code);
void run_report_add_duplicate(RunReport *report);
void run_report_add_passed(RunReport *report, const char *what);

/* Appends run.json without line feed. */
void run_report_append_json(const RunReport *report, GString *out);
