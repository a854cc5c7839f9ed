/* Stands before the C library in a process that is started with LD_PRELOAD, and lets calls that change files in one
 * folder fail as a full or a failing disk does, or notes them for `power_cut`. Nothing fails before fault_arm was called.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[4096];
static long seen, at;
static int failing_errno, stays, notes = -1;

/* The folder in which calls are counted. */
void fault_folder(const char *path) { snprintf(folder, sizeof folder, "%s", path); }

/* Lets the call fail that is the `number`th from now on, and, where it stays, all that follow; an error of
 * 0 kills the process in its place. A number of 0 lets none fail. */
void fault_arm(long number, int error, int and_stays) {
    seen = 0;
    at = number;
    failing_errno = error;
    stays = and_stays;
}

/* How many calls there were since. */
long fault_seen(void) { return seen; }

static int is_ours(const char *path) { return folder[0] && strncmp(path, folder, strlen(folder)) == 0; }

/* The file's path as it is now; empty for none. Stays until the next call. */
static const char *path_of(int file) {
    static __thread char path[4096];
    char name[64];
    snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    ssize_t length = readlink(name, path, sizeof path - 1);
    path[length < 0 ? 0 : length] = 0;
    return path;
}

static int is_our_file(int file) { return folder[0] && is_ours(path_of(file)); }

static int fails(int ours) {
    if (!ours) return 0;
    seen++;
    if (at == 0 || seen < at || (seen > at && !stays)) return 0;
    if (failing_errno == 0) kill(getpid(), SIGKILL);
    errno = failing_errno;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Writes down, in a file that is open, all calls that change something, from now on; -1 ends it. */
void fault_notes(int file) { notes = file; }

/* A note: what was done, lengths of two names, place, length of data; then these. */
static void note(char what, const char *path, const char *other, long long place, const void *data, long long size) {
    if (notes < 0 || !is_ours(path)) return;
    struct __attribute__((packed)) { char what; int path, other; long long place, size; } head = {
        what, strlen(path), strlen(other), place, size};
    REAL(write)(notes, &head, sizeof head);
    REAL(write)(notes, path, head.path);
    REAL(write)(notes, other, head.other);
    REAL(write)(notes, data, size);
}
static long long noted(int file, const void *data, long long size, long long place) {
    if (size > 0) note('w', path_of(file), "", place, data, size);
    return size;
}
static int noted_call(char what, const char *path, const char *other, long long place, int result) {
    if (result == 0) note(what, path, other, place, "", 0);
    return result;
}

ssize_t write(int file, const void *data, size_t size) {
    if (fails(is_our_file(file))) return -1;
    ssize_t written = REAL(write)(file, data, size);
    return notes < 0 ? written : noted(file, data, written, lseek(file, 0, SEEK_CUR) - written);
}
ssize_t pwrite(int file, const void *data, size_t size, off_t place) {
    return fails(is_our_file(file)) ? -1 : noted(file, data, REAL(pwrite)(file, data, size, place), place);
}
ssize_t pwrite64(int file, const void *data, size_t size, off64_t place) {
    return fails(is_our_file(file)) ? -1 : noted(file, data, REAL(pwrite64)(file, data, size, place), place);
}
int fsync(int file) {
    return fails(is_our_file(file)) ? -1 : noted_call('s', path_of(file), "", 0, REAL(fsync)(file));
}
int fdatasync(int file) {
    return fails(is_our_file(file)) ? -1 : noted_call('s', path_of(file), "", 0, REAL(fdatasync)(file));
}
int ftruncate(int file, off_t size) {
    return fails(is_our_file(file)) ? -1 : noted_call('t', path_of(file), "", size, REAL(ftruncate)(file, size));
}
int ftruncate64(int file, off64_t size) {
    return fails(is_our_file(file)) ? -1 : noted_call('t', path_of(file), "", size, REAL(ftruncate64)(file, size));
}
int rename(const char *from, const char *to) {
    return fails(is_ours(to)) ? -1 : noted_call('r', from, to, 0, REAL(rename)(from, to));
}
int unlink(const char *path) { return fails(is_ours(path)) ? -1 : noted_call('u', path, "", 0, REAL(unlink)(path)); }
int mkdir(const char *path, mode_t mode) {
    return fails(is_ours(path)) ? -1 : noted_call('m', path, "", 0, REAL(mkdir)(path, mode));
}

static int is_new(const char *path, int flags) {
    struct stat found;
    return (flags & O_CREAT) && is_ours(path) && stat(path, &found) != 0;
}
static int noted_file(int file, const char *path, int flags, int was_new) {
    if (file >= 0 && was_new) note('c', path, "", 0, "", 0);
    if (file >= 0 && (flags & O_TRUNC)) note('t', path, "", 0, "", 0);
    return file;
}
/* A file that is there already is opened even on a full disk; a new one is not. */
#define OPEN(name)                                                    \
    int name(const char *path, int flags, ...) {                      \
        va_list rest;                                                 \
        va_start(rest, flags);                                        \
        mode_t mode = va_arg(rest, mode_t);                           \
        va_end(rest);                                                 \
        int was_new = is_new(path, flags);                            \
        if (was_new && fails(1)) return -1;                           \
        return noted_file(REAL(name)(path, flags, mode), path, flags, was_new); \
    }
OPEN(open)
OPEN(open64)
