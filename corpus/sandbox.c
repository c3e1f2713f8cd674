/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sandbox.c - each mechanism in a function of its own, the weakest first: the last one forbids to
 * set up the others.
 */
#include "corpus/sandbox.h"

#include "core/error.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#define OPEN_FILES 64 /* poppler holds a few character maps at a time */
#define READING (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)

static const struct
{
  guint bit;
  const char *name;
} NAMES[SANDBOX_KINDS] = {
  { SANDBOX_NO_NEW_PRIVS, "no_new_privs" },
  { SANDBOX_RLIMITS, "rlimits" },
  { SANDBOX_LANDLOCK, "landlock" },
  { SANDBOX_SECCOMP, "seccomp" },
};

const char **
sandbox_names(guint mechanisms)
{
  const char **names = g_new0(const char *, SANDBOX_KINDS + 1);
  gsize count = 0;
  for (gsize i = 0; i < SANDBOX_KINDS; i++)
    if ((mechanisms & NAMES[i].bit) != 0)
      names[count++] = NAMES[i].name;
  return names;
}

guint
sandbox_of_name(const char *name)
{
  for (gsize i = 0; i < SANDBOX_KINDS; i++)
    if (g_strcmp0(name, NAMES[i].name) == 0)
      return NAMES[i].bit;
  return 0;
}

static gboolean
failed(GError **error, const char *expected)
{
  int reason = errno;
  return duban_error_set(error, DUBAN_ERROR_USAGE, "expected %s, got: %s", expected,
                         g_strerror(reason));
}

/* --- landlock --- */

static long
landlock_version(void)
{
  return syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

/* All that version 1 knows; what came later (moving, cutting files) is forbidden where the kernel
 * knows it. */
static guint64
landlock_rights(long version)
{
  guint64 rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
  if (version >= 2)
    rights |= G_GUINT64_CONSTANT(1) << 13; /* LANDLOCK_ACCESS_FS_REFER */
  if (version >= 3)
    rights |= G_GUINT64_CONSTANT(1) << 14; /* LANDLOCK_ACCESS_FS_TRUNCATE */
  return rights;
}

static gboolean
landlock_allow(int ruleset, const char *path, guint64 rights, GError **error)
{
  struct landlock_path_beneath_attr beneath = { .allowed_access = rights };
  beneath.parent_fd = open(path, O_PATH | O_CLOEXEC);
  if (beneath.parent_fd < 0)
    return TRUE; /* not there: nothing to allow */
  long status = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
  close(beneath.parent_fd);
  return status == 0 || failed(error, "landlock to take a rule");
}

/* What is handled is forbidden but where it is allowed. -1 where there is no rule set. */
static int
landlock_new(guint64 handled, GError **error)
{
  struct landlock_ruleset_attr attributes = { .handled_access_fs = handled };
  int ruleset = (int) syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
  if (ruleset < 0)
    failed(error, "landlock to make a rule set");
  return ruleset;
}

/* Takes the rule set. */
static gboolean
landlock_hold(int ruleset, GError **error)
{
  gboolean is_done = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0
                     || failed(error, "landlock to hold this process");
  close(ruleset);
  return is_done;
}

static gboolean
landlock_enter(GError **error)
{
  int ruleset = landlock_new(landlock_rights(landlock_version()), error);
  if (ruleset < 0)
    return FALSE;
  if (landlock_allow(ruleset, POPPLER_FOLDER, READING, error))
    return landlock_hold(ruleset, error);
  close(ruleset);
  return FALSE;
}

/* Reading stays free: the inputs are wherever the user says. */
static gboolean
landlock_enter_as_supervisor(const char *folder, GError **error)
{
  guint64 writing = landlock_rights(landlock_version()) & ~(guint64) READING;
  int ruleset = landlock_new(writing, error);
  if (ruleset < 0)
    return FALSE;
  if (landlock_allow(ruleset, folder, writing & ~(guint64) LANDLOCK_ACCESS_FS_EXECUTE, error)
      && landlock_allow(ruleset, "/dev/null", LANDLOCK_ACCESS_FS_WRITE_FILE,
                        error)) /* for another nursery */
    return landlock_hold(ruleset, error);
  close(ruleset);
  return FALSE;
}

/* --- rlimits --- */

static gboolean
rlimits_enter(GError **error)
{
  static const struct
  {
    int resource;
    rlim_t limit;
  } LIMITS[] = {
    { RLIMIT_CORE, 0 }, { RLIMIT_FSIZE, 0 }, { RLIMIT_NOFILE, OPEN_FILES }, { RLIMIT_NPROC, 0 }
  };
  for (gsize i = 0; i < G_N_ELEMENTS(LIMITS); i++)
    {
      struct rlimit limit = { LIMITS[i].limit, LIMITS[i].limit };
      if (setrlimit((__rlimit_resource_t) LIMITS[i].resource, &limit) != 0)
        return failed(error, "a resource limit");
    }
  return TRUE;
}

/* --- seccomp --- */

/* What computing, allocating, reading a given descriptor and ending take. */
static const int ALLOWED[] = {
  SCMP_SYS(read),
  SCMP_SYS(readv),
  SCMP_SYS(pread64),
  SCMP_SYS(write),
  SCMP_SYS(writev),
  SCMP_SYS(close),
  SCMP_SYS(lseek),
  SCMP_SYS(fstat),
  SCMP_SYS(brk),
  SCMP_SYS(munmap),
  SCMP_SYS(mremap),
  SCMP_SYS(madvise),
  SCMP_SYS(futex),
  SCMP_SYS(sched_yield),
  SCMP_SYS(exit),
  SCMP_SYS(exit_group),
  SCMP_SYS(rt_sigreturn),
  SCMP_SYS(rt_sigprocmask),
  SCMP_SYS(rt_sigaction),
  SCMP_SYS(sigaltstack),
  SCMP_SYS(restart_syscall),
  SCMP_SYS(clock_gettime),
  SCMP_SYS(gettimeofday),
  SCMP_SYS(time),
  SCMP_SYS(getrandom),
  SCMP_SYS(getpid),
  SCMP_SYS(gettid),
  SCMP_SYS(getuid),
  SCMP_SYS(geteuid),
  SCMP_SYS(getgid),
  SCMP_SYS(getegid),
  SCMP_SYS(getrusage),
  SCMP_SYS(sysinfo),
  SCMP_SYS(uname),
  SCMP_SYS(sched_getaffinity),
  SCMP_SYS(getcwd),
};

/* What neither documents nor archives have any business with: other machines, programs, other
 * processes' memory, the kernel. */
static const int FOREIGN[] = {
  SCMP_SYS(connect),
  SCMP_SYS(bind),
  SCMP_SYS(listen),
  SCMP_SYS(accept),
  SCMP_SYS(accept4),
  SCMP_SYS(execve),
  SCMP_SYS(execveat),
  SCMP_SYS(ptrace),
  SCMP_SYS(process_vm_readv),
  SCMP_SYS(process_vm_writev),
  SCMP_SYS(pidfd_open),
  SCMP_SYS(pidfd_getfd),
  SCMP_SYS(pidfd_send_signal),
  SCMP_SYS(mount),
  SCMP_SYS(umount2),
  SCMP_SYS(unshare),
  SCMP_SYS(setns),
  SCMP_SYS(chroot),
  SCMP_SYS(pivot_root),
  SCMP_SYS(bpf),
  SCMP_SYS(perf_event_open),
  SCMP_SYS(io_uring_setup),
  SCMP_SYS(userfaultfd),
  SCMP_SYS(keyctl),
  SCMP_SYS(add_key),
  SCMP_SYS(init_module),
  SCMP_SYS(finit_module),
  SCMP_SYS(kexec_load),
  SCMP_SYS(open_by_handle_at),
  SCMP_SYS(memfd_create),
};

/* What the supervisor does and no worker needs: lines to other processes, processes. */
static const int SUPERVISING[] = {
  SCMP_SYS(socket),   SCMP_SYS(socketpair), SCMP_SYS(sendto), SCMP_SYS(sendmsg),
  SCMP_SYS(sendmmsg), SCMP_SYS(recvmsg),    SCMP_SYS(clone),  SCMP_SYS(clone3),
  SCMP_SYS(fork),     SCMP_SYS(vfork),      SCMP_SYS(kill),
};

/* Reading names and opening for reading: what landlock then decides on. */
static const int NAMED[] = {
  SCMP_SYS(stat),       SCMP_SYS(lstat),      SCMP_SYS(newfstatat), SCMP_SYS(statx),
  SCMP_SYS(access),     SCMP_SYS(faccessat),  SCMP_SYS(faccessat2), SCMP_SYS(readlink),
  SCMP_SYS(readlinkat), SCMP_SYS(getdents64), SCMP_SYS(fcntl),
};

static gboolean
calls_add(scmp_filter_ctx filter, guint32 action, const int *calls, gsize count)
{
  for (gsize i = 0; i < count; i++)
    {
      int status = seccomp_rule_add(filter, action, calls[i], 0);
      if (status != 0 && status != -EDOM) /* a call that this machine has not */
        return FALSE;
    }
  return TRUE;
}

/* Calls that are harmless with some arguments only. */
static gboolean
calls_add_some(scmp_filter_ctx filter, gboolean may_read)
{
  const scmp_datum_t not_for_reading = O_ACCMODE | O_CREAT | O_TRUNC | O_TMPFILE;
  const scmp_datum_t reading = O_TMPFILE & O_DIRECTORY;
  int status = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
                                SCMP_A2_64(SCMP_CMP_MASKED_EQ, 4 /* PROT_EXEC */, 0));
  status |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1,
                             SCMP_A2_64(SCMP_CMP_MASKED_EQ, 4, 0));
  status |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
                             SCMP_A0_64(SCMP_CMP_EQ, (scmp_datum_t) getpid()));
  if (may_read)
    status |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                               SCMP_A2_64(SCMP_CMP_MASKED_EQ, not_for_reading & ~reading, 0));
  return status == 0;
}

static gboolean
seccomp_enter(gboolean may_read, GError **error)
{
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EACCES));
  if (filter == NULL)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "expected a seccomp filter, got none");
  /* A tree, not a list; where that is not known a list does */
  seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
  gboolean is_done =
      calls_add(filter, SCMP_ACT_ALLOW, ALLOWED, G_N_ELEMENTS(ALLOWED))
      && calls_add(filter, SCMP_ACT_KILL_PROCESS, FOREIGN, G_N_ELEMENTS(FOREIGN))
      && calls_add(filter, SCMP_ACT_KILL_PROCESS, SUPERVISING, G_N_ELEMENTS(SUPERVISING))
      && (!may_read || calls_add(filter, SCMP_ACT_ALLOW, NAMED, G_N_ELEMENTS(NAMED)))
      && calls_add_some(filter, may_read) && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return is_done
         || duban_error_set(error, DUBAN_ERROR_USAGE,
                            "expected seccomp to hold this process, got a refusal");
}

/* Refused, not fatal: a library that only asks must not end the run. */
static gboolean
seccomp_enter_as_supervisor(GError **error)
{
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (filter == NULL)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "expected a seccomp filter, got none");
  const guint32 refusal = SCMP_ACT_ERRNO(EACCES);
  seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
  gboolean is_done =
      calls_add(filter, refusal, FOREIGN, G_N_ELEMENTS(FOREIGN))
      && seccomp_rule_add(filter, refusal, SCMP_SYS(socket), 1, SCMP_A0_32(SCMP_CMP_NE, AF_UNIX))
             == 0
      && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return is_done
         || duban_error_set(error, DUBAN_ERROR_USAGE,
                            "expected seccomp to hold this process, got a refusal");
}

/* --- */

guint
sandbox_available(void)
{
  guint found = SANDBOX_NO_NEW_PRIVS | SANDBOX_RLIMITS;
  if (landlock_version() >= 1)
    found |= SANDBOX_LANDLOCK;
  const guint32 action = SECCOMP_RET_KILL_PROCESS;
  if (syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0)
    found |= SANDBOX_SECCOMP;
  return found;
}

gboolean
sandbox_enter(guint mechanisms, GError **error)
{
  if ((mechanisms & SANDBOX_NO_NEW_PRIVS) != 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return failed(error, "no_new_privs");
  if ((mechanisms & SANDBOX_RLIMITS) != 0 && !rlimits_enter(error))
    return FALSE;
  if ((mechanisms & SANDBOX_LANDLOCK) != 0 && !landlock_enter(error))
    return FALSE;
  return (mechanisms & SANDBOX_SECCOMP) == 0
         || seccomp_enter((mechanisms & SANDBOX_LANDLOCK) != 0, error);
}

gboolean
sandbox_enter_as_supervisor(guint mechanisms, const char *folder, GError **error)
{
  if ((mechanisms & SANDBOX_NO_NEW_PRIVS) != 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return failed(error, "no_new_privs");
  if ((mechanisms & SANDBOX_LANDLOCK) != 0
      && !landlock_enter_as_supervisor(folder != NULL ? folder : g_get_tmp_dir(), error))
    return FALSE;
  return (mechanisms & SANDBOX_SECCOMP) == 0 || seccomp_enter_as_supervisor(error);
}
