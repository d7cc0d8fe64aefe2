using System.Text;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing.Code;

/// <summary>A call with named arguments, each on a line of its own.</summary>
internal sealed class CSharpCall(string target)
{
    private readonly List<string> _arguments = [];

    /// <param name="value">An expression, written as it is; an argument without a value is left out.</param>
    public CSharpCall With(string name, string? value)
    {
        if (value is not null)
        {
            _arguments.Add($"{name}: {value}");
        }

        return this;
    }

    public CSharpCall WithText(string name, string? value) => With(name, value is null ? null : CSharpQuote.Literal(value));

    public CSharpCall WithName(string name, Identifier value) => WithText(name, value.Value);

    public CSharpCall WithNames(string name, IEnumerable<Identifier> values) => With(name, Array("string", values.Select(value => CSharpQuote.Literal(value.Value))));

    /// <summary>The schema is always said: a migration does not depend on the search_path.</summary>
    public CSharpCall WithRelation(string name, QualifiedName relation) => WithText(name, relation.Name.Value).WithText("schema", relation.Schema.Value);

    public static string Array(string type, IEnumerable<string> values) => $"new {type}[] {{ {string.Join(", ", values)} }}";

    public override string ToString() => Write("\n    ");

    public string ToStringOnOneLine() => Write("");

    private string Write(string before)
    {
        var call = new StringBuilder(target).Append('(');
        for (var i = 0; i < _arguments.Count; i++)
        {
            call.Append(i == 0 ? before : before.Length == 0 ? ", " : "," + before).Append(_arguments[i]);
        }

        return call.Append(')').ToString();
    }
}
