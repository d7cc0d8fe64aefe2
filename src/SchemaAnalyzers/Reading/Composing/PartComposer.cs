using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the columns of owned and complex types, which stand in the table of their owner as <c>{Navigation}_{Property}</c>.</summary>
internal sealed class PartComposer(ContextModel context, Place fallback, PropertyTouches owner)
{
    private const int DeepestNesting = 16;

    public List<MappedProperty> Properties { get; } = [];

    public string? Incomplete { get; private set; }

    /// <param name="path">What stands before a property's name, with a dot.</param>
    /// <param name="prefix">What stands before a column's name, with an underscore.</param>
    /// <param name="isOptional">Whether rows may leave the part empty.</param>
    public void Add(Member part, string path, string prefix, bool isOptional, int depth = 0)
    {
        isOptional |= Nullability.IsNullable(part);
        if (owner.Of(Aspects.All) is { } touch)
        {
            Incomplete ??= touch.Reason;
            return;
        }

        if (depth > DeepestNesting || part.Target is null)
        {
            Incomplete ??= "owned types are nested too deeply";
            return;
        }

        var columns = new ColumnComposer(context, fallback);
        foreach (var member in context.Shape(part.Target).Members)
        {
            if (member.Kind == MemberKind.Column)
            {
                Properties.Add(Column(part.Target, member, columns, path, prefix, isOptional));
            }
            else if (member.Kind is MemberKind.Owned or MemberKind.Complex)
            {
                Add(member, $"{path}{member.Name}.", $"{prefix}{member.Name}_", isOptional, depth + 1);
            }
            else if (member.Kind is MemberKind.Reference or MemberKind.Collection or MemberKind.Opaque)
            {
                Incomplete ??= $"the owned type '{part.Target.Name}' has navigations of its own";
            }
        }
    }

    private MappedProperty Column(INamedTypeSymbol declaring, Member member, ColumnComposer columns, string path, string prefix, bool isOptional)
    {
        var touches = new PropertyTouches(member, [context.Configuration.Of((member.Symbol?.ContainingType ?? declaring).Name)], context.Configuration);
        var composed = columns.Compose(member, touches, default);
        return composed with
        {
            Name = path + member.Name,
            Column = composed.IsColumnExplicit ? composed.Column : composed.Column.Select(_ => new Identifier(TableNames.Cut(prefix + member.Name))),
            IsNullable = isOptional ? composed.IsNullable.Select(_ => true) : composed.IsNullable,
        };
    }
}
