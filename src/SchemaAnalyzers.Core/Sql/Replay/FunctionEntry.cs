using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

internal sealed class FunctionEntry(QualifiedName name, FunctionKind kind, EquatableArray<FunctionParameter> parameters, string definition) : Entry
{
    private string? _signature;

    /// <summary>To be changed by <see cref="FunctionTable.Rename"/> only, which finds it by its name.</summary>
    public QualifiedName Name { get; set; } = name;

    public FunctionKind Kind { get; } = kind;

    public EquatableArray<FunctionParameter> Parameters
    {
        get;
        set
        {
            ChangeIndexed(this, ref field, value, static (entry, old) => entry.Parameters = old);
            _signature = null;
        }
    } = parameters;

    public string Definition { get; set => ChangeIndexed(this, ref field, value, static (entry, old) => entry.Definition = old); } = definition;

    public string? Comment { get; set => field = Change(this, field, value, static (entry, old) => entry.Comment = old); }

    public FunctionResult? Result { get; set => ChangeIndexed(this, ref field, value, static (entry, old) => entry.Result = old); }

    /// <summary>Whether its signature speaks of the type.</summary>
    public bool Uses(QualifiedName type) =>
        Parameters.Any(parameter => parameter.Type.Name == type) || Result?.Type?.Name == type || Result is not null && Result.Columns.Any(column => column.Type.Name == type);

    /// <summary>Whether it goes with the session, as a type of its signature does.</summary>
    public bool IsTemporary => Name.Schema == Catalog.Temporary
        || Parameters.Any(parameter => parameter.Type.Name.Schema == Catalog.Temporary)
        || Result is not null && (Result.Type?.Name.Schema == Catalog.Temporary || Result.Columns.Any(column => column.Type.Name.Schema == Catalog.Temporary));

    /// <summary>The types that tell it from others of the same name.</summary>
    public IEnumerable<SqlType> Inputs => Parameters.Where(parameter => parameter.Mode != ParameterMode.Out).Select(parameter => parameter.Type);

    /// <summary>What tells it from others of the same name.</summary>
    public string Signature => _signature ??= SignatureOf(Inputs);

    public static string SignatureOf(IEnumerable<SqlType> inputs) => string.Join(",", inputs.Select(type => SqlQuote.Name(type.Name) + (type.IsArray ? "[]" : "")));

    /// <summary>As <c>pg_get_function_identity_arguments</c> prints them.</summary>
    public string Arguments => string.Concat(Parameters.Select((parameter, index) => Separator(parameter, index) + parameter.Print(Kind == FunctionKind.Procedure)));

    private static string Separator(FunctionParameter parameter, int index) => parameter.IsFirstOrdered ? index == 0 ? "ORDER BY " : " ORDER BY " : index == 0 ? "" : ", ";
}

internal sealed record FunctionParameter(ParameterMode Mode, Identifier? Name, SqlType Type, bool IsFirstOrdered = false)
{
    public bool HasDefault { get; init; }

    /// <remarks>print_function_arguments in ruleutils.c</remarks>
    public string Print(bool isProcedure)
    {
        var mode = Mode switch
        {
            ParameterMode.In => isProcedure ? "IN " : "",
            ParameterMode.Out => "OUT ",
            ParameterMode.InOut => "INOUT ",
            _ => "VARIADIC ",
        };
        return mode + (Name is { } name ? SqlQuote.Identifier(name) + " " : "") + (Type.Is("any") ? "\"any\"" : Type.IsBuiltIn ? Type.ToString() : SqlQuote.Type(Type));
    }
}

/// <param name="Type">Null where columns are returned, or the type is not known.</param>
/// <param name="Columns">Of RETURNS TABLE.</param>
internal sealed record FunctionResult(SqlType? Type, bool IsSet, EquatableArray<FunctionParameter> Columns);
