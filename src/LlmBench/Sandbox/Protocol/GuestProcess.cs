using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;

namespace LlmBench.Sandbox.Protocol;

/// <summary>
/// A guest at the other end of two pipes. Every request carries a number that cannot be guessed and that its answer must repeat, so that an
/// answer made before the question is found out. Not for several threads.
/// </summary>
sealed class GuestProcess : IDisposable
{
    const int HeadLength = 4 + 1 + 8;

    readonly Process process;
    readonly SandboxLimits limits;
    readonly Action<Process> kill;
    readonly Stream input;
    readonly Stream output;
    readonly PrintedText printed;
    readonly Timer watchdog;
    readonly byte[] number = new byte[8];
    readonly long started = Stopwatch.GetTimestamp();
    readonly Lock gate = new();

    /// <param name="kill">Ends the process and all that it started, at once.</param>
    public GuestProcess(Process process, SandboxLimits limits, Action<Process> kill)
    {
        (this.process, this.limits, this.kill) = (process, limits, kill);
        (input, output) = (process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        watchdog = new(_ => Stop(StopCause.Wall));
        printed = new(process.StandardError.BaseStream, limits.OutputBytes, () => Stop(StopCause.Output));
    }

    /// <summary>The first reason for which this guest was stopped.</summary>
    public StopCause Cause { get; private set; }

    public TimeSpan Age => Stopwatch.GetElapsedTime(started);

    /// <param name="wall">In place of the guest's limit.</param>
    /// <returns>The answer; none where the guest ended or was stopped first.</returns>
    /// <exception cref="ProtocolException">What came is no answer to this request.</exception>
    public Frame? Ask(byte kind, ReadOnlySpan<byte> payload, TimeSpan? wall = null)
    {
        watchdog.Change(wall ?? limits.Wall, Timeout.InfiniteTimeSpan);
        try
        {
            Send(kind, payload);
            return Receive();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            return null;
        }
        finally
        {
            watchdog.Change(Timeout.Infinite, Timeout.Infinite);
        }
    }

    /// <summary>Waits for a guest that closed its pipes, and ends it if it does not end by itself.</summary>
    /// <returns>The exit code, by convention 128 + signal where a signal ended it.</returns>
    public int WaitForEnd()
    {
        if (!process.WaitForExit(TimeSpan.FromMilliseconds(100)))
        {
            Stop(StopCause.Done);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }

        return process.HasExited ? process.ExitCode : -1;
    }

    /// <summary>Ends the guest.</summary>
    /// <returns>The last of what it printed.</returns>
    public string End()
    {
        Stop(StopCause.Done);
        return printed.Close();
    }

    public void Dispose()
    {
        watchdog.Dispose();
        Stop(StopCause.Done);
        process.WaitForExit(TimeSpan.FromSeconds(5));
        CloseInput();
        output.Dispose();
        process.Dispose();
    }

    void Stop(StopCause why)
    {
        lock (gate)
        {
            if (Cause is StopCause.None)
            {
                Cause = why;
                kill(process);
            }
        }
    }

    /// <summary>What a dead guest did not read is lost.</summary>
    void CloseInput()
    {
        try
        {
            input.Dispose();
        }
        catch (IOException)
        {
            // Closing writes what is left, and nobody is there to read it.
        }
    }

    void Send(byte kind, ReadOnlySpan<byte> payload)
    {
        var frame = new byte[HeadLength + payload.Length];
        RandomNumberGenerator.Fill(number);
        BinaryPrimitives.WriteInt32LittleEndian(frame, payload.Length);
        frame[4] = kind;
        number.CopyTo(frame, 5);
        payload.CopyTo(frame.AsSpan(HeadLength));
        input.Write(frame);
        input.Flush();
    }

    Frame? Receive()
    {
        Span<byte> head = stackalloc byte[HeadLength];
        if (output.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(head);
        if (length > limits.FrameBytes || !head[5..].SequenceEqual(number))
        {
            throw new ProtocolException(length > limits.FrameBytes ? "The answer is too long." : "The answer is not to this question.");
        }

        var payload = new byte[length];
        return output.ReadAtLeast(payload, payload.Length, throwOnEndOfStream: false) < payload.Length ? null : new(head[4], payload);
    }
}
