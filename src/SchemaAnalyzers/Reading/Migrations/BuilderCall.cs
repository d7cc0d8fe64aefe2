using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading.Migrations;

/// <summary>A call on a migration builder, with its arguments by the names of their parameters.</summary>
/// <param name="Name">The identifier of the method, where findings are told.</param>
/// <param name="Annotations">The names and constant values of the annotations that follow it.</param>
internal sealed record BuilderCall(IInvocationOperation Operation, SimpleNameSyntax Name, IReadOnlyDictionary<string, object?> Annotations)
{
    public string Method => Operation.TargetMethod.Name;

    /// <summary>Null where the argument is not given, is null, or is no constant.</summary>
    public string? Text(string parameter) => Constant(parameter) as string;

    public bool? Flag(string parameter) => Constant(parameter) as bool?;

    public object? Constant(string parameter) => ValueOf(parameter) is { ConstantValue: { HasValue: true } constant } ? constant.Value : null;

    /// <summary>Whether something but null is given.</summary>
    public bool IsGiven(string parameter) => ValueOf(parameter) is { } value && value is not IDefaultValueOperation && value.ConstantValue is not { HasValue: true, Value: null };

    /// <summary>One name, or those of an array; null where one is no constant.</summary>
    public IReadOnlyList<string>? Names(string one, string several)
    {
        if (Text(one) is { } name)
        {
            return [name];
        }

        var elements = ValueOf(several) is IArrayCreationOperation { Initializer.ElementValues: var values } ? values.Select(value => value.ConstantValue.HasValue ? value.ConstantValue.Value as string : null).ToList() : null;
        return elements?.Contains(null) == false ? elements.OfType<string>().ToList() : null;
    }

    /// <summary>As SQL names the table; null where that is no constant.</summary>
    public string? Table(string name = "table", string schema = "schema") =>
        Text(name) is { Length: > 0 } table && (!IsGiven(schema) || Text(schema) is not null) ? SqlQuote.Name(new QualifiedName(new Identifier(Text(schema) ?? ""), new Identifier(table))) : null;

    public string? Quoted(string parameter) => Text(parameter) is { Length: > 0 } name ? SqlQuote.Identifier(new Identifier(name)) : null;

    private IOperation? ValueOf(string parameter)
    {
        var value = Operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;
        while (value is IConversionOperation { ConstantValue.HasValue: false } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
