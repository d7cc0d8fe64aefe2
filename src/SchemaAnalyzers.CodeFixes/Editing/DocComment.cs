using SchemaAnalyzers.CSharp;

namespace SchemaAnalyzers.CodeFixes.Editing;

/// <summary>Documentation comments: what a database says of a column, for those who read the code.</summary>
internal static class DocComment
{
    /// <summary><c>/// &lt;remarks>text&lt;/remarks></c>, a line for each line of the text; none for no text.</summary>
    public static IEnumerable<string> Remarks(string? text)
    {
        var lines = (text ?? "").Split('\n').Select(CSharpQuote.Comment).Where(line => line.Length > 0).ToList();
        return lines.Count == 0 ? [] : lines.Select((line, i) => $"/// {(i == 0 ? "<remarks>" : "")}{line}{(i == lines.Count - 1 ? "</remarks>" : "")}");
    }
}
