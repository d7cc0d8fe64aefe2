using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ClrTypeDoesNotFit : TypeRule
{
    public override string Id => "SCH2001";

    public override string Title => "Property type cannot read or write the column";

    public override string MessageFormat => "Property '{0}' is {2}, but column '{1}' is '{3}', {4}. {5}.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override int Precedence => 5;

    public override Finding? Check(TypePairing pairing)
    {
        // Without EF Core other mappers read and write the columns: Dapper converts by rules of its own.
        if (pairing.Alignment.Entity.Context is null || pairing.StoreType is not { } store || !TypeMappings.Covers(pairing.ColumnType))
        {
            return null;
        }

        if (pairing.Property.HasConverter.Is(false) && pairing.ClrType is { } clrType && IsMisread(clrType, store, pairing.ColumnType))
        {
            return pairing.Report(this, $"'{clrType.Display}'", pairing.Column.Type.ToString(), $"which Npgsql does not read as '{clrType.Display}'", Advice(clrType, pairing.ColumnType)).With(pairing.DeclareAsColumn());
        }

        return pairing.IsWritten && IsRefused(pairing, store)
            ? pairing.Report(this, $"stored as '{store}'", pairing.Column.Type.ToString(), $"for which PostgreSQL does not take '{store}' (42804)", $"Map it to '{pairing.ColumnType}', or change the column in a migration")
            : null;
    }

    /// <summary>Whether reading fails for certain: both types are covered, no converter stands between, and the pair is not readable.</summary>
    private static bool IsMisread(ClrType clrType, SqlType store, SqlType column)
    {
        var isCollection = TypeMappings.IsCollection(clrType);
        var element = isCollection ? clrType.Element : clrType;
        if (element is null || TypeMappings.Of(element) is not { } mapping || !mapping.IsNative(store) || store.IsArray != isCollection)
        {
            return false;
        }

        // Npgsql reads bytes and characters from arrays and texts in ways of their own.
        return column.IsArray == isCollection
            ? !mapping.CanRead(column)
            : mapping.FullName is not ("System.Byte[]" or "System.Char" or "System.Byte");
    }

    /// <summary>Whether the server refuses what EF Core sends, whatever the value: a parameter has the type of the model, and there is no cast that is used unasked.</summary>
    private static bool IsRefused(TypePairing pairing, SqlType store) =>
        TypeMappings.Covers(store)
        && TypeMappings.IsSentAs(store)
        && !TypeMappings.IsAssignable(store, pairing.ColumnType, pairing.Database.EngineVersion)
        && !(pairing.ClrType is { } clrType && TypeMappings.Of(clrType)?.CanWrite(pairing.ColumnType) == true);

    private static string Advice(ClrType clrType, SqlType column) =>
        TypeMappings.Preferred(column) is { } preferred
            ? $"Declare it '{preferred}{(clrType.IsNullable ? "?" : "")}', or change the column in a migration"
            : "Add a value converter, or change the column in a migration";
}
