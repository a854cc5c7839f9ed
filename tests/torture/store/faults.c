/* Stands before the C library in a process that is started with LD_PRELOAD, and lets calls that change files in one
 * folder fail as a full or a failing disk does. Nothing fails before fault_arm was called.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[4096];
static long seen, at;
static int failing_errno, stays;

/* The folder in which calls are counted. */
void fault_folder(const char *path) { snprintf(folder, sizeof folder, "%s", path); }

/* Lets the call fail that is the `number`th from now on, and, where it stays, all that follow. 0 lets none fail. */
void fault_arm(long number, int error, int and_stays) {
    seen = 0;
    at = number;
    failing_errno = error;
    stays = and_stays;
}

/* How many calls there were since. */
long fault_seen(void) { return seen; }

static int is_ours(const char *path) { return folder[0] && strncmp(path, folder, strlen(folder)) == 0; }

static int is_our_file(int file) {
    char name[64], path[4096];
    if (!folder[0]) return 0;
    snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    ssize_t length = readlink(name, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return is_ours(path);
}

static int fails(int ours) {
    if (!ours) return 0;
    seen++;
    if (at == 0 || seen < at || (seen > at && !stays)) return 0;
    errno = failing_errno;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *data, size_t size) {
    return fails(is_our_file(file)) ? -1 : REAL(write)(file, data, size);
}
ssize_t pwrite(int file, const void *data, size_t size, off_t place) {
    return fails(is_our_file(file)) ? -1 : REAL(pwrite)(file, data, size, place);
}
ssize_t pwrite64(int file, const void *data, size_t size, off64_t place) {
    return fails(is_our_file(file)) ? -1 : REAL(pwrite64)(file, data, size, place);
}
int fsync(int file) { return fails(is_our_file(file)) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails(is_our_file(file)) ? -1 : REAL(fdatasync)(file); }
int ftruncate(int file, off_t size) { return fails(is_our_file(file)) ? -1 : REAL(ftruncate)(file, size); }
int ftruncate64(int file, off64_t size) { return fails(is_our_file(file)) ? -1 : REAL(ftruncate64)(file, size); }
int rename(const char *from, const char *to) { return fails(is_ours(to)) ? -1 : REAL(rename)(from, to); }
int unlink(const char *path) { return fails(is_ours(path)) ? -1 : REAL(unlink)(path); }
int mkdir(const char *path, mode_t mode) { return fails(is_ours(path)) ? -1 : REAL(mkdir)(path, mode); }

/* A file that is there already is opened even on a full disk; a new one is not. */
static int fails_to_make(const char *path, int flags) {
    struct stat found;
    return (flags & O_CREAT) && is_ours(path) && stat(path, &found) != 0 && fails(1);
}
#define OPEN(name)                                                    \
    int name(const char *path, int flags, ...) {                      \
        va_list rest;                                                 \
        va_start(rest, flags);                                        \
        mode_t mode = va_arg(rest, mode_t);                           \
        va_end(rest);                                                 \
        return fails_to_make(path, flags) ? -1 : REAL(name)(path, flags, mode); \
    }
OPEN(open)
OPEN(open64)
