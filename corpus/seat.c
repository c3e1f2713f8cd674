/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * seat.c - see the header.
 */
#include "corpus/seat.h"

#include "corpus/clock.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#define READ_BYTES (256u << 10)
#define NS_PER_MS G_GUINT64_CONSTANT(1000000)
#define FEWEST_JOBS 2
#define MOST_JOBS 8
#define WAITING_BYTES (96u << 10) /* of sources: beyond it only the fewest wait */
/* Times as long a worker may use no processor at all: a machine may be busy with others */
#define IDLE_FACTOR 4

void
job_free(Job *job)
{
  if (job == NULL)
    return;
  document_free(job->doc);
  g_string_free(job->head, TRUE);
  g_free(job);
}

gsize
job_source_bytes(const Job *job)
{
  return job->doc->source == NULL ? 0 : g_bytes_get_size(job->doc->source);
}

static void
clocks_start(Seat *seat)
{
  seat->wall_seen_ns = clock_wall_ns();
  seat->cpu_start_ns = seat->cpu_seen_ns = clock_ns(seat->clock);
}

int
seat_vacate(Seat *seat)
{
  int status = 0;
  if (seat->process == 0)
    return 0;
  /* It may have closed its line and live on. One that has ended already keeps the status it ended
   * with. */
  kill(seat->process, SIGKILL);
  while (waitpid(seat->process, &status, 0) < 0 && errno == EINTR)
    continue;
  close(seat->descriptor);
  seat->process = 0;
  seat->sent_jobs = 0;
  seat->sent_bytes = 0;
  seat->done = 0;
  seat->is_late = seat->is_liar = FALSE;
  g_string_truncate(seat->received, 0);
  return status;
}

gboolean
seat_fill(Seat *seat, Nursery *nursery, GError **error)
{
  if (!nursery_start_worker(nursery, &seat->process, &seat->descriptor, error))
    return FALSE;
  if (clock_getcpuclockid(seat->process, &seat->clock) != 0)
    seat->clock = CLOCK_MONOTONIC; /* gone already: the line will tell */
  clocks_start(seat);
  return TRUE;
}

gboolean
seat_has_room(const Seat *seat)
{
  if (seat->jobs.length < FEWEST_JOBS)
    return TRUE;
  if (seat->jobs.length >= MOST_JOBS)
    return FALSE;
  gsize bytes = 0;
  for (const GList *place = seat->jobs.head; place != NULL; place = place->next)
    bytes += job_source_bytes(place->data);
  return bytes < WAITING_BYTES;
}

void
seat_add_job(Seat *seat, Job *job)
{
  if (g_queue_is_empty(&seat->jobs))
    clocks_start(seat);
  g_queue_push_tail(&seat->jobs, job);
}

gboolean
seat_has_to_send(const Seat *seat)
{
  return seat->process != 0 && seat->sent_jobs < g_queue_get_length((GQueue *) &seat->jobs);
}

/* What is left of a job's errand, as parts for one call. */
static gsize
errand_parts(const Job *job, gsize done, struct iovec parts[2])
{
  gsize length = 0, count = 0;
  const char *source =
      job->doc->source == NULL ? NULL : g_bytes_get_data(job->doc->source, &length);
  if (done < job->head->len)
    parts[count++] = (struct iovec){ job->head->str + done, job->head->len - done };
  gsize into = done > job->head->len ? done - job->head->len : 0;
  if (into < length)
    parts[count++] = (struct iovec){ (char *) source + into, length - into };
  return count;
}

gboolean
seat_send(Seat *seat)
{
  while (seat_has_to_send(seat))
    {
      const Job *job = g_queue_peek_nth(&seat->jobs, seat->sent_jobs);
      struct iovec parts[2];
      struct msghdr message = { .msg_iov = parts,
                                .msg_iovlen = errand_parts(job, seat->sent_bytes, parts) };
      if (message.msg_iovlen == 0)
        {
          seat->sent_jobs++;
          seat->sent_bytes = 0;
          continue;
        }
      gssize count = sendmsg(seat->descriptor, &message, MSG_NOSIGNAL);
      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK;
      seat->sent_bytes += (gsize) count;
    }
  return TRUE;
}

/* Of the answer at the beginning of what was received, with its head; 0 where that is not there
 * yet. */
static guint64
answer_length(const Seat *seat)
{
  guint64 length = 0;
  if (seat->received->len < ANSWER_HEAD)
    return 0;
  memcpy(&length, seat->received->str, sizeof length);
  return length > G_MAXUINT64 - ANSWER_HEAD ? G_MAXUINT64 : length + ANSWER_HEAD;
}

SeatEvent
seat_receive(Seat *seat, gsize longest_answer)
{
  for (;;)
    {
      gsize start = seat->received->len;
      g_string_set_size(seat->received, start + READ_BYTES);
      gssize count = read(seat->descriptor, seat->received->str + start, READ_BYTES);
      int reason = errno;
      g_string_set_size(seat->received, start + (gsize) MAX(count, 0));
      if (count < 0 && reason == EINTR)
        continue;
      if (count < 0)
        return reason == EAGAIN || reason == EWOULDBLOCK ? SEAT_IDLE : SEAT_LOST;
      if (count == 0)
        return SEAT_LOST;
      if (count < (gssize) READ_BYTES) /* that was all there is; the next poll() tells of more */
        return SEAT_IDLE;
      if (answer_length(seat) > longest_answer || seat->received->len > longest_answer + READ_BYTES)
        return SEAT_IDLE; /* seat_take_answer() says what is wrong */
    }
}

/* The next answer of the worker, whole or a portion; ANSWER_BROKEN also where it sent what it was
 * not asked for, or too much. *length is 0 where there is none yet. */
static AnswerKind
answer_take(Seat *seat, gsize longest_answer, guint64 *times_ns, guint64 *length)
{
  Job *job = g_queue_peek_head(&seat->jobs);
  guint64 there = *length = answer_length(seat);
  if (there > longest_answer || (there > 0 && (job == NULL || seat->sent_jobs == 0)))
    return ANSWER_BROKEN;
  if (there == 0 || seat->received->len < there)
    {
      *length = 0;
      return ANSWER_PORTION;
    }
  AnswerKind kind = answer_read(seat->received->str + ANSWER_HEAD, there - ANSWER_HEAD, job->doc,
                                job->outcome, job->lines_seen, times_ns);
  g_string_erase(seat->received, 0, (gssize) there);
  return lines_bytes(&job->outcome->lines) > longest_answer ? ANSWER_BROKEN : kind;
}

SeatEvent
seat_take_answer(Seat *seat, gsize longest_answer, guint64 *times_ns)
{
  for (;;)
    {
      guint64 length;
      AnswerKind kind = answer_take(seat, longest_answer, times_ns, &length);
      seat->is_liar = kind == ANSWER_BROKEN;
      if (kind == ANSWER_BROKEN)
        return SEAT_LOST;
      if (length == 0)
        return SEAT_IDLE;
      if (kind == ANSWER_WHOLE)
        break;
    }
  job_free(g_queue_pop_head(&seat->jobs));
  seat->sent_jobs--;
  seat->done++;
  clocks_start(seat);
  return SEAT_ANSWER;
}

void
job_forget_answer(Job *job)
{
  outcome_clear(job->outcome);
  memset(job->lines_seen, 0, sizeof job->lines_seen);
}

guint
seat_time_left_ms(Seat *seat, guint timeout_ms)
{
  if (seat->process == 0 || timeout_ms == 0 || g_queue_is_empty(&seat->jobs))
    return G_MAXUINT;
  guint64 allowed_ns = timeout_ms * NS_PER_MS, now = clock_wall_ns();
  guint64 used_ns = seat->cpu_seen_ns - seat->cpu_start_ns, since_ns = now - seat->wall_seen_ns;
  if (used_ns + since_ns < allowed_ns) /* one thread cannot have used more than that; the other
                                          clock costs a system call */
    return (guint) ((allowed_ns - used_ns - since_ns) / NS_PER_MS) + 1;
  guint64 cpu_now = clock_ns(seat->clock);
  if (cpu_now > seat->cpu_seen_ns)
    {
      seat->cpu_seen_ns = cpu_now;
      seat->wall_seen_ns = now;
      since_ns = 0;
      used_ns = cpu_now - seat->cpu_start_ns;
    }
  if (used_ns >= allowed_ns || since_ns >= IDLE_FACTOR * allowed_ns)
    return 0;
  return (guint) (MIN(allowed_ns - used_ns, IDLE_FACTOR * allowed_ns - since_ns) / NS_PER_MS) + 1;
}
