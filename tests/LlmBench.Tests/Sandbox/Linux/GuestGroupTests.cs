using LlmBench.Sandbox.Linux;

namespace LlmBench.Tests.Sandbox.Linux;

/// <summary>Where a control group for guests can be made; the files are laid out as by cgroups(7).</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
sealed class GuestGroupTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Test]
    public void A_group_is_made_beside_the_own_one_where_its_parent_shares_both_controllers()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("Control groups are Linux's.");
        }

        WriteProcess("0::/user.slice/app.slice/shell.scope");
        folder.Write("mount/user.slice/app.slice/shell.scope/cgroup.subtree_control", "\n");
        folder.Write("mount/user.slice/app.slice/cgroup.subtree_control", "cpu memory pids\n");
        folder.Write("mount/user.slice/cgroup.subtree_control", "memory pids\n");

        var found = GuestGroup.Find(folder["process"]);

        var group = folder[$"mount/user.slice/app.slice/llmbench-{Environment.ProcessId}"];
        Assert.That((found.Members, found.Description), Is.EqualTo((Path.Combine(group, "cgroup.procs"), "cgroup v2 limits")));
        Assert.That(File.ReadAllText(Path.Combine(group, "pids.max")), Is.EqualTo("2048"));
    }

    [TestCase("", "no cgroup v2 group with memory and pids that this user may divide")]
    [TestCase("hugetlb memory", "no cgroup v2 group with memory and pids that this user may divide")]
    public void Without_both_controllers_there_is_none(string controllers, string says)
    {
        WriteProcess("0::/");
        folder.Write("mount/cgroup.subtree_control", controllers);

        Assert.That(GuestGroup.Find(folder["process"]), Is.EqualTo(new GuestGroup(null, says)));
    }

    [Test]
    public void Version_1_alone_is_none()
    {
        folder.Write("process/cgroup", "8:pids:/\n");
        folder.Write("process/mountinfo", "28 26 0:25 / /sys/fs/cgroup/pids rw,relatime - cgroup cgroup rw,pids\n");

        Assert.That(GuestGroup.Find(folder["process"]), Is.EqualTo(new GuestGroup(null, "no cgroup v2 on this machine")));
    }

    void WriteProcess(string group)
    {
        folder.Write("process/cgroup", $"8:pids:/\n{group}\n");
        folder.Write("process/mountinfo", $"28 26 0:25 / /sys rw - sysfs sysfs rw\n29 28 0:26 / {folder["mount"]} rw,nosuid - cgroup2 cgroup2 rw\n");
    }
}
