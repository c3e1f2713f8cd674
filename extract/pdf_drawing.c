/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_drawing.c - a small interpreter for path operators.
 *
 * Known: q Q cm w, m l c v y h re, S s f F f* B B* b b* n, W W*, the colour operators (is the fill
 * white?), Do, BI, and those of text (pdf_text_state.c). Points are transformed as they come, a
 * path is judged when it is painted:
 *
 *   stroked   each straight piece is a line
 *   filled    a subpath thinner than THIN is a line along its middle;
 *             a larger one has edges, unless it is white
 *
 * Forms are drawn from a stack of frames, not by recursion; each frame has its own operators and
 * resources.
 */
#include "extract/pdf_drawing.h"

#include "core/error.h"
#include "extract/pdf_lexer.h"
#include "extract/pdf_text_state.h"

#include <math.h>
#include <string.h>

#define OPERANDS 33        /* scn takes up to 32 components and a name */
#define STATE_DEPTH 512    /* nested q; more are counted, not kept */
#define FORM_DEPTH 16      /* nested forms; producers stay below 5 */
#define PATH_POINTS 200000 /* of one path; longer ones are drawings, not rules */
#define RULES_MAX 400000   /* pieces of one page */
#define FORM_COST                                                                                  \
  1024 /* least that drawing a form costs of the budget: a loop of tiny forms must end too */
#define THIN 3.2         /* points; the thickest borders met are 2.25 (Word's 2 1/4 pt) */
#define SLANT 0.6        /* points that a line may rise over its whole length */
#define AREA_LEAST 7.0   /* points; filled areas below are letters, bullets and symbols */
#define SHOWS_MAX 200000 /* runs of text of one page */
#define GROUNDS_MAX 4096 /* painted areas that white text may stand on */
#define PALE_LIGHT 0.6f  /* lighter ink is no text's: stamps and samples over the page */
#define AREA_POINTS 16   /* corners of a filled area whose edges may be cell edges */

typedef enum
{
  STEP_MOVE,
  STEP_LINE,
  STEP_CURVE /* its end point; what lies between is no straight line */
} Step;

typedef struct
{
  Step step;
  double x, y;
} PathPoint;

typedef struct
{
  double matrix[6];
  double line_width;
  gboolean fill_is_white;
  float fill_light; /* 0 black, 1 white */
  Box clip;
  PdfTextState text;
} State;

typedef struct
{
  PdfLexer lexer;
  GByteArray *operators; /* owned, NULL for the page's own */
  PdfForm *form;         /* owned likewise */
  guint depth;           /* of the state stack when the form began */
} Frame;

typedef struct
{
  State state;
  GArray *stack;       /* State */
  guint skipped_saves; /* q past STATE_DEPTH */
  GArray *path;        /* PathPoint */
  gboolean clips;      /* W or W* was seen for this path */
  gboolean in_text;
  double operands[OPERANDS];
  guint count;
  const guchar *name; /* last name operand */
  gsize name_length;
  Frame frames[FORM_DEPTH];
  guint frame_count;
  gsize budget;
  Box page;
  PdfRules *rules;
  GArray *shows;      /* PdfShow */
  GArray *grounds;    /* Box: what is painted, but not white */
  gsize string_bytes; /* of the strings among the operands */
} Machine;

/* --- lines --- */

static void
rules_add(Machine *machine, gboolean is_vertical, double at, double from, double to,
          gboolean is_edge)
{
  Box clip = machine->state.clip;
  double low = is_vertical ? clip.x0 : clip.y0;
  double high = is_vertical ? clip.x1 : clip.y1;
  GArray *array = is_vertical ? machine->rules->vertical : machine->rules->horizontal;
  if (!(at >= low - 1 && at <= high + 1) || array->len >= RULES_MAX)
    return;
  from = MAX(from, is_vertical ? clip.y0 : clip.x0);
  to = MIN(to, is_vertical ? clip.y1 : clip.x1);
  if (!(to > from))
    return;
  PdfRule rule = { (float) at, (float) from, (float) to, is_edge };
  g_array_append_val(array, rule);
}

static void
line_add(Machine *machine, const PathPoint *a, const PathPoint *b, gboolean is_edge)
{
  double width = fabs(b->x - a->x);
  double height = fabs(b->y - a->y);
  if (height <= SLANT && width > height)
    rules_add(machine, FALSE, (a->y + b->y) / 2, MIN(a->x, b->x), MAX(a->x, b->x), is_edge);
  else if (width <= SLANT && height > width)
    rules_add(machine, TRUE, (a->x + b->x) / 2, MIN(a->y, b->y), MAX(a->y, b->y), is_edge);
}

/* A filled area or picture: a line if it is thin. A dot is a piece of a line of either direction.
 */
static gboolean
thin_add(Machine *machine, Box box)
{
  float width = box_width(box);
  float height = box_height(box);
  if (width > THIN && height > THIN)
    return FALSE;
  if (height <= THIN && width >= height * 0.8f)
    rules_add(machine, FALSE, box_middle_y(box), box.x0, box.x1, FALSE);
  if (width <= THIN && height >= width * 0.8f)
    rules_add(machine, TRUE, box_middle_x(box), box.y0, box.y1, FALSE);
  return TRUE;
}

/* --- paths --- */

static void
transform(const double m[6], double x, double y, double *out_x, double *out_y)
{
  *out_x = m[0] * x + m[2] * y + m[4];
  *out_y = m[1] * x + m[3] * y + m[5];
}

/* product = first, then second. */
static void
matrix_multiply(const double first[6], const double second[6], double product[6])
{
  double result[6] = { first[0] * second[0] + first[1] * second[2],
                       first[0] * second[1] + first[1] * second[3],
                       first[2] * second[0] + first[3] * second[2],
                       first[2] * second[1] + first[3] * second[3],
                       first[4] * second[0] + first[5] * second[2] + second[4],
                       first[4] * second[1] + first[5] * second[3] + second[5] };
  memcpy(product, result, sizeof(result));
}

static void
path_add(Machine *machine, Step step, double x, double y)
{
  if (machine->path->len >= PATH_POINTS)
    return;
  PathPoint point = { step, 0, 0 };
  transform(machine->state.matrix, x, y, &point.x, &point.y);
  g_array_append_val(machine->path, point);
}

static void
path_add_rectangle(Machine *machine, double x, double y, double width, double height)
{
  path_add(machine, STEP_MOVE, x, y);
  path_add(machine, STEP_LINE, x + width, y);
  path_add(machine, STEP_LINE, x + width, y + height);
  path_add(machine, STEP_LINE, x, y + height);
  path_add(machine, STEP_LINE, x, y);
}

/* End of the subpath that starts at start. */
static guint
subpath_end(const GArray *path, guint start)
{
  guint end = start + 1;
  while (end < path->len && g_array_index(path, PathPoint, end).step != STEP_MOVE)
    end++;
  return end;
}

static void
path_close(Machine *machine)
{
  for (guint i = machine->path->len; i > 0; i--)
    {
      PathPoint start = g_array_index(machine->path, PathPoint, i - 1);
      if (start.step != STEP_MOVE)
        continue;
      start.step = STEP_LINE;
      g_array_append_val(machine->path, start);
      return;
    }
}

static Box
path_box(const GArray *path, guint start, guint end)
{
  Box box = { INFINITY, INFINITY, -INFINITY, -INFINITY };
  for (guint i = start; i < end; i++)
    {
      const PathPoint *point = &g_array_index(path, PathPoint, i);
      box = box_union(
          box, (Box){ (float) point->x, (float) point->y, (float) point->x, (float) point->y });
    }
  return box;
}

static void
path_stroke(Machine *machine)
{
  const State *state = &machine->state;
  double scale =
      sqrt(fabs(state->matrix[0] * state->matrix[3] - state->matrix[1] * state->matrix[2]));
  gboolean is_edge = state->line_width * scale > THIN * 2; /* a band painted with a broad pen */
  for (guint i = 1; i < machine->path->len; i++)
    {
      const PathPoint *point = &g_array_index(machine->path, PathPoint, i);
      if (point->step == STEP_LINE)
        line_add(machine, point - 1, point, is_edge);
    }
}

static void
ground_add(Machine *machine, Box box)
{
  if (machine->grounds->len < GROUNDS_MAX)
    g_array_append_val(machine->grounds, box);
}

static void
picture_add(Machine *machine, Box box)
{
  Box page = machine->page;
  float all = box_width(page) * box_height(page);
  float width = MIN(box.x1, page.x1) - MAX(box.x0, page.x0);
  float height = MIN(box.y1, page.y1) - MAX(box.y0, page.y0);
  if (width > 0 && height > 0 && all > 0)
    machine->rules->picture = MAX(machine->rules->picture, width * height / all);
}

/* The edges of a filled area: those of cells with a background, but not of the page's own. */
static void
area_add(Machine *machine, guint start, guint end, Box box)
{
  gboolean fills_page = box_width(box) > 0.95f * box_width(machine->page)
                        && box_height(box) > 0.95f * box_height(machine->page);
  if (machine->state.fill_is_white || fills_page || end - start > AREA_POINTS
      || box_width(box) < AREA_LEAST || box_height(box) < AREA_LEAST)
    return;
  for (guint i = start + 1; i < end; i++)
    if (g_array_index(machine->path, PathPoint, i).step == STEP_LINE)
      line_add(machine, &g_array_index(machine->path, PathPoint, i - 1),
               &g_array_index(machine->path, PathPoint, i), TRUE);
  if (end - start > 2)
    line_add(machine, &g_array_index(machine->path, PathPoint, end - 1),
             &g_array_index(machine->path, PathPoint, start), TRUE);
}

static void
path_fill(Machine *machine)
{
  for (guint start = 0, end; start < machine->path->len; start = end)
    {
      end = subpath_end(machine->path, start);
      Box box = path_box(machine->path, start, end);
      if (end - start > 1 && !thin_add(machine, box))
        area_add(machine, start, end, box);
      if (!machine->state.fill_is_white)
        ground_add(machine, box);
    }
}

static void
path_finish(Machine *machine)
{
  if (machine->clips && machine->path->len > 0)
    {
      Box box = path_box(machine->path, 0, machine->path->len);
      Box *clip = &machine->state.clip;
      *clip = (Box){ MAX(clip->x0, box.x0), MAX(clip->y0, box.y0), MIN(clip->x1, box.x1),
                     MIN(clip->y1, box.y1) };
    }
  machine->clips = FALSE;
  g_array_set_size(machine->path, 0);
}

/* --- operators --- */

static void
state_save(Machine *machine)
{
  if (machine->stack->len >= STATE_DEPTH)
    machine->skipped_saves++;
  else
    g_array_append_val(machine->stack, machine->state);
}

static void
state_restore(Machine *machine)
{
  guint floor = machine->frames[machine->frame_count - 1].depth;
  if (machine->skipped_saves > 0)
    machine->skipped_saves--;
  else if (machine->stack->len > floor)
    {
      machine->state = g_array_index(machine->stack, State, machine->stack->len - 1);
      g_array_set_size(machine->stack, machine->stack->len - 1);
    }
}

/* White: all components 1, or no ink in CMYK. */
static gboolean
colour_is_white(const Machine *machine)
{
  guint count = machine->count;
  for (guint i = 0; i < count; i++)
    if (machine->operands[i] != (count == 4 ? 0 : 1))
      return FALSE;
  return count > 0;
}

/* Of the fill: by what eyes make of red, green and blue; 0 where the colours are none of those. */
static float
colour_light(const Machine *machine)
{
  const double *o = machine->operands;
  double light = 0;
  if (machine->count == 1)
    light = o[0];
  else if (machine->count == 3)
    light = 0.3 * o[0] + 0.59 * o[1] + 0.11 * o[2];
  else if (machine->count == 4)
    light = (1 - 0.3 * o[0] - 0.59 * o[1] - 0.11 * o[2]) * (1 - o[3]);
  return (float) CLAMP(light, 0, 1);
}

static void
frame_pop(Machine *machine)
{
  Frame *frame = &machine->frames[--machine->frame_count];
  if (frame->operators == NULL)
    return;
  g_clear_pointer(&frame->operators, g_byte_array_unref);
  g_clear_pointer(&frame->form, pdf_form_free);
  machine->skipped_saves = 0;
  machine->state = g_array_index(machine->stack, State, frame->depth - 1);
  g_array_set_size(machine->stack, frame->depth - 1);
}

static void
frame_push(Machine *machine, GByteArray *operators, PdfForm *form, const double matrix[6])
{
  g_array_append_val(machine->stack, machine->state);
  matrix_multiply(matrix, machine->state.matrix, machine->state.matrix);
  Frame *frame = &machine->frames[machine->frame_count++];
  *frame = (Frame){ { operators->data, operators->len, 0 }, operators, form, machine->stack->len };
}

static gboolean
object_draw(Machine *machine, GError **error)
{
  PdfForm *form = machine->frames[machine->frame_count - 1].form;
  PdfObjectKind kind;
  GByteArray *operators = NULL;
  PdfForm *inner = NULL;
  double matrix[6];
  g_autofree char *name = g_strndup((const char *) machine->name, machine->name_length);
  if (form == NULL)
    return TRUE;
  if (machine->budget < FORM_COST)
    return duban_error_set(error, DUBAN_ERROR_LIMIT,
                           "expected forms within the limit of drawing operators, got more");
  if (!pdf_form_find(form, name, machine->budget, &kind, &operators, &inner, matrix, error))
    return FALSE;
  if (kind == PDF_OBJECT_IMAGE)
    {
      PathPoint corner = { STEP_MOVE, 0, 0 };
      PathPoint opposite = { STEP_MOVE, 0, 0 };
      transform(machine->state.matrix, 0, 0, &corner.x, &corner.y);
      transform(machine->state.matrix, 1, 1, &opposite.x, &opposite.y);
      Box box = { (float) MIN(corner.x, opposite.x), (float) MIN(corner.y, opposite.y),
                  (float) MAX(corner.x, opposite.x), (float) MAX(corner.y, opposite.y) };
      thin_add(machine, box);
      ground_add(machine, box);
      picture_add(machine, box);
    }
  if (kind != PDF_OBJECT_FORM)
    return TRUE;
  machine->budget -= MIN(machine->budget, MAX(operators->len, FORM_COST));
  if (machine->frame_count < FORM_DEPTH)
    {
      frame_push(machine, operators, inner, matrix);
      return TRUE;
    }
  g_byte_array_unref(operators);
  pdf_form_free(inner);
  return TRUE;
}

static void
paint(Machine *machine, gboolean closes, gboolean fills, gboolean strokes)
{
  if (closes)
    path_close(machine);
  if (fills)
    path_fill(machine);
  if (strokes)
    path_stroke(machine);
  path_finish(machine);
}

/* Two letters of an operator as one number: 're' -> r << 8 | e. */
#define OPERATOR(a, b) ((guint) (a) << 8 | (guint) (b))

static void
operator_path(Machine *machine, guint operator)
{
  const double *o = machine->operands;
  guint count = machine->count;
  if ((operator== 'm' || operator== 'l') && count >= 2)
    path_add(machine, operator== 'm' || machine->path->len == 0 ? STEP_MOVE : STEP_LINE,
             o[count - 2], o[count - 1]);
  else if ((operator== 'c' || operator== 'v' || operator== 'y') && count >= 4)
    path_add(machine, STEP_CURVE, o[count - 2], o[count - 1]);
  else if (operator== 'h')
    path_close(machine);
  else if (operator== OPERATOR('r', 'e') && count >= 4)
    path_add_rectangle(machine, o[count - 4], o[count - 3], o[count - 2], o[count - 1]);
  else if (operator== 'W' || operator== OPERATOR('W', '*'))
    machine->clips = TRUE;
}

static void
operator_state(Machine *machine, guint operator)
{
  if (operator== 'q')
    state_save(machine);
  else if (operator== 'Q')
    state_restore(machine);
  else if (operator== 'w' && machine->count >= 1)
    machine->state.line_width = machine->operands[machine->count - 1];
  else if (operator== OPERATOR('c', 'm') && machine->count >= 6)
    matrix_multiply(machine->operands + machine->count - 6, machine->state.matrix,
                    machine->state.matrix);
  else
    {
      machine->state.fill_is_white = colour_is_white(machine);
      machine->state.fill_light = colour_light(machine);
    }
}

static gboolean
boxes_meet(Box a, Box b)
{
  return a.x0 <= b.x1 && a.x1 >= b.x0 && a.y0 <= b.y1 && a.y1 >= b.y0;
}

/* Where a run may be seen at all. */
static Box
show_box(const PdfShow *show)
{
  float end_x = show->x + show->dx * show->reach;
  float end_y = show->y + show->dy * show->reach;
  return (Box){ MIN(show->x, end_x) - show->size, MIN(show->y, end_y) - show->size,
                MAX(show->x, end_x) + show->size, MAX(show->y, end_y) + show->size };
}

static gboolean
stands_on_paint(const Machine *machine, const PdfShow *show)
{
  Box start = { show->x - 1, show->y - show->size, show->x + show->size, show->y + 1 };
  for (guint i = 0; i < machine->grounds->len; i++)
    if (boxes_meet(g_array_index(machine->grounds, Box, i), start))
      return TRUE;
  return FALSE;
}

/* Render mode 3 paints nothing; stroked text has a colour of its own, which is not kept. */
static guint
show_traits(const Machine *machine, const PdfShow *show)
{
  const State *state = &machine->state;
  guint traits = 0;
  if (state->text.mode == 3 || !boxes_meet(show_box(show), state->clip))
    traits |= PDF_SHOW_HIDDEN;
  if (state->text.mode == 0 && state->fill_is_white && !stands_on_paint(machine, show))
    traits |= PDF_SHOW_WHITE;
  if (state->text.mode == 0 && !state->fill_is_white && state->fill_light >= PALE_LIGHT)
    traits |= PDF_SHOW_PALE;
  return traits;
}

/* Text outside its clip does not show: producers that cut one long page into many draw it all the
 * same. */
static void
text_show(Machine *machine)
{
  PdfShow show;
  if (machine->shows->len < SHOWS_MAX
      && pdf_text_state_show(&machine->state.text, machine->state.matrix, machine->string_bytes,
                             &show))
    {
      show.traits = show_traits(machine, &show);
      g_array_append_val(machine->shows, show);
    }
  Box *area = &machine->rules->text_area;
  *area = area->x1 > area->x0 ? box_union(*area, machine->state.clip) : machine->state.clip;
}

static gboolean
operator_run(Machine *machine, const PdfToken *token, GError **error)
{
  guint operator= token->length == 1 ? token->text[0]
  : token->length == 2               ? OPERATOR(token->text[0], token->text[1])
  : token->length == 3 && memcmp(token->text, "scn", 3) == 0 ? OPERATOR('s', 'c')
                                                             : 0;
  switch (operator)
    {
    case 'm':
    case 'l':
    case 'c':
    case 'v':
    case 'y':
    case 'h':
    case 'W':
    case OPERATOR('r', 'e'):
    case OPERATOR('W', '*'):
      operator_path(machine, operator);
      break;
    case 'q':
    case 'Q':
    case 'w':
    case OPERATOR('c', 'm'):
    case 'g':
    case 'k':
    case OPERATOR('r', 'g'):
    case OPERATOR('s', 'c'):
      operator_state(machine, operator);
      break;
    case 'S':
    case 's':
      paint(machine, operator== 's', FALSE, TRUE);
      break;
    case 'f':
    case 'F':
    case OPERATOR('f', '*'):
      paint(machine, FALSE, TRUE, FALSE);
      break;
    case 'B':
    case OPERATOR('B', '*'):
    case 'b':
    case OPERATOR('b', '*'):
      paint(machine, token->text[0] == 'b', TRUE, TRUE);
      break;
    case 'n':
      path_finish(machine);
      break;
    case OPERATOR('D', 'o'):
      return machine->name == NULL || object_draw(machine, error);
    case OPERATOR('B', 'T'):
    case OPERATOR('T', 'f'):
    case OPERATOR('T', 'L'):
    case OPERATOR('T', 'z'):
    case OPERATOR('T', 's'):
    case OPERATOR('T', 'r'):
    case OPERATOR('T', 'd'):
    case OPERATOR('T', 'D'):
    case OPERATOR('T', 'm'):
    case OPERATOR('T', '*'):
      pdf_text_state_operate(&machine->state.text, operator, machine->operands, machine->count);
      break;
    case '\'':
    case '"':
      pdf_text_state_operate(&machine->state.text, OPERATOR('T', '*'), NULL, 0);
      text_show(machine);
      break;
    case OPERATOR('T', 'j'):
    case OPERATOR('T', 'J'):
      text_show(machine);
      break;
    case OPERATOR('I', 'D'):
      picture_add(machine, machine->page); /* as if it filled the page: scanners cut a page so */
      pdf_lexer_skip_image(&machine->frames[machine->frame_count - 1].lexer);
      break;
    default:
      break;
    }
  return TRUE;
}

static gboolean
machine_run(Machine *machine, GError **error)
{
  while (machine->frame_count > 0)
    {
      PdfToken token = pdf_lexer_next(&machine->frames[machine->frame_count - 1].lexer);
      if (token.kind == PDF_TOKEN_END)
        frame_pop(machine);
      else if (token.kind == PDF_TOKEN_NUMBER && machine->count < OPERANDS)
        machine->operands[machine->count++] = token.number;
      else if (token.kind == PDF_TOKEN_NAME)
        {
          machine->name = token.text;
          machine->name_length = token.length;
        }
      else if (token.kind == PDF_TOKEN_OTHER)
        machine->string_bytes += token.length;
      if (token.kind != PDF_TOKEN_OPERATOR)
        continue;
      if (!operator_run(machine, &token, error))
        return FALSE;
      machine->count = 0;
      machine->name = NULL;
      machine->string_bytes = 0;
    }
  return TRUE;
}

/* From the page's own coordinates to those of the page as shown. */
static void
page_matrix(const PdfPageDrawing *drawing, double matrix[6], Box *page)
{
  const double *crop = drawing->crop;
  double upright[6] = { 1, 0, 0, -1, -crop[0], crop[3] };
  double right[6] = { 0, 1, 1, 0, -crop[1], -crop[0] };
  double over[6] = { -1, 0, 0, 1, crop[2], -crop[1] };
  double left[6] = { 0, -1, -1, 0, crop[3], crop[2] };
  const double *chosen = drawing->rotation == 90    ? right
                         : drawing->rotation == 180 ? over
                         : drawing->rotation == 270 ? left
                                                    : upright;
  memcpy(matrix, chosen, sizeof(upright));
  gboolean is_sideways = drawing->rotation == 90 || drawing->rotation == 270;
  double width = crop[2] - crop[0];
  double height = crop[3] - crop[1];
  *page =
      (Box){ 0, 0, (float) (is_sideways ? height : width), (float) (is_sideways ? width : height) };
}

gboolean
pdf_drawing_collect(const PdfPageDrawing *drawing, gsize budget, PdfRules *rules, GArray *shows,
                    GError **error)
{
  Machine machine = { .budget = budget, .rules = rules, .shows = shows };
  g_autoptr(GArray) stack = g_array_new(FALSE, FALSE, sizeof(State));
  g_autoptr(GArray) path = g_array_new(FALSE, FALSE, sizeof(PathPoint));
  g_autoptr(GArray) grounds = g_array_new(FALSE, FALSE, sizeof(Box));
  machine.grounds = grounds;
  machine.stack = stack;
  machine.path = path;
  page_matrix(drawing, machine.state.matrix, &machine.page);
  machine.state.clip = machine.page;
  machine.state.line_width = 1;
  pdf_text_state_init(&machine.state.text);
  machine.frames[0] =
      (Frame){ { drawing->operators->data, drawing->operators->len, 0 }, NULL, drawing->form, 0 };
  machine.frame_count = 1;
  gboolean is_done = machine_run(&machine, error);
  while (machine.frame_count > 0)
    frame_pop(&machine);
  return is_done;
}
