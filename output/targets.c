/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * targets.c - see the header.
 */
#include "output/targets.h"

#include "core/error.h"
#include "output/record_lines.h"

#include <string.h>

char *
targets_render_forms(void)
{
  g_autoptr(GString) forms = g_string_new(NULL);
  const Sink *const *sinks = sink_list();
  for (gsize i = 0; sinks[i] != NULL; i++)
    if (sinks[i]->target != NULL)
      g_string_append_printf(forms, "%s%s", forms->len == 0 ? "" : ", ", sinks[i]->target);
  return g_strdup(forms->str);
}

static gboolean
is_database_file(const char *text)
{
  return g_str_has_suffix(text, ".db") || g_str_has_suffix(text, ".sqlite")
         || g_str_has_suffix(text, ".sqlite3");
}

/* The sink that a text names, NULL where it names none; *rest is what its target is called. */
static const Sink *
sink_of_text(const char *text, const char **rest)
{
  const char *colon = strchr(text, ':');
  g_autofree char *name = g_strndup(text, colon == NULL ? 0 : (gsize) (colon - text));
  const Sink *sink = sink_lookup(g_str_equal(name, "postgres") ? "postgresql" : name);
  if (sink != NULL && sink->target != NULL)
    {
      *rest = sink->is_address ? text : colon + 1;
      return sink;
    }
  *rest = text;
  return is_database_file(text) ? sink_lookup("sqlite") : NULL;
}

static gboolean
target_parse(const char *text, const SinkOptions *shared, Target *target, GError **error)
{
  const char *rest;
  *target = (Target){ sink_of_text(text, &rest), *shared };
  if (target->sink == NULL || *rest == '\0')
    {
      g_autofree char *forms = targets_render_forms();
      return duban_error_set(error, DUBAN_ERROR_USAGE, "--to: expected one of %s, got %s", forms,
                             text);
    }
  target->options.target = rest;
  if (g_str_equal(target->sink->name, "jsonl"))
    target->options.folder = rest;
  return TRUE;
}

GArray *
targets_parse(const char *const *texts, const SinkOptions *shared, GError **error)
{
  g_autoptr(GArray) targets = g_array_new(FALSE, FALSE, sizeof(Target));
  for (gsize i = 0; texts[i] != NULL; i++)
    {
      Target target;
      if (!target_parse(texts[i], shared, &target, error))
        return NULL;
      g_array_append_val(targets, target);
    }
  return g_steal_pointer(&targets);
}

/* --- the sink of several --- */

typedef struct
{
  const Sink *sink;
  gpointer state;
} OpenTarget;

static void
open_target_clear(gpointer element)
{
  OpenTarget *open = element;
  open->sink->free(open->state);
}

static void
targets_free(gpointer state)
{
  g_array_unref(state);
}

static gpointer
targets_open(const SinkOptions *options, GError **error)
{
  g_autoptr(GArray) opened = g_array_new(FALSE, FALSE, sizeof(OpenTarget));
  g_array_set_clear_func(opened, open_target_clear);
  for (guint i = 0; i < options->targets->len; i++)
    {
      const Target *target = &g_array_index(options->targets, Target, i);
      const OpenTarget open = { target->sink, target->sink->open(&target->options, error) };
      if (open.state == NULL)
        return NULL;
      g_array_append_val(opened, open);
    }
  return g_steal_pointer(&opened);
}

static gboolean
targets_write(gpointer state, const Lines *lines, GError **error)
{
  GArray *opened = state;
  for (guint i = 0; i < opened->len; i++)
    {
      const OpenTarget *open = &g_array_index(opened, OpenTarget, i);
      if (!open->sink->write(open->state, lines, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
targets_finish(gpointer state, const RunReport *report, GError **error)
{
  GArray *opened = state;
  for (guint i = 0; i < opened->len; i++)
    {
      const OpenTarget *open = &g_array_index(opened, OpenTarget, i);
      if (!open->sink->finish(open->state, report, error))
        return FALSE;
    }
  return TRUE;
}

const Sink sink_targets = {
  .name = "targets",
  .summary = "several targets at once",
  RECORD_LINES_RENDERER,
  .open = targets_open,
  .write = targets_write,
  .finish = targets_finish,
  .free = targets_free,
};
