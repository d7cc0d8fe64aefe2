using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

/// <summary>COMMENT ON, where there is a comment.</summary>
internal static class CommentStatement
{
    /// <param name="target">The kind of the object and its quoted name: <c>TABLE public.jobs</c>.</param>
    public static void AddCommentOn(this Script script, string target, string? comment)
    {
        if (comment is not null)
        {
            script.Add(On(target, comment));
        }
    }

    public static void AddCommentOn(this Script script, string target, Constraint constraint)
    {
        if (constraint.Comment is { } comment)
        {
            script.Add(On(target, constraint, comment));
        }
    }

    /// <param name="target">The table's quoted name, or DOMAIN and the domain's.</param>
    /// <param name="comment">The comment of the constraint.</param>
    public static string On(string target, Constraint constraint, string comment) =>
        On($"CONSTRAINT {SqlQuote.Identifier(constraint.Name)} ON {target}", comment);

    private static string On(string target, string comment) => $"COMMENT ON {target} IS {SqlQuote.Literal(comment)}";
}
