using SchemaAnalyzers.CSharp;

namespace SchemaAnalyzers.Migrations.Writing.Code;

/// <summary>Names of types in generated code.</summary>
internal static class CSharpType
{
    private static readonly char[] s_separators = ['.', '+'];

    /// <summary>A type by its full name, whatever the code around it calls by its parts.</summary>
    public static string Global(string fullName) => "global::" + string.Join(".", fullName.Split(s_separators).Select(CSharpQuote.Identifier));
}
