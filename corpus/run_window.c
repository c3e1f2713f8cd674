/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run_window.c - see the header.
 */
#include "corpus/run_window.h"

void
run_slot_free(RunSlot *slot)
{
  if (slot == NULL)
    return;
  outcome_clear(&slot->outcome);
  g_free(slot->id);
  g_free(slot->uri);
  g_free(slot);
}

static void
slot_free_element(gpointer slot)
{
  run_slot_free(slot);
}

void
run_window_init(RunWindow *window, guint room)
{
  g_queue_init(&window->slots);
  window->room = room;
}

void
run_window_clear(RunWindow *window)
{
  g_queue_clear_full(&window->slots, slot_free_element);
}

RunSlot *
run_window_add(RunWindow *window, guint64 place, const char *id, const char *uri)
{
  RunSlot *slot = g_new0(RunSlot, 1);
  slot->place = place;
  slot->id = g_strdup(id);
  slot->uri = g_strdup(uri);
  g_queue_push_tail(&window->slots, slot);
  return slot;
}

RunSlot *
run_window_take(RunWindow *window)
{
  RunSlot *slot = g_queue_peek_head(&window->slots);
  return slot == NULL || slot->outcome.kind == OUTCOME_NONE ? NULL
                                                            : g_queue_pop_head(&window->slots);
}

gboolean
run_window_has_room(const RunWindow *window)
{
  return g_queue_get_length((GQueue *) &window->slots) < window->room;
}
