/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cell_owners.c - see the header; table_tasks.c reads the clause.
 */
#include "classify/cell_owners.h"

#define ROWS_MIN 2
#define ROWS_LOOKED_AT 12

void
cell_owners_claim(const UnitGrammar *grammar, const Document *doc, const TableView *view,
                  Columns *columns)
{
  gint task = columns_first(columns, COLUMN_TASK);
  guint cells = 0, owned = 0;
  if (columns->is_task_table || columns->is_foreign || task < 0)
    return;
  for (guint row = columns->header_end; row < view->rows && cells < ROWS_LOOKED_AT; row++)
    {
      const ViewCell *cell = table_view_at(view, row, (guint) task);
      UnitClause clause;
      if (cell == NULL || span_is_empty(cell->span) || cell->column_span * 2 > view->columns)
        continue;
      cells++;
      owned += units_find_trailing(grammar, doc, cell->span, &clause)
               && clause.place.start > cell->span.start;
    }
  columns->is_task_table = owned >= ROWS_MIN && owned * 3 >= cells * 2;
}
