namespace LlmBench.Sandbox.Protocol;

/// <summary>What a guest answered to one request. The payload is not looked at before its place is known.</summary>
readonly record struct Frame(byte Kind, byte[] Payload)
{
    public const byte Limits = (byte)'l';
    public const byte Load = (byte)'c';
    public const byte Call = (byte)'q';
    public const byte Returned = (byte)'R';
    public const byte Raised = (byte)'X';
}
