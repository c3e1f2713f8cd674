/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * nursery.c - one request, one worker: the supervisor sends an end of a new line, the nursery
 * copies itself, and answers with the number of the process. CLONE_PARENT makes the copy its
 * sibling, so that the supervisor can wait for it.
 */
#include "corpus/nursery.h"

#include "core/error.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* Asked for; the kernel gives what it allows: most pages then go over in one piece */
#define LINE_BYTES (1 << 20)
/* Somebody may kill a nursery, and the next as well; what ends eight of them is no accident */
#define TRIES 8

struct Nursery
{
  Work *work;
  const WorkerLimits *limits;
  pid_t process; /* 0 where there is none */
  int descriptor;
};

typedef union
{
  struct cmsghdr align;
  char bytes[CMSG_SPACE(sizeof(int))];
} Control;

/* --- in the nursery --- */

/* The descriptor that came with a request; -1 when the supervisor is gone. */
static int
request_receive(int descriptor)
{
  char byte = 0;
  Control control;
  struct iovec part = { &byte, 1 };
  struct msghdr message = { .msg_iov = &part,
                            .msg_iovlen = 1,
                            .msg_control = control.bytes,
                            .msg_controllen = sizeof control };
  gssize count;
  do
    count = recvmsg(descriptor, &message, MSG_CMSG_CLOEXEC);
  while (count < 0 && errno == EINTR);
  struct cmsghdr *header = count == 1 ? CMSG_FIRSTHDR(&message) : NULL;
  if (header == NULL || header->cmsg_type != SCM_RIGHTS)
    return -1;
  int line = -1;
  memcpy(&line, CMSG_DATA(header), sizeof line);
  return line;
}

static void
nursery_serve(const Nursery *nursery, int descriptor, pid_t supervisor)
{
  for (int line; (line = request_receive(descriptor)) >= 0;)
    {
      pid_t worker = (pid_t) syscall(SYS_clone, CLONE_PARENT | SIGCHLD, NULL, NULL, NULL, NULL);
      if (worker == 0)
        {
          close(descriptor);
          worker_live(nursery->work, nursery->limits, line, supervisor);
        }
      gint32 answer = worker < 0 ? -errno : worker;
      close(line);
      if (write(descriptor, &answer, sizeof answer) != sizeof answer)
        break;
    }
  _exit(0);
}

/* Nothing of the supervisor's stays open but the line to it. A sanitizer's report is worth a
 * terminal's disorder. */
static void
descriptors_close(int kept)
{
  int nothing = open("/dev/null", O_RDWR);
  dup2(nothing, STDIN_FILENO);
  dup2(nothing, STDOUT_FILENO);
#ifndef __SANITIZE_ADDRESS__
  dup2(nothing, STDERR_FILENO);
#endif
  dup2(kept, STDERR_FILENO + 1);
  close_range(STDERR_FILENO + 2, ~0u, 0);
}

static void
nursery_live(const Nursery *nursery, int descriptor, pid_t supervisor)
{
  static const int IGNORED[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT };
  for (gsize i = 0; i < G_N_ELEMENTS(IGNORED); i++)
    signal(IGNORED[i], SIG_IGN);
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (getppid() != supervisor)
    _exit(WORKER_WITHOUT_SUPERVISOR);
  descriptors_close(descriptor);
  work_prepare(nursery->work);
  nursery_serve(nursery, STDERR_FILENO + 1, supervisor);
}

/* --- in the supervisor --- */

static gboolean
failed(GError **error, const char *expected)
{
  int reason = errno;
  return duban_error_set(error, DUBAN_ERROR_USAGE, "expected %s, got: %s", expected,
                         g_strerror(reason));
}

static gboolean
nursery_begin(Nursery *nursery, GError **error)
{
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
    return failed(error, "a line between two processes");
  pid_t supervisor = getpid();
  pid_t process = fork();
  if (process == 0)
    {
      close(ends[0]);
      nursery_live(nursery, ends[1], supervisor);
    }
  close(ends[1]);
  if (process < 0)
    {
      failed(error, "a process");
      close(ends[0]);
      return FALSE;
    }
  nursery->process = process;
  nursery->descriptor = ends[0];
  return TRUE;
}

static void
nursery_end(Nursery *nursery)
{
  if (nursery->process == 0)
    return;
  close(nursery->descriptor);
  kill(nursery->process, SIGKILL);
  while (waitpid(nursery->process, NULL, 0) < 0 && errno == EINTR)
    continue;
  nursery->process = 0;
}

Nursery *
nursery_new(Work *work, const WorkerLimits *limits, GError **error)
{
  g_autoptr(Nursery) nursery = g_new0(Nursery, 1);
  nursery->work = work;
  nursery->limits = limits;
  return nursery_begin(nursery, error) ? g_steal_pointer(&nursery) : NULL;
}

void
nursery_free(Nursery *nursery)
{
  if (nursery == NULL)
    return;
  nursery_end(nursery);
  g_free(nursery);
}

/* The process of the new worker; 0 and errno set where there is none. */
static pid_t
request_send(const Nursery *nursery, int line)
{
  char byte = 'w';
  Control control = { .bytes = { 0 } };
  struct iovec part = { &byte, 1 };
  struct msghdr message = { .msg_iov = &part,
                            .msg_iovlen = 1,
                            .msg_control = control.bytes,
                            .msg_controllen = sizeof control };
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(header), &line, sizeof line);
  gint32 answer = 0;
  gssize count;
  if (sendmsg(nursery->descriptor, &message, MSG_NOSIGNAL) != 1)
    return 0;
  do
    count = read(nursery->descriptor, &answer, sizeof answer);
  while (count < 0 && errno == EINTR);
  if (count == sizeof answer && answer > 0)
    return answer;
  errno = count == sizeof answer ? -answer : EPIPE;
  return 0;
}

static gboolean
line_make(int ends[2], GError **error)
{
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return failed(error, "a line between two processes");
  const int bytes = LINE_BYTES;
  for (gsize i = 0; i < 2; i++)
    setsockopt(ends[i], SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  return TRUE;
}

/* One worker on a line of its own: a nursery that is killed may leave a worker behind that nobody
 * knows, and that one must not read what the next is told. */
static gboolean
worker_ask(Nursery *nursery, pid_t *worker, int *descriptor, GError **error)
{
  int ends[2];
  if (!line_make(ends, error))
    return FALSE;
  *worker = request_send(nursery, ends[1]);
  if (*worker == 0)
    failed(error, "a worker process");
  close(ends[1]);
  if (*worker == 0)
    close(ends[0]);
  *descriptor = ends[0];
  return *worker != 0;
}

gboolean
nursery_start_worker(Nursery *nursery, pid_t *worker, int *descriptor, GError **error)
{
  for (guint tries = 0; tries < TRIES; tries++)
    {
      g_clear_error(error);
      if (nursery->process == 0 && !nursery_begin(nursery, error))
        return FALSE;
      if (worker_ask(nursery, worker, descriptor, error))
        return TRUE;
      nursery_end(nursery);
    }
  return FALSE;
}
