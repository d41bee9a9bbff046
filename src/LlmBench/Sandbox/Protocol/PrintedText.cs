using System.Text;

namespace LlmBench.Sandbox.Protocol;

/// <summary>Takes in what a guest prints, keeps the end of it, and tells when it is too much.</summary>
sealed class PrintedText
{
    const int Kept = 4096;

    readonly Stream stream;
    readonly int limit;
    readonly Action tooMuch;
    readonly byte[] tail = new byte[Kept];
    readonly Thread reading;
    long count;

    /// <param name="tooMuch">Called once, from the reading thread, when the text is longer than the limit.</param>
    public PrintedText(Stream stream, int limit, Action tooMuch)
    {
        (this.stream, this.limit, this.tooMuch) = (stream, limit, tooMuch);
        reading = new(Read, maxStackSize: 256 * 1024) { IsBackground = true, Name = "sandbox output" };
        reading.Start();
    }

    /// <summary>Waits for the end of the text, which is near once the guest is dead.</summary>
    public string Close()
    {
        if (!reading.Join(TimeSpan.FromSeconds(1)))
        {
            return "";
        }

        var turn = (int)(count % Kept);
        return Encoding.UTF8.GetString(count <= Kept ? tail.AsSpan(0, (int)count) : [.. tail[turn..], .. tail[..turn]]);
    }

    void Read()
    {
        using var whole = stream;
        var block = new byte[Kept];
        for (var told = false; Next(block) is > 0 and var length;)
        {
            Keep(block.AsSpan(0, length));
            if (count > limit && !told)
            {
                told = true;
                tooMuch();
            }
        }
    }

    void Keep(ReadOnlySpan<byte> block)
    {
        foreach (var one in block)
        {
            tail[count++ % Kept] = one;
        }
    }

    int Next(byte[] block)
    {
        try
        {
            return stream.Read(block);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            return 0;
        }
    }
}
