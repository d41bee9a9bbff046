using System.Net;
using System.Net.Sockets;
using LlmBench.Sandbox.Guests;

namespace LlmBench.Sandbox.SelfTest;

/// <summary>What hostile programs try to reach: a file, an environment variable, and three sockets that listen. None may be touched.</summary>
sealed class Canaries : IDisposable
{
    const string Secret = "a secret of this machine";

    readonly ScratchFolder scratch = new("llmbench-canary");
    readonly string folder;
    readonly List<Socket> listeners = [];

    public Canaries()
    {
        folder = Directory.CreateDirectory(Path.Combine(scratch.Path, "open")).FullName;
        File.WriteAllText(SecretFile, Secret);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
            File.SetUnixFileMode(SecretFile, (UnixFileMode)0b110_110_110);
        }

        Environment.SetEnvironmentVariable("LLMBENCH_CANARY", Secret);
        Port = ((IPEndPoint)Listen(new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp), new IPEndPoint(IPAddress.Loopback, 0))).Port;
        Listen(new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), new UnixDomainSocketEndPoint(SecretFile + ".socket"));
        if (OperatingSystem.IsLinux())
        {
            Listen(new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), new UnixDomainSocketEndPoint($"\0llmbench-canary-{Environment.ProcessId}"));
        }
    }

    /// <summary>Anyone on the machine may read and write it and its folder, so that only the sandbox protects it.</summary>
    public string SecretFile => Path.Combine(folder, "secret");

    public int Port { get; }

    /// <summary>What was touched, in words.</summary>
    public IEnumerable<string> Touched()
    {
        if (File.ReadAllText(SecretFile) != Secret)
        {
            yield return "the secret file was written";
        }

        if (Directory.GetFileSystemEntries(folder).Length != 2)
        {
            yield return "there is a new file beside the secret one";
        }

        if (listeners.Any(listener => listener.Poll(0, SelectMode.SelectRead)))
        {
            yield return "something connected to a socket of this machine";
        }
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("LLMBENCH_CANARY", null);
        listeners.ForEach(listener => listener.Dispose());
        scratch.Dispose();
    }

    EndPoint Listen(Socket socket, EndPoint at)
    {
        listeners.Add(socket);
        socket.Bind(at);
        socket.Listen();
        return socket.LocalEndPoint!;
    }
}
