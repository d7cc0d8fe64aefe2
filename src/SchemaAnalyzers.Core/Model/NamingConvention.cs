using System.Globalization;
using System.Text;

namespace SchemaAnalyzers.Model;

/// <summary>How a plug-in rewrites the names that EF Core's conventions make: <c>UseSnakeCaseNamingConvention()</c> and its siblings.</summary>
/// <remarks>Character for character the rewriters of https://github.com/efcore/EFCore.NamingConventions, with the invariant culture.</remarks>
public sealed class NamingConvention
{
    public static readonly NamingConvention SnakeCase = new("snake_case", "UseSnakeCaseNamingConvention", ToSnakeCase);

    public static readonly NamingConvention LowerCase = new("lower_case", "UseLowerCaseNamingConvention", name => name.ToLowerInvariant());

    public static readonly NamingConvention CamelCase = new("camel_case", "UseCamelCaseNamingConvention", ToCamelCase);

    public static readonly NamingConvention UpperCase = new("upper_case", "UseUpperCaseNamingConvention", name => name.ToUpperInvariant());

    public static readonly NamingConvention UpperSnakeCase = new("upper_snake_case", "UseUpperSnakeCaseNamingConvention", name => ToSnakeCase(name).ToUpperInvariant());

    public static readonly IReadOnlyList<NamingConvention> All = [SnakeCase, LowerCase, CamelCase, UpperCase, UpperSnakeCase];

    private readonly Func<string, string> _rewrite;

    private NamingConvention(string option, string method, Func<string, string> rewrite)
    {
        Option = option;
        Method = method;
        _rewrite = rewrite;
    }

    /// <summary>The value of the option <c>schema_analyzers.naming_convention</c> that stands for it.</summary>
    public string Option { get; }

    /// <summary>The method that turns it on.</summary>
    public string Method { get; }

    public string Rewrite(string name) => _rewrite(name);

    public override string ToString() => Option;

    private static string ToCamelCase(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static string ToSnakeCase(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        var previous = default(UnicodeCategory?);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '_')
            {
                builder.Append('_');
                previous = null;
                continue;
            }

            var category = char.GetUnicodeCategory(name[i]);
            switch (category)
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                    if (BeginsWord(name, i, previous))
                    {
                        builder.Append('_');
                    }

                    builder.Append(char.ToLowerInvariant(name[i]));
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    if (previous == UnicodeCategory.SpaceSeparator)
                    {
                        builder.Append('_');
                    }

                    builder.Append(name[i]);
                    break;
                default:
                    // Every other character separates words and is dropped.
                    previous = previous is null ? null : UnicodeCategory.SpaceSeparator;
                    continue;
            }

            previous = category;
        }

        return builder.ToString();
    }

    /// <summary>Whether a capital begins a word: after a small letter or separator, or as the last capital of a run (<c>HTTPServer</c>).</summary>
    private static bool BeginsWord(string name, int i, UnicodeCategory? previous) =>
        previous is UnicodeCategory.SpaceSeparator or UnicodeCategory.LowercaseLetter
        || (previous is not (null or UnicodeCategory.DecimalDigitNumber) && i > 0 && i + 1 < name.Length && char.IsLower(name[i + 1]));
}
