using System.Runtime.CompilerServices;

namespace SchemaAnalyzers.Tests.Harness;

/// <summary>
/// Compares a text with the checked-in file beside the test: <c>{name}.verified.{extension}</c>. A difference leaves <c>{name}.received.{extension}</c> there
/// and fails with the text to paste. Only <c>build/test.sh --accept</c> writes an expectation.
/// </summary>
internal static class Verified
{
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("SCHEMA_ANALYZERS_ACCEPT") == "1";

    public static void Check(string received, string name, string extension = "txt", [CallerFilePath] string testFile = "")
    {
        var folder = Path.GetDirectoryName(testFile)!;
        CheckFile(received, Path.Combine(folder, $"{name}.verified.{extension}"), Path.Combine(folder, $"{name}.received.{extension}"));
    }

    /// <summary>The same for an expectation that goes by a name of its own.</summary>
    public static void CheckFile(string received, string verifiedPath, string receivedPath)
    {
        received = received.ReplaceLineEndings("\n");
        var expected = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (received == expected)
        {
            File.Delete(receivedPath);
            return;
        }

        if (Accepts)
        {
            File.Delete(receivedPath);
            File.WriteAllText(verifiedPath, received);
            return;
        }

        File.WriteAllText(receivedPath, received);
        Assert.Fail($"""
            {Path.GetFileName(verifiedPath)} {(expected is null ? "does not exist yet" : "differs")}. Where the new text is right, run build/test.sh --accept.
            {Difference(expected ?? "", received)}
            """);
    }

    /// <summary>The lines that only one side has, and, as that may hide an order, all that was received where there are none.</summary>
    private static string Difference(string expected, string received)
    {
        var old = expected.Split('\n');
        var now = received.Split('\n');
        var lines = old.Except(now).Select(line => "- " + line).Concat(now.Except(old).Select(line => "+ " + line)).ToArray();
        return lines.Length > 0 ? string.Join('\n', lines) : $"Received, with other order or repetition:\n{received}";
    }
}
