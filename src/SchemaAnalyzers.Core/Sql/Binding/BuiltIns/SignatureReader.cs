using System.Globalization;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>Reads an entry like <c>#text,+any=1>*(key:text,value:json)!a,b</c>.</summary>
internal static class SignatureReader
{
    public static Signature Read(QualifiedName name, string entry, bool isOperator)
    {
        var kind = isOperator ? SignatureKind.Operator : entry[0] switch { '#' => SignatureKind.Aggregate, '&' => SignatureKind.Window, _ => SignatureKind.Function };
        var arrow = entry.IndexOf('>', 0);
        var start = kind is SignatureKind.Aggregate or SignatureKind.Window ? 1 : 0;
        var inputs = entry.Substring(start, arrow - start);
        var output = entry.Substring(arrow + 1);
        var bang = output.IndexOf('!');
        var names = bang < 0 ? [] : output.Substring(bang + 1).Split(',');
        output = bang < 0 ? output : output.Substring(0, bang);
        var equals = inputs.IndexOf('=');
        var defaults = equals < 0 ? 0 : int.Parse(inputs.Substring(equals + 1), CultureInfo.InvariantCulture);
        inputs = equals < 0 ? inputs : inputs.Substring(0, equals);
        var isSet = output[0] == '*';
        output = isSet ? output.Substring(1) : output;
        var row = output[0] == '(' ? Row(output) : default;
        var colon = row.IsEmpty ? output.IndexOf(':') : -1;
        return new Signature(name, Arguments(inputs), row.IsEmpty ? BuiltIns.FindType(colon < 0 ? output : output.Substring(0, colon)) : BuiltIns.Record)
        {
            Kind = kind,
            Defaults = defaults,
            IsVariadic = inputs.IndexOf('+') >= 0,
            ReturnsSet = isSet,
            Row = row,
            OutputName = colon < 0 ? default : new Identifier(output.Substring(colon + 1)),
            ArgumentNames = names.Select(argument => new Identifier(argument)).ToArray(),
        };
    }

    private static TypeInfo?[] Arguments(string inputs) =>
        inputs.Length == 0 ? [] : [.. inputs.Split(',').Select(input => input.Length == 0 ? null : BuiltIns.FindType(input.TrimStart('+')))];

    private static EquatableArray<OutputColumn> Row(string output) =>
        output.Substring(1, output.Length - 2).Split(',')
            .Select(column => column.Split(':'))
            .Select(parts => new OutputColumn(new Identifier(parts[0]), BuiltIns.FindType(parts[1])))
            .ToArray();
}
