/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * document_kind.c - the tasks decide; the title is asked only where they leave it open.
 */
#include "classify/document_kind.h"

#include <string.h>

struct DocumentKinds
{
  const RuleGroup *titles;
};

DocumentKinds *
document_kinds_new(const Rules *rules, GError **error)
{
  const RuleGroup *titles = rules_need_group(rules, "document-kinds", error);
  if (titles == NULL)
    return NULL;
  DocumentKinds *kinds = g_new0(DocumentKinds, 1);
  kinds->titles = titles;
  return kinds;
}

void
document_kinds_free(DocumentKinds *kinds)
{
  g_free(kinds);
}

/* The rule that matches last decides: …责任分解落实情况 is about progress. */
static DocumentKind
title_kind(const DocumentKinds *kinds, const char *title)
{
  DocumentKind kind = KIND_UNKNOWN;
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(RuleMatch));
  rule_group_scan(kinds->titles, title, strlen(title), matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const char *name = rule_attribute(g_array_index(matches, RuleMatch, i).rule, "kind");
      kind = g_strcmp0(name, "progress") == 0 ? KIND_PROGRESS : KIND_ASSIGNMENT;
    }
  return kind;
}

DocumentKind
document_kind_find(const DocumentKinds *kinds, const Document *doc)
{
  if (doc->tasks->len == 0)
    return KIND_OTHER;
  for (guint i = 0; i < doc->tasks->len; i++)
    {
      const Task *task = &g_array_index(doc->tasks, Task, i);
      if (task->status != STATUS_NONE || !span_is_empty(task->fields[FIELD_PROGRESS]))
        return KIND_PROGRESS;
    }
  DocumentKind kind = doc->title == NULL ? KIND_UNKNOWN : title_kind(kinds, doc->title);
  return kind == KIND_PROGRESS ? KIND_PROGRESS : KIND_ASSIGNMENT;
}
