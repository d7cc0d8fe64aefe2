namespace SchemaAnalyzers.CSharp;

/// <summary>The words that cannot name a type or member everywhere without <c>@</c>.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/csharp/language-reference/keywords/: all reserved words, and the contextual ones, which are safe with it in every version.</remarks>
internal static class CSharpKeywords
{
    private static readonly HashSet<string> s_words = new(
        """
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern
        false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override
        params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof
        uint ulong unchecked unsafe ushort using virtual void volatile while __arglist __makeref __reftype __refvalue
        add alias allows and args ascending async await by descending dynamic equals extension field file from get global group init into join let managed
        nameof nint not notnull nuint on or orderby partial record remove required scoped select set unmanaged value var when where with yield
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    public static bool Contains(string word) => s_words.Contains(word);
}
