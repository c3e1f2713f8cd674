/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * topics.c - words are found in one pass, points added per class, and the classes near the best one
 * are kept.
 */
#include "classify/topics.h"

#include "core/trace.h"

#include <string.h>

#define CLASSES_MAXIMUM 64
#define FIELD_BYTES 3000 /* of a field: more says nothing new */
#define MATCHES_USUAL 16 /* words of a field */
#define POINTS_TASK 3    /* a word in the task itself, times its weight */
#define POINTS_PLAN 1    /* a word in its plan */
#define POINTS_LEADING 2 /* more, for the word that stands first */
#define POINTS_CLEAR 6   /* one word of weight 2 in the task */
/* Classes with less than 1/2 of the best one's points are passing remarks */
#define SHARE_OF_BEST 2

struct Topics
{
  const Vocabulary *words;
};

typedef struct
{
  const char *name;
  gint points;
  gsize first; /* where its first word stands: breaks ties */
} Score;

typedef struct
{
  Score classes[CLASSES_MAXIMUM];
  guint count;
  GArray *matches; /* LexiconMatch: scratch for one field after the other */
} Scores;

Topics *
topics_new(const Rules *rules, GError **error)
{
  const Vocabulary *words = rules_need_vocabulary(rules, "topics", error);
  if (words == NULL)
    return NULL;
  Topics *topics = g_new0(Topics, 1);
  topics->words = words;
  return topics;
}

void
topics_free(Topics *topics)
{
  g_free(topics);
}

static Score *
scores_find(Scores *scores, const char *name)
{
  for (guint i = 0; i < scores->count; i++)
    if (strcmp(scores->classes[i].name, name) == 0)
      return &scores->classes[i];
  if (scores->count == CLASSES_MAXIMUM)
    return NULL;
  scores->classes[scores->count] = (Score){ name, 0, G_MAXSIZE };
  return &scores->classes[scores->count++];
}

static gint
word_weight(const Topics *topics, guint payload)
{
  const char *weight = vocabulary_attribute(topics->words, payload, "weight");
  return weight != NULL && g_ascii_isdigit(weight[0]) ? weight[0] - '0' : 1;
}

/* Whether the same word was met earlier in this field. */
static gboolean
match_repeats(const char *text, const GArray *matches, guint index)
{
  Span span = g_array_index(matches, LexiconMatch, index).span;
  for (guint i = 0; i < index; i++)
    {
      Span other = g_array_index(matches, LexiconMatch, i).span;
      if (span_length(other) == span_length(span)
          && memcmp(text + other.start, text + span.start, span_length(span)) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
scores_add_field(Scores *scores, const Topics *topics, const Document *doc, Span printed,
                 gint points, gsize base)
{
  if (span_is_empty(printed))
    return;
  Span place = document_to_comparable(doc, printed);
  const char *text = doc->comparable->str + place.start;
  gsize length = MIN(span_length(place), FIELD_BYTES);
  while (length > 0 && length < span_length(place) && ((guchar) text[length] & 0xC0) == 0x80)
    length--;
  GArray *matches = scores->matches;
  g_array_set_size(matches, 0);
  vocabulary_scan(topics->words, text, length, matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const LexiconMatch *match = &g_array_index(matches, LexiconMatch, i);
      Score *score = match_repeats(text, matches, i)
                         ? NULL
                         : scores_find(scores, vocabulary_class(topics->words, match->payload));
      if (score == NULL)
        continue;
      if (trace_is_wanted(doc))
        {
          Span word = document_to_printed(
              doc, span_new(place.start + match->span.start, place.start + match->span.end));
          trace_add_word(doc,
                         (TraceNote){ .field = "topics",
                                      .value = word,
                                      .decision = "word",
                                      .detail = score->name,
                                      .matched = word },
                         topics->words);
        }
      score->points +=
          points * word_weight(topics, match->payload) + (i == 0 && base == 0 ? POINTS_LEADING : 0);
      score->first = MIN(score->first, base + match->span.start);
    }
}

static gint
score_compare(gconstpointer a, gconstpointer b)
{
  const Score *left = a, *right = b;
  if (left->points != right->points)
    return left->points > right->points ? -1 : 1;
  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;
  return strcmp(left->name, right->name);
}

void
topics_find(const Topics *topics, Document *doc, Task *task)
{
  g_autoptr(GArray) matches = g_array_sized_new(FALSE, FALSE, sizeof(LexiconMatch), MATCHES_USUAL);
  Scores scores = { .matches = matches };
  scores_add_field(&scores, topics, doc, task->fields[FIELD_TASK], POINTS_TASK, 0);
  scores_add_field(&scores, topics, doc, task->fields[FIELD_SUBTASK], POINTS_TASK, FIELD_BYTES);
  scores_add_field(&scores, topics, doc, task->fields[FIELD_PLAN], POINTS_PLAN, 2 * FIELD_BYTES);
  qsort(scores.classes, scores.count, sizeof(Score), score_compare);
  for (guint i = 0; i < scores.count && i < TASK_TOPICS; i++)
    {
      const Score *score = &scores.classes[i];
      if (score->points < POINTS_CLEAR || score->points * SHARE_OF_BEST < scores.classes[0].points)
        break;
      task->topics[i] = document_string(doc, score->name, -1);
    }
}
