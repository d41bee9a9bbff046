using System.Runtime.InteropServices;

namespace LlmBench.Sandbox.Linux;

/// <summary>
/// System calls that no solution of a task needs and that reach beyond the namespaces, by their numbers in the kernel's headers
/// (<c>unistd_64.h</c> for x86-64, <c>asm-generic/unistd.h</c> for arm64; 0 where there is none).
/// </summary>
static class SystemCalls
{
    /// <summary>Those that are refused by their arguments.</summary>
    public static readonly (string Name, int X64, int Arm64)[] Examined =
    [
        ("clone", 56, 220), ("clone3", 435, 435), ("socketpair", 53, 199), ("ioctl", 16, 29),
    ];

    public static readonly (string Name, int X64, int Arm64)[] Denied =
    [
        ("ptrace", 101, 117), ("process_vm_readv", 310, 270), ("process_vm_writev", 311, 271), ("kcmp", 312, 272),
        ("pidfd_open", 434, 434), ("pidfd_getfd", 438, 438), ("process_madvise", 440, 440), ("mount", 165, 40), ("umount2", 166, 39),
        ("pivot_root", 155, 41), ("chroot", 161, 51), ("move_mount", 429, 429), ("open_tree", 428, 428), ("fsopen", 430, 430),
        ("fsconfig", 431, 431), ("fsmount", 432, 432), ("fspick", 433, 433), ("mount_setattr", 442, 442), ("unshare", 272, 97),
        ("setns", 308, 268), ("bpf", 321, 280), ("perf_event_open", 298, 241), ("userfaultfd", 323, 282), ("io_uring_setup", 425, 425),
        ("io_uring_enter", 426, 426), ("io_uring_register", 427, 427), ("add_key", 248, 217), ("request_key", 249, 218),
        ("keyctl", 250, 219), ("init_module", 175, 105), ("finit_module", 313, 273), ("delete_module", 176, 106),
        ("kexec_load", 246, 104), ("kexec_file_load", 320, 294), ("reboot", 169, 142), ("swapon", 167, 224), ("swapoff", 168, 225),
        ("acct", 163, 89), ("quotactl", 179, 60), ("quotactl_fd", 443, 443), ("syslog", 103, 116), ("iopl", 172, 0), ("ioperm", 173, 0),
        ("modify_ldt", 154, 0), ("lookup_dcookie", 212, 18), ("nfsservctl", 180, 42), ("vhangup", 153, 58), ("uselib", 134, 0),
        ("settimeofday", 164, 170), ("clock_settime", 227, 112), ("clock_adjtime", 305, 266), ("adjtimex", 159, 171),
        ("name_to_handle_at", 303, 264), ("open_by_handle_at", 304, 265), ("fanotify_init", 300, 262), ("mbind", 237, 235),
        ("set_mempolicy", 238, 237), ("migrate_pages", 256, 238), ("move_pages", 279, 239), ("socket", 41, 198), ("connect", 42, 203),
        ("bind", 49, 200), ("listen", 50, 201), ("accept", 43, 202), ("accept4", 288, 242), ("setdomainname", 171, 162),
        ("sethostname", 170, 161), ("mq_open", 240, 180), ("mq_unlink", 241, 181), ("msgget", 68, 186), ("semget", 64, 190),
        ("shmget", 29, 194), ("msgctl", 71, 187), ("semctl", 66, 191), ("shmctl", 31, 195), ("shmat", 30, 196), ("mknod", 133, 0),
        ("mknodat", 259, 33), ("personality", 135, 92), ("landlock_create_ruleset", 444, 444), ("memfd_create", 319, 279),
        ("memfd_secret", 447, 447), ("vmsplice", 278, 75), ("fork", 57, 0), ("vfork", 58, 0),
    ];

    /// <returns>The number on this processor; 0 where it has no such call.</returns>
    public static int NumberOf(string name) => Number(Denied.Concat(Examined).Single(call => call.Name == name));

    public static int Number((string Name, int X64, int Arm64) call) =>
        RuntimeInformation.ProcessArchitecture is Architecture.Arm64 ? call.Arm64 : call.X64;
}
