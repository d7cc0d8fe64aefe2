using System.Text;

namespace SchemaAnalyzers.Rules.Baselines;

/// <summary>Writes a <c>schema.baseline</c>: sorted, and with nothing in it that changes from day to day, so that branches merge line by line.</summary>
public static class BaselineWriter
{
    private const string Header =
        """
        # The findings of SchemaAnalyzers that are accepted as they are: what is found besides is new, and told.
        # One a line: rule | project | what it is about. Remove a line to hear of it again; the build tells which ones nothing answers to any more.
        # Written by 'dotnet schema baseline'.
        """;

    public static string Write(IEnumerable<BaselineLine> lines)
    {
        var text = new StringBuilder(Header.Replace("\r\n", "\n")).Append('\n');
        foreach (var line in lines.Select(line => line.ToString()).Distinct().OrderBy(line => line, StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }
}
