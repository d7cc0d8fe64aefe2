namespace SchemaAnalyzers.Sql.Replay;

/// <summary>A stretch of text to be replaced.</summary>
internal readonly record struct TextEdit(int Start, int Length, string Replacement)
{
    /// <summary>Applies edits in any order; of two at the same place only the first.</summary>
    public static string Apply(string text, List<TextEdit> edits)
    {
        var result = new TextEdits(text);
        var end = -1;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            if (edit.Start > end || (edit.Start == end && edit.Length > 0))
            {
                result.Replace(edit.Start, edit.Length, edit.Replacement);
                end = Math.Max(end, edit.Start + edit.Length);
            }
        }

        return result.Apply();
    }
}
