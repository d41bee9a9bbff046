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
        folder.Write("mount/cgroup.controllers", "cpu memory pids\n");
        folder.Write("mount/user.slice/app.slice/shell.scope/cgroup.subtree_control", "\n");
        folder.Write("mount/user.slice/app.slice/cgroup.subtree_control", "cpu memory pids\n");
        folder.Write("mount/user.slice/cgroup.subtree_control", "memory pids\n");

        var found = GuestGroup.Find(folder["process"]);

        var group = folder[$"mount/user.slice/app.slice/llmbench-{Environment.ProcessId}"];
        Assert.That((found.Members, found.Description), Is.EqualTo((Path.Combine(group, "cgroup.procs"), "cgroup limits: memory and pids")));
        Assert.That(File.ReadAllText(Path.Combine(group, "pids.max")), Is.EqualTo("2048"));
        Assert.That(File.ReadAllText(Path.Combine(group, "memory.max")), Is.EqualTo($"{(Environment.ProcessorCount + 4) * 2_147_483_648L}"));
        Assert.That(File.ReadAllText(Path.Combine(group, "cgroup.procs")).Trim(), Does.Match("^[0-9]+$"));
    }

    [TestCase("hugetlb", "", "this machine's cgroup v2 lacks the controllers memory and pids")]
    [TestCase("cpu memory", "cpu memory", "this machine's cgroup v2 lacks the controllers memory and pids")]
    [TestCase("cpu memory pids", "", "no group above this process shares memory and pids")]
    [TestCase("cpu memory pids", "cpu pids", "no group above this process shares memory and pids")]
    public void Without_both_controllers_there_is_none(string has, string shares, string why)
    {
        WriteProcess("0::/");
        folder.Write("mount/cgroup.controllers", has);
        folder.Write("mount/cgroup.subtree_control", shares);

        Assert.That(GuestGroup.Find(folder["process"]), Is.EqualTo(new GuestGroup(null, $"cgroup limits: not available ({why})")));
    }

    /// <summary>The kernel refuses the move, here because a folder stands in the place of the list of members.</summary>
    [Test]
    public void A_group_that_no_process_can_join_is_none()
    {
        WriteProcess("0::/");
        folder.Write("mount/cgroup.controllers", "memory pids");
        folder.Write("mount/cgroup.subtree_control", "memory pids");
        Directory.CreateDirectory(folder[$"mount/llmbench-{Environment.ProcessId}/cgroup.procs"]);

        Assert.That(GuestGroup.Find(folder["process"]).Description, Is.EqualTo("cgroup limits: not available (this user may not move processes to a group)"));
    }

    [Test]
    public void Version_1_alone_is_none()
    {
        folder.Write("process/cgroup", "8:pids:/\n");
        folder.Write("process/mountinfo", "28 26 0:25 / /sys/fs/cgroup/pids rw,relatime - cgroup cgroup rw,pids\n");

        Assert.That(GuestGroup.Find(folder["process"]), Is.EqualTo(new GuestGroup(null, "cgroup limits: not available (no cgroup v2 on this machine)")));
    }

    void WriteProcess(string group)
    {
        folder.Write("process/cgroup", $"8:pids:/\n{group}\n");
        folder.Write("process/mountinfo", $"28 26 0:25 / /sys rw - sysfs sysfs rw\n29 28 0:26 / {folder["mount"]} rw,nosuid - cgroup2 cgroup2 rw\n");
    }
}
