/*
 * A file layer that forgets what was not synced, for tests of durability.
 *
 * Preloaded into a writing process, it keeps beside each data file an undo log of the bytes every write replaced since
 * the file was last synced. Killing the process and then playing the log back (undo-unsynced.ts) leaves the file as a
 * power cut would at its worst: everything after the last fsync, fdatasync or msync is gone. Writes through a
 * descriptor opened with O_DSYNC or O_SYNC are on disk when they return and are not undone.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* The undo log of a descriptor's file, or 0 when the file is not a data file or writes through it are synced. */
static int log_path(int fd, char *out) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  if (n < 9) return 0;
  path[n] = 0;
  if (strcmp(path + n - 9, "/data.mdb") != 0) return 0;
  snprintf(out, PATH_MAX, "%.*s.undo", (int)n, path);
  return 1;
}

static void remember(int fd, off_t offset, size_t length) {
  char path[PATH_MAX];
  if (!log_path(fd, path) || (fcntl(fd, F_GETFL) & (O_DSYNC | O_SYNC))) return;
  struct stat now;
  char own[64];
  snprintf(own, sizeof own, "/proc/self/fd/%d", fd);
  int reader = open(own, O_RDONLY);
  int log = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (reader < 0 || log < 0 || fstat(fd, &now) != 0) abort();
  char *old = calloc(1, length ? length : 1);
  ssize_t had = REAL(pread)(reader, old, length, offset);
  uint64_t head[4] = {(uint64_t)offset, (uint64_t)(had < 0 ? 0 : had), (uint64_t)now.st_size, 0x6f646e75};
  REAL(write)(log, head, sizeof head);
  if (had > 0) REAL(write)(log, old, (size_t)had);
  free(old);
  close(log);
  close(reader);
}

static void forget(int fd) {
  char path[PATH_MAX];
  if (log_path(fd, path)) unlink(path);
}

static size_t total(const struct iovec *parts, int count) {
  size_t sum = 0;
  for (int i = 0; i < count; i++) sum += parts[i].iov_len;
  return sum;
}

#define LOCKED(body) pthread_mutex_lock(&lock); body; pthread_mutex_unlock(&lock);

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  LOCKED(remember(fd, offset, length); ssize_t done = REAL(pwrite)(fd, bytes, length, offset))
  return done;
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) { return pwrite(fd, bytes, length, offset); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  LOCKED(remember(fd, offset, total(parts, count)); ssize_t done = REAL(pwritev)(fd, parts, count, offset))
  return done;
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) { return pwritev(fd, parts, count, offset); }
ssize_t writev(int fd, const struct iovec *parts, int count) {
  LOCKED(remember(fd, lseek(fd, 0, SEEK_CUR), total(parts, count)); ssize_t done = REAL(writev)(fd, parts, count))
  return done;
}
ssize_t write(int fd, const void *bytes, size_t length) {
  LOCKED(remember(fd, lseek(fd, 0, SEEK_CUR), length); ssize_t done = REAL(write)(fd, bytes, length))
  return done;
}
/* A sync covers what was written before it began; a write during it stays in the log, so the log is read first. */
int fdatasync(int fd) {
  LOCKED(int done = REAL(fdatasync)(fd); if (done == 0) forget(fd))
  return done;
}
int fsync(int fd) {
  LOCKED(int done = REAL(fsync)(fd); if (done == 0) forget(fd))
  return done;
}
