/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * verdict.c - the status that a progress text gives to the whole goal.
 *
 * Four things count, and only these:
 *   - a status word alone in its sentence, first or last, words that say when and what of before it
 *     aside:                                                   目前，该项目已完成。从5月起…
 *   - a sentence's closing clause that judges the goal:        已投资2000万元,超额完成半年度目标。
 *     (verdicts.rules)
 *     or the first clause of all, which facts follow:          完成半年度目标,开工5个。
 *   - a clause that ends the text and has only the word:       60处站台全部更新，已完成。
 *     not behind a stage of the work:                          征地拆迁，已完成。
 *   - the task itself restated as done:                        task 建成X, progress 建成X, X已建成
 * Every other text is in progress: facts about parts, shares, figures. What stands behind 下一步, 存在问题
 * is about the future.
 */
#include "classify/verdict.h"

#include "core/characters.h"
#include "core/trace.h"

#include <string.h>

#define CLAUSE_BYTES 150 /* 50 characters: no verdict is longer */
#define GRADE_BYTES 5    /* A类( */
#define ALONE_BYTES 60
#define LEADS_MAXIMUM 4
/* Bytes of aspect and aim words that task and progress may differ in */
#define RESTATED_SLACK 60
#define RESTATED_MINIMUM 12 /* 4 characters: shorter tasks restate themselves by chance */
#define SCORE_BYTES 1500    /* the end of a longer text is looked at */

#define FULL_STOP 0x3002 /* 。 */

struct Verdicts
{
  const RuleGroup *goals;
  const RuleGroup *headings;
  const RuleGroup *reasons;
  const RuleGroup *done;
  const Vocabulary *words;
  const Vocabulary *answers;
  const Vocabulary *closings;
  const Vocabulary *verbs;
};

/* Comparable bytes. */
typedef struct
{
  const char *text;
  gsize length;
} Piece;

Verdicts *
verdicts_new(const Rules *rules, GError **error)
{
  g_autoptr(Verdicts) verdicts = g_new0(Verdicts, 1);
  verdicts->goals = rules_need_group(rules, "verdicts", error);
  if (verdicts->goals == NULL)
    return NULL;
  verdicts->headings = rules_need_group(rules, "verdict-headings", error);
  if (verdicts->headings == NULL)
    return NULL;
  verdicts->reasons = rules_need_group(rules, "reasons", error);
  if (verdicts->reasons == NULL)
    return NULL;
  verdicts->done = rules_need_group(rules, "verdict-closings", error);
  if (verdicts->done == NULL)
    return NULL;
  verdicts->words = rules_need_vocabulary(rules, "status-words", error);
  if (verdicts->words == NULL)
    return NULL;
  verdicts->answers = rules_need_vocabulary(rules, "status-answers", error);
  if (verdicts->answers == NULL)
    return NULL;
  verdicts->closings = rules_need_vocabulary(rules, "status-closings", error);
  if (verdicts->closings == NULL)
    return NULL;
  verdicts->verbs = rules_need_vocabulary(rules, "task-verbs", error);
  return verdicts->verbs == NULL ? NULL : g_steal_pointer(&verdicts);
}

void
verdicts_free(Verdicts *verdicts)
{
  g_free(verdicts);
}

static Piece
piece_of(const Document *doc, Span place)
{
  return (Piece){ doc->comparable->str + place.start, span_length(place) };
}

static gboolean
character_ends_sentence(gunichar c)
{
  return c == FULL_STOP || c == ';' || c == '!' || c == '\n';
}

static gboolean
character_is_loose(gunichar c)
{
  return character_ends_sentence(c) || c == ' ' || c == ',' || c == '.';
}

static Piece
piece_trim(Piece piece)
{
  gsize size;
  while (piece.length > 0 && character_is_loose(character_at(piece.text, &size)))
    piece.text += size, piece.length -= size;
  while (piece.length > 0)
    {
      gunichar c = character_before(piece.text, piece.length);
      if (!character_is_loose(c))
        break;
      piece.length -= (gsize) g_unichar_to_utf8(c, NULL);
    }
  return piece;
}

/* 完成半年度目标(含调整项目): the bracket only comments. */
static Piece
piece_without_bracket(Piece piece)
{
  if (piece.length == 0 || piece.text[piece.length - 1] != ')')
    return piece;
  const char *open = memrchr(piece.text, '(', piece.length);
  if (open != NULL && open > piece.text)
    piece.length = (gsize) (open - piece.text);
  return piece;
}

static gboolean
character_is_tick(gunichar c)
{
  return c == 0x2611 || c == 0x2713 || c == 0x2714 || c == 0x221A || c == 0x25A0; /* ☑ ✓ ✔ √ ■ */
}

static gboolean
character_is_empty_box(gunichar c)
{
  return c == 0x2610 || c == 0x25A1; /* ☐ □ */
}

/* ☑已完成 □未完成: what the one tick among boxes stands before; the piece itself where it is no row
 * of boxes. */
static Piece
piece_ticked(Piece piece)
{
  gsize size, start = 0, end = piece.length;
  gboolean has_empty = FALSE;
  gunichar first =
      piece.length == 0 || piece.length > ALONE_BYTES * 2 ? 0 : character_at(piece.text, &size);
  if (!character_is_tick(first) && !character_is_empty_box(first))
    return piece;
  for (gsize at = 0; at < piece.length; at += size)
    {
      gunichar c = character_at(piece.text + at, &size);
      if (start > 0 && end == piece.length && (character_is_empty_box(c) || character_is_tick(c)))
        end = at;
      if (start > 0 && character_is_tick(c))
        return piece;
      has_empty |= character_is_empty_box(c);
      start = character_is_tick(c) ? at + size : start;
    }
  return has_empty && start > 0 ? piece_trim((Piece){ piece.text + start, end - start }) : piece;
}

/* A类(已解决): the class of a reply, and in the bracket what it means; any other piece itself. */
static Piece
piece_explained(Piece piece)
{
  if (piece.length < 2 || !g_ascii_isupper(piece.text[0]) || piece.text[piece.length - 1] != ')')
    return piece;
  const char *open = memchr(piece.text, '(', MIN(piece.length, GRADE_BYTES));
  if (open != NULL)
    piece = (Piece){ open + 1, (gsize) (piece.text + piece.length - 1 - (open + 1)) };
  return piece;
}

/* --- one word, one clause --- */

static Status
status_of_word(const Verdicts *verdicts, Piece piece)
{
  Status status = STATUS_NONE;
  piece = piece_explained(piece_ticked(piece));
  const char *class = piece.length > ALONE_BYTES
                          ? NULL
                          : vocabulary_lookup(verdicts->words, piece.text, piece.length);
  return class != NULL && status_parse(class, &status) ? status : STATUS_NONE;
}

static Status
status_of_clause(const Verdicts *verdicts, Piece piece)
{
  Status status = STATUS_NONE;
  piece = piece_without_bracket(piece_trim(piece));
  if (piece.length == 0 || piece.length > CLAUSE_BYTES)
    return STATUS_NONE;
  RuleMatch goal;
  if (rule_group_find(verdicts->goals, piece.text, piece.length, &goal))
    status_parse(rule_attribute(goal.rule, "status"), &status);
  return status;
}

/* --- sentences --- */

typedef struct
{
  Piece all;
  gsize at; /* start of the next sentence */
  Piece sentence;
  Piece clause; /* its last one */
  Piece before; /* the one before the last; empty if none */
} Sentences;

static gboolean
sentences_next(Sentences *walk)
{
  gsize start = walk->at, clause = start, before = start, size;
  while (walk->at < walk->all.length)
    {
      gunichar c = character_at(walk->all.text + walk->at, &size);
      walk->at += size;
      if (c == ',' || c == ':')
        before = clause, clause = walk->at;
      if (!character_ends_sentence(c) && walk->at < walk->all.length)
        continue;
      walk->sentence = piece_trim((Piece){ walk->all.text + start, walk->at - start });
      walk->clause = piece_trim((Piece){ walk->all.text + clause, walk->at - clause });
      walk->before = piece_trim((Piece){ walk->all.text + before, clause - before });
      if (walk->sentence.length > 0)
        return TRUE;
      start = clause = before = walk->at;
    }
  return FALSE;
}

/* 进展情况：已完成: behind a label of outcomes a sentence starts anew. */
static Piece
sentence_without_label(const Verdicts *verdicts, Piece sentence)
{
  const char *colon = memchr(sentence.text, ':', MIN(sentence.length, ALONE_BYTES));
  if (colon == NULL)
    return sentence;
  gsize label = (gsize) (colon - sentence.text);
  if (g_strcmp0(vocabulary_lookup(verdicts->words, sentence.text, label), "label") != 0)
    return sentence;
  return (Piece){ colon + 1, sentence.length - label - 1 };
}

/* 截至9月底，该项目已完成: the rest, behind words that only say when and what of. */
static Piece
sentence_without_lead(const Verdicts *verdicts, Piece sentence)
{
  static const char AS_OF[] = { (char) 0xE6, (char) 0x88, (char) 0xAA, 0 }; /* 截至, 截止 */
  Piece rest = sentence;
  for (guint i = 0; i < LEADS_MAXIMUM; i++)
    {
      gsize size;
      const char *comma = memchr(rest.text, ',', MIN(rest.length, ALONE_BYTES));
      if (g_strcmp0(vocabulary_match_at(verdicts->words, rest.text, rest.length, 0, &size), "lead")
          != 0)
        {
          if (comma == NULL || rest.length < strlen(AS_OF)
              || memcmp(rest.text, AS_OF, strlen(AS_OF)) != 0)
            break;
          size = (gsize) (comma - rest.text);
        }
      rest = piece_trim((Piece){ rest.text + size, rest.length - size });
    }
  return rest.length > 0 ? rest : sentence;
}

/* The clause before the first comma; empty where there is none. */
static Piece
piece_first_clause(Piece piece)
{
  const char *comma = memchr(piece.text, ',', piece.length);
  return piece_trim((Piece){ piece.text, comma == NULL ? 0 : (gsize) (comma - piece.text) });
}

static gboolean
sentence_is_plan(const Verdicts *verdicts, Piece sentence)
{
  gsize size;
  return g_strcmp0(vocabulary_match_at(verdicts->words, sentence.text, sentence.length, 0, &size),
                   "plan")
         == 0;
}

/* 任务已完成: one of the words that close a text. */
static gboolean
closing_is_word(const Verdicts *verdicts, Piece clause)
{
  return clause.length > 0 && clause.length <= CLAUSE_BYTES
         && g_strcmp0(vocabulary_lookup(verdicts->closings, clause.text, clause.length), "met")
                == 0;
}

/* 60处站台全部更新，已完成。: a clause without subject that ends the text speaks of all that stands
 * before it. */
static gboolean
closing_is_done(const Verdicts *verdicts, Piece clause)
{
  RuleMatch match;
  if (clause.length == 0 || clause.length > CLAUSE_BYTES)
    return FALSE;
  return closing_is_word(verdicts, clause)
         || rule_group_find(verdicts->done, clause.text, clause.length, &match);
}

/* 主体在建,征地拆迁,已完成。: what the closing clause follows ends with a stage of the work, which
 * is not what the task asks for. */
static gboolean
closing_is_of_part(const Verdicts *verdicts, Piece all, Piece clause, Piece task)
{
  gsize size, end = (gsize) (clause.text - all.text);
  Piece before = piece_trim((Piece){ all.text, end });
  const char *class = vocabulary_match_end(verdicts->closings, before.text, before.length, &size);
  if (g_strcmp0(class, "part") != 0)
    return FALSE;
  return task.length == 0
         || memmem(task.text, task.length, before.text + before.length - size, size) == NULL;
}

/* 该问题已整改完成,并长期坚持: the clause that judges stands before what only goes on; and a
 * shortfall, before what is expected: 未能全部完成,预计3月底完工. */
static Piece
sentence_judging_clause(const Verdicts *verdicts, const Sentences *walk)
{
  Piece last = walk->clause, before = walk->before;
  gsize size;
  if (before.length == 0)
    return last;
  if (g_strcmp0(vocabulary_lookup(verdicts->closings, last.text, last.length), "standing") == 0)
    return before;
  if (g_strcmp0(vocabulary_match_at(verdicts->closings, last.text, last.length, 0, &size), "open")
      != 0)
    return last;
  Status status = status_of_clause(verdicts, before);
  return status == STATUS_PARTIAL || status == STATUS_UNMET ? before : last;
}

static gboolean
piece_holds_open(const Verdicts *verdicts, Piece piece)
{
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  vocabulary_scan(verdicts->closings, piece.text, piece.length, found);
  for (guint i = 0; i < found->len; i++)
    if (g_strcmp0(
            vocabulary_class(verdicts->closings, g_array_index(found, LexiconMatch, i).payload),
            "open")
        == 0)
      return TRUE;
  return FALSE;
}

/* 已完成整改,长期坚持: what goes on behind a verdict takes nothing back. 已完成整改,资金全部收回:
 * the first word of all judges, and facts follow; 已完成 does unless something is still to come. */
static Status
status_before_standing(const Verdicts *verdicts, Piece sentence, Piece first, gboolean is_first)
{
  if (first.length == 0)
    return STATUS_NONE;
  const char *behind = first.text + first.length;
  Piece rest = piece_trim((Piece){ behind, (gsize) (sentence.text + sentence.length - behind) });
  Status status = status_of_word(verdicts, first);
  if (status == STATUS_NONE
      || g_strcmp0(vocabulary_lookup(verdicts->closings, rest.text, rest.length), "standing") == 0)
    return status;
  gboolean judges = status == STATUS_UNMET || status == STATUS_PARTIAL
                    || (status == STATUS_MET && !piece_holds_open(verdicts, rest));
  return is_first && judges ? status : STATUS_NONE;
}

/* The last verdict of the text wins; a bare word counts only where nothing but plans comes before
 * or after it. */
static Status
status_of_sentences(const Verdicts *verdicts, Piece progress, Piece task, Piece *words)
{
  Status status = STATUS_NONE, alone = STATUS_NONE;
  Piece alone_words = { NULL, 0 }, closing = { NULL, 0 };
  gboolean is_first = TRUE;
  Sentences walk = { .all = progress };
  while (sentences_next(&walk))
    {
      if (sentence_is_plan(verdicts, walk.sentence))
        break;
      walk.clause = sentence_judging_clause(verdicts, &walk);
      Piece sentence =
          sentence_without_lead(verdicts, sentence_without_label(verdicts, walk.sentence));
      Piece first = piece_first_clause(sentence);
      Status word = status_of_word(verdicts, sentence);
      if (word == STATUS_NONE
          && (word = status_before_standing(verdicts, sentence, first, is_first)) != STATUS_NONE)
        sentence = first;
      if (word == STATUS_NONE && is_first && closing_is_word(verdicts, sentence))
        word = STATUS_MET;
      Status goal = word != STATUS_NONE ? STATUS_NONE : status_of_clause(verdicts, walk.clause);
      if (goal == STATUS_NONE && word == STATUS_NONE && is_first)
        goal = status_of_clause(verdicts, first),
        walk.clause = goal != STATUS_NONE ? first : walk.clause;
      closing = goal == STATUS_NONE && word == STATUS_NONE ? walk.clause : (Piece){ NULL, 0 };
      if (goal != STATUS_NONE)
        status = goal, *words = walk.clause;
      if (is_first || alone == STATUS_NONE)
        alone = word, alone_words = sentence;
      is_first = FALSE;
    }
  if (status == STATUS_NONE && alone != STATUS_NONE)
    status = alone, *words = alone_words;
  if (status == STATUS_NONE && closing_is_done(verdicts, closing)
      && !closing_is_of_part(verdicts, progress, closing, task))
    status = STATUS_MET, *words = closing;
  return status;
}

/* --- the task restated --- */

static gboolean
character_counts(gunichar c)
{
  return character_is_ideograph(c) || g_unichar_isalnum(c) || c == '%';
}

/* Letters and digits only, words of aspect and aim left out. *has_aspect: whether a word said it is
 * done. */
static char *
restated_core(const Verdicts *verdicts, Piece piece, gboolean is_task, gboolean *has_aspect)
{
  char *core = g_malloc(piece.length + 1);
  gsize size, length = 0;
  for (gsize at = 0; at < piece.length; at += size)
    {
      const char *class = vocabulary_match_at(verdicts->verbs, piece.text, piece.length, at, &size);
      gboolean is_aspect = g_strcmp0(class, "aspect") == 0;
      if (is_aspect || (is_task && g_strcmp0(class, "aim") == 0))
        {
          *has_aspect |= is_aspect;
          continue;
        }
      if (!character_counts(character_at(piece.text + at, &size)))
        continue;
      memcpy(core + length, piece.text + at, size);
      length += size;
    }
  core[length] = '\0';
  return core;
}

/* 建成X -> X建成, 完成甲乙改建 -> 甲乙完成改建: the verb of result has moved, nothing else. */
static gboolean
cores_are_turned(const Verdicts *verdicts, const char *task, const char *progress)
{
  gsize verb, length = strlen(task);
  if (strlen(progress) != length
      || g_strcmp0(vocabulary_match_at(verdicts->verbs, task, length, 0, &verb), "result") != 0)
    return FALSE;
  g_autofree char *word = g_strndup(task, verb);
  const char *moved = strstr(progress, word);
  return moved != NULL && memcmp(task + verb, progress, (gsize) (moved - progress)) == 0
         && strcmp(task + verb + (moved - progress), moved + verb) == 0;
}

static gboolean
progress_restates_task(const Verdicts *verdicts, Piece progress, Piece task)
{
  gsize longer = MAX(progress.length, task.length), shorter = MIN(progress.length, task.length);
  if (shorter < RESTATED_MINIMUM || longer - shorter > RESTATED_SLACK)
    return FALSE;
  gboolean is_done = FALSE, ignored = FALSE;
  g_autofree char *done = restated_core(verdicts, progress, FALSE, &is_done);
  g_autofree char *aim = restated_core(verdicts, task, TRUE, &ignored);
  gsize size;
  const char *verb = vocabulary_match_at(verdicts->verbs, aim, strlen(aim), 0, &size);
  if (strlen(aim) < RESTATED_MINIMUM || g_strcmp0(verb, "ongoing") == 0)
    return FALSE;
  if (strcmp(done, aim) == 0)
    return is_done || g_strcmp0(verb, "result") == 0;
  return cores_are_turned(verdicts, aim, done);
}

/* --- what the header promises --- */

static Span
piece_printed(const Document *doc, Piece piece)
{
  if (piece.text == NULL || piece.length == 0)
    return SPAN_NONE;
  gsize start = (gsize) (piece.text - doc->comparable->str);
  return document_to_printed(doc, span_new(start, start + piece.length));
}

/* Notes for explain what made of these words a status: a rule, a word, or the task restated. */
static void
verdict_trace(const Verdicts *verdicts, const Document *doc, Piece piece, Status status)
{
  if (!trace_is_wanted(doc))
    return;
  Span place = piece_printed(doc, piece);
  TraceNote note = { .field = "status",
                     .value = place,
                     .decision = "the task restated as done",
                     .detail = status_name(status),
                     .origin = ORIGIN_NOWHERE,
                     .matched = place };
  Piece clause = piece_without_bracket(piece_trim(piece));
  RuleMatch goal;
  note.origin = vocabulary_origin(verdicts->words, piece.text, piece.length);
  if (note.origin.path == NULL)
    note.origin = vocabulary_origin(verdicts->words, clause.text, clause.length);
  if (note.origin.path == NULL)
    note.origin = vocabulary_origin(verdicts->closings, piece.text, piece.length);
  if (note.origin.path != NULL)
    note.decision = "status word";
  else if (status_of_clause(verdicts, piece) != STATUS_NONE
           && rule_group_find(verdicts->goals, clause.text, clause.length, &goal))
    {
      note.decision = "verdict";
      note.origin = rule_origin(goal.rule);
    }
  trace_add(doc, note);
}

Status
verdict_find(const Verdicts *verdicts, const Document *doc, Span progress, Span task, Span *words)
{
  *words = SPAN_NONE;
  Piece all = piece_trim(piece_of(doc, progress));
  if (all.length == 0)
    return STATUS_NONE;
  Piece found = { NULL, 0 };
  Status status = status_of_sentences(verdicts, all, piece_trim(piece_of(doc, task)), &found);
  if (status == STATUS_NONE
      && progress_restates_task(verdicts, all, piece_trim(piece_of(doc, task))))
    {
      status = STATUS_MET;
      found = all;
    }
  if (status == STATUS_NONE)
    return STATUS_IN_PROGRESS;
  *words = piece_printed(doc, found);
  verdict_trace(verdicts, doc, found, status);
  return status;
}

Status
verdict_of_word(const Verdicts *verdicts, const Document *doc, Span cell)
{
  Piece piece = piece_trim(piece_of(doc, cell));
  Status status = status_of_word(verdicts, piece);
  if (status == STATUS_NONE)
    status = status_of_word(verdicts, piece_trim(piece_without_bracket(piece)));
  if (status == STATUS_NONE)
    status = status_of_clause(verdicts, piece);
  if (status != STATUS_NONE)
    verdict_trace(verdicts, doc, piece, status);
  return status;
}

Status
verdict_of_heading(const Verdicts *verdicts, const Document *doc, Span heading)
{
  Status status = STATUS_NONE;
  RuleMatch match;
  Piece piece = piece_trim(piece_of(doc, heading));
  if (piece.length == 0 || piece.length > CLAUSE_BYTES
      || !rule_group_find(verdicts->headings, piece.text, piece.length, &match))
    return STATUS_NONE;
  status_parse(rule_attribute(match.rule, "status"), &status);
  if (trace_is_wanted(doc))
    trace_add(doc, (TraceNote){ .field = "status",
                                .value = piece_printed(doc, piece),
                                .decision = "heading",
                                .detail = status_name(status),
                                .origin = rule_origin(match.rule),
                                .matched = piece_printed(doc, piece) });
  return status;
}

gboolean
verdict_is_labelled(const Verdicts *verdicts, const Document *doc, Span place)
{
  gsize size;
  Piece piece = piece_of(doc, place);
  const char *class = vocabulary_match_at(verdicts->words, piece.text, piece.length, 0, &size);
  gboolean is_label = class != NULL && (strcmp(class, "label") == 0 || strcmp(class, "plan") == 0);
  return is_label && size < piece.length && piece.text[size] == ':';
}

Status
verdict_of_answer(const Verdicts *verdicts, const Document *doc, Span cell)
{
  Piece piece = piece_trim(piece_without_bracket(piece_trim(piece_of(doc, cell))));
  const char *class = vocabulary_lookup(verdicts->answers, piece.text, piece.length);
  if (class == NULL)
    return verdict_of_word(verdicts, doc, cell);
  Status status = strcmp(class, "yes") == 0 ? STATUS_MET : STATUS_UNMET;
  if (trace_is_wanted(doc))
    trace_add(doc,
              (TraceNote){ .field = "status",
                           .value = piece_printed(doc, piece),
                           .decision = "answer",
                           .detail = status_name(status),
                           .origin = vocabulary_origin(verdicts->answers, piece.text, piece.length),
                           .matched = piece_printed(doc, piece) });
  return status;
}

void
reasons_find(const Verdicts *verdicts, const Document *doc, Span progress, GArray *reasons)
{
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(RuleMatch));
  Piece piece = piece_of(doc, progress);
  if (piece.length == 0)
    return;
  rule_group_scan(verdicts->reasons, piece.text, piece.length, matches);
  guint32 end = 0;
  for (guint i = 0; i < matches->len; i++)
    {
      Span reason = rule_match_named(&g_array_index(matches, RuleMatch, i), "reason");
      if (span_is_empty(reason) || reason.start < end)
        continue; /* 因受疫情影响等原因: two rules see one reason */
      end = reason.end;
      Span printed = document_to_printed(
          doc, span_new(progress.start + reason.start, progress.start + reason.end));
      g_array_append_val(reasons, printed);
      if (trace_is_wanted(doc))
        trace_add(doc,
                  (TraceNote){ .field = "reasons",
                               .value = printed,
                               .decision = "reason",
                               .origin = rule_origin(g_array_index(matches, RuleMatch, i).rule),
                               .matched = printed });
    }
}

gint
verdict_score(const Verdicts *verdicts, const Document *doc, Span place)
{
  Piece piece = piece_trim(piece_of(doc, place));
  if (piece.length == 0)
    return 0;
  if (status_of_word(verdicts, piece) != STATUS_NONE)
    return 100;
  if (piece.length > SCORE_BYTES)
    {
      piece.text += piece.length - SCORE_BYTES;
      piece.length = SCORE_BYTES;
      while (piece.length > 0 && ((guchar) piece.text[0] & 0xC0) == 0x80)
        piece.text++, piece.length--;
    }
  gsize clause = piece.length;
  while (clause > 0 && piece.length - clause <= CLAUSE_BYTES)
    {
      gunichar c = character_before(piece.text, clause);
      if (character_ends_sentence(c) || c == ',' || c == ':')
        break;
      clause -= (gsize) g_unichar_to_utf8(c, NULL);
    }
  Piece closing = { piece.text + clause, piece.length - clause };
  if (status_of_clause(verdicts, closing) == STATUS_NONE)
    return 0;
  return clause == 0 ? 100 : 85;
}
