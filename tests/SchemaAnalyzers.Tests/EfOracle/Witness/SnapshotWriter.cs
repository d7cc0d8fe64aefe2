using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SchemaAnalyzers.Tests.EfOracle.Witness;

/// <summary>
/// Writes a model as <c>dotnet ef migrations add</c> does. The generator itself comes with EF's design package, which is no part of these
/// tests: this follows its source, call by call.
/// </summary>
/// <remarks>https://github.com/dotnet/efcore/blob/main/src/EFCore.Design/Migrations/Design/CSharpSnapshotGenerator.cs</remarks>
internal sealed class SnapshotWriter
{
    private readonly StringBuilder _text = new();

    public static string Write(IModel model, string context = "Db")
    {
        var writer = new SnapshotWriter();
        writer.Model(model);
        return $$"""
            using System;
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Infrastructure;
            using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

            namespace Migrations
            {
                [DbContext(typeof({{context}}))]
                partial class {{context}}ModelSnapshot : ModelSnapshot
                {
                    protected override void BuildModel(ModelBuilder modelBuilder)
                    {
            {{writer._text}}
                    }
                }
            }
            """;
    }

    private static string Literal(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Literals(IEnumerable<IReadOnlyProperty> properties) => string.Join(", ", properties.Select(property => Literal(PathOf(property))));

    /// <summary>An index may have members of complex types.</summary>
    private static string PathOf(IReadOnlyProperty property)
    {
        var path = property.Name;
        for (var type = property.DeclaringType as IReadOnlyComplexType; type is not null; type = type.ComplexProperty.DeclaringType as IReadOnlyComplexType)
        {
            path = $"{type.ComplexProperty.Name}.{path}";
        }

        return path;
    }

    private void Line(string text) => _text.AppendLine(text);

    private void Model(IModel model)
    {
        var schema = model.GetDefaultSchema() is { } name and not "public" ? $".HasDefaultSchema({Literal(name)})" : "";
        Line($"modelBuilder{schema}.HasAnnotation(\"ProductVersion\", \"{ProductInfo.GetVersion().Split('+')[0]}\").HasAnnotation(\"Relational:MaxIdentifierLength\", 63);");
        Line("NpgsqlModelBuilderExtensions.UseIdentityByDefaultColumns(modelBuilder);");
        var types = model.GetEntityTypes().Where(type => type.FindOwnership() is null).OrderBy(type => type.GetAllBaseTypes().Count()).ToList();
        foreach (var type in types)
        {
            Line($"modelBuilder.Entity({Literal(type.Name)}, b => {{");
            Type(type, "b");
            Line("});");
        }

        foreach (var type in types.Where(type => type.GetDeclaredForeignKeys().Any() || type.GetDeclaredReferencingForeignKeys().Any(key => key.IsOwnership)))
        {
            Line($"modelBuilder.Entity({Literal(type.Name)}, b => {{");
            Relationships(type, "b");
            Line("});");
        }

        foreach (var type in types.Where(type => type.GetDeclaredNavigations().Any(navigation => navigation is { IsOnDependent: false, ForeignKey.IsOwnership: false })))
        {
            Line($"modelBuilder.Entity({Literal(type.Name)}, b => {{");
            Navigations(type, "b", navigation => navigation is { IsOnDependent: false, ForeignKey.IsOwnership: false });
            Line("});");
        }
    }

    private void Type(IEntityType type, string builder)
    {
        Line(type.BaseType is null ? "" : $"{builder}.HasBaseType({Literal(type.BaseType.Name)});");
        Properties(type, builder);
        var primary = type.BaseType is null ? type.FindPrimaryKey() : null;
        Line(primary is null ? "" : $"{builder}.HasKey({Literals(primary.Properties)}){Name(primary, "HasName")};");
        foreach (var key in type.IsOwned() ? [] : type.GetDeclaredKeys().Where(key => !key.IsPrimaryKey() && (!key.GetReferencingForeignKeys().Any() || key.FindAnnotation("Relational:Name") is not null)))
        {
            Line($"{builder}.HasAlternateKey({Literals(key.Properties)}){Name(key, "HasName")};");
        }

        foreach (var index in type.GetDeclaredIndexes())
        {
            Index(index, builder);
        }

        Table(type, builder);
        if (type.FindAnnotation("DiscriminatorProperty") is not null && type.FindDiscriminatorProperty() is { } discriminator)
        {
            Line($"{builder}.HasDiscriminator<{Reference(discriminator.ClrType)}>({Literal(discriminator.Name)}).IsComplete(true).HasValue(\"x\");");
        }
    }

    private void Properties(ITypeBase type, string builder)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            Property(property, builder);
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            var inner = builder + "1";
            Line($"{builder}.Complex{(complex.IsCollection ? "Collection" : "Property")}(typeof(Dictionary<string, object>), {Literal(complex.Name)}, {Literal(complex.ComplexType.Name)}, {inner} => {{");
            Line(complex.IsNullable ? "" : $"{inner}.IsRequired();");
            Properties(complex.ComplexType, inner);
            Json(complex.ComplexType, inner);
            Line("});");
        }
    }

    private void Json(IReadOnlyTypeBase type, string builder) =>
        Line(type.FindAnnotation(RelationalAnnotationNames.ContainerColumnName)?.Value is string column ? $"{builder}.ToJson({Literal(column)}){(type.GetContainerColumnType() is { } stored ? $".HasColumnType({Literal(stored)})" : "")};" : "");

    private void Property(IProperty property, string builder)
    {
        var clrType = MakeNullable(property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType, property.IsNullable);
        var call = $"{builder}.{(property.IsPrimitiveCollection ? "PrimitiveCollection" : "Property")}<{Reference(clrType)}>({Literal(property.Name)})";
        var admitsNull = !clrType.IsValueType || Nullable.GetUnderlyingType(clrType) is not null;
        var generated = property.ValueGenerated == ValueGenerated.Never ? "" : $".ValueGenerated{property.ValueGenerated}()";
        _text.Append(call)
            .Append(property.IsConcurrencyToken ? ".IsConcurrencyToken()" : "")
            .Append(property.IsNullable != (admitsNull && !property.IsPrimaryKey()) ? ".IsRequired()" : "")
            .Append(generated)
            .Append(property.GetMaxLength() is { } length ? $".HasMaxLength({length})" : "")
            .Append(property.GetPrecision() is { } precision ? $".HasPrecision({precision}{(property.GetScale() is { } scale and not 0 ? $", {scale}" : "")})" : "")
            .Append(CultureInfo.InvariantCulture, $".HasColumnType({Literal(property.GetColumnType())})")
            .Append(property.GetColumnName() == property.Name ? "" : $".HasColumnName({Literal(property.GetColumnName())})")
            .Append(Said(property, "DefaultValueSql", "HasDefaultValueSql"))
            .Append(DefaultValue(property))
            .Append(Said(property, "ComputedColumnSql", "HasComputedColumnSql"))
            .Append(Said(property, "Comment", "HasComment"))
            .Append(Said(property, "Collation", "UseCollation"))
            .Append(property.IsFixedLength() is true ? ".IsFixedLength()" : "")
            .AppendLine(";");
        if (property.FindAnnotation("Npgsql:HiLoSequenceName")?.Value is string sequence)
        {
            Line($"NpgsqlPropertyBuilderExtensions.UseHiLo({call}, {Literal(sequence)});");
        }
    }

    private static string Said(IReadOnlyAnnotatable annotatable, string annotation, string call) =>
        annotatable.FindAnnotation("Relational:" + annotation) is { Value: { } value } ? $".{call}({Literal(value.ToString())})" : "";

    private static string Name(IReadOnlyAnnotatable annotatable, string call) => Said(annotatable, "Name", call);

    private void Index(IIndex index, string builder)
    {
        var properties = index.Name is null ? Literals(index.Properties) : $"new[] {{ {Literals(index.Properties)} }}, {Literal(index.Name)}";
        var descending = index.IsDescending is { } flags ? $".IsDescending({string.Join(", ", flags.Select(flag => flag ? "true" : "false"))})" : "";
        Line($"{builder}.HasIndex({properties}){(index.IsUnique ? ".IsUnique()" : "")}{descending}{Name(index, "HasDatabaseName")}{Said(index, "Filter", "HasFilter")};");
        const string Extensions = "NpgsqlIndexBuilderExtensions";
        Line(index.GetMethod() is { } method ? $"{Extensions}.HasMethod({builder}.HasIndex({properties}), {Literal(method)});" : "");
        Line(index.GetAreNullsDistinct() is false ? $"{Extensions}.AreNullsDistinct({builder}.HasIndex({properties}), false);" : "");
        Line(index.GetIncludeProperties() is { } included ? $"{Extensions}.IncludeProperties({builder}.HasIndex({properties}), new[] {{ {string.Join(", ", included.Select(Literal))} }});" : "");
    }

    private static string DefaultValue(IProperty property)
    {
        if (property.FindAnnotation("Relational:DefaultValue") is not { Value: { } value })
        {
            return "";
        }

        value = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value)! : value;
        return $".HasDefaultValue({SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)}{(value is decimal ? "m" : value is long ? "L" : "")})";
    }

    private void Table(IEntityType type, string builder)
    {
        var more = string.Concat(type.GetDeclaredProperties().Select(property => Renamed(type, property)));
        more += type.GetComment() is { } said && type.FindAnnotation("Relational:Comment") is not null ? $"t.HasComment({Literal(said)});" : "";
        var comment = more.Length == 0 ? "" : $", t => {{ {more} }}";
        var table = type.GetTableName();
        if (type.FindAnnotation("Relational:TableName") is not null || type.BaseType is null || type.BaseType.GetTableName() != table)
        {
            var schema = type.GetSchema() is { } name ? Literal(name) : comment.Length > 0 ? "null" : "(string)null";
            Line($"{builder}.ToTable({(table is null ? "(string)null" : $"{Literal(table)}, {schema}{comment}")});");
        }
        else if (comment.Length > 0)
        {
            Line($"{builder}.ToTable({comment[2..]});");
        }

        foreach (var split in type.GetMappingFragments(StoreObjectType.Table))
        {
            var properties = type.GetDeclaredProperties().Where(property => property.GetTableColumnMappings().Any(mapping => mapping.Column.Table.Name == split.StoreObject.Name));
            Line($"{builder}.SplitToTable({Literal(split.StoreObject.Name)}, {Literal(split.StoreObject.Schema)}, t => {{ {string.Concat(properties.Select(property => $"t.Property({Literal(property.Name)});"))} }});");
        }

        Line(type.BaseType is null && type.GetMappingStrategy() is { } strategy and not "TPH" ? $"{builder}.Use{(strategy == "TPC" ? "Tpc" : "Tpt")}MappingStrategy();" : "");
        Line(type.GetViewName() is not { } view ? "" : $"{builder}.ToView({Literal(view)}, {(type.GetViewSchema() is { } viewSchema ? Literal(viewSchema) : "(string)null")});");
    }

    /// <summary>A name that a property has in one table only.</summary>
    private static string Renamed(IEntityType type, IProperty property) =>
        StoreObjectIdentifier.Create(type, StoreObjectType.Table) is { } table && property.FindOverrides(table) is { IsColumnNameOverridden: true, ColumnName: { } name }
            ? $"t.Property({Literal(property.Name)}).HasColumnName({Literal(name)});"
            : "";

    private void Relationships(IEntityType type, string builder)
    {
        foreach (var key in type.GetDeclaredForeignKeys())
        {
            ForeignKey(key, builder);
        }

        foreach (var ownership in type.GetDeclaredReferencingForeignKeys().Where(key => key.IsOwnership))
        {
            var inner = builder + "1";
            Line($"{builder}.Owns{(ownership.IsUnique ? "One" : "Many")}({Literal(ownership.DeclaringEntityType.ClrType.FullName)}, {Literal(ownership.PrincipalToDependent!.Name)}, {inner} => {{");
            Type(ownership.DeclaringEntityType, inner);
            Relationships(ownership.DeclaringEntityType, inner);
            Json(ownership.DeclaringEntityType, inner);
            Line("});");
        }

        Navigations(type, builder, navigation => navigation.IsOnDependent || navigation.ForeignKey.IsOwnership);
    }

    private void ForeignKey(IForeignKey key, string builder)
    {
        if (key.IsOwnership)
        {
            Line($"{builder}.WithOwner({(key.DependentToPrincipal is { } owner ? Literal(owner.Name) : "")}).HasForeignKey({Literals(key.Properties)}){Name(key, "HasConstraintName")};");
            return;
        }

        var inverse = key.PrincipalToDependent is { } navigation ? Literal(navigation.Name) : "";
        var dependent = key.IsUnique ? $"{Literal(key.DeclaringEntityType.Name)}, " : "";
        var principal = key.IsUnique ? $"{Literal(key.PrincipalEntityType.Name)}, " : "";
        _text.Append(CultureInfo.InvariantCulture, $"{builder}.HasOne({Literal(key.PrincipalEntityType.Name)}, {Literal(key.DependentToPrincipal?.Name)})")
            .Append(CultureInfo.InvariantCulture, $".With{(key.IsUnique ? "One" : "Many")}({inverse}).HasForeignKey({dependent}{Literals(key.Properties)})")
            .Append(key.PrincipalKey == key.PrincipalEntityType.FindPrimaryKey() ? "" : $".HasPrincipalKey({principal}{Literals(key.PrincipalKey.Properties)})")
            .Append(key.DeleteBehavior == DeleteBehavior.ClientSetNull ? "" : $".OnDelete(DeleteBehavior.{key.DeleteBehavior})")
            .Append(key.IsRequired ? ".IsRequired()" : "")
            .Append(Name(key, "HasConstraintName"))
            .AppendLine(";");
    }

    private void Navigations(IEntityType type, string builder, Func<INavigation, bool> where)
    {
        foreach (var navigation in type.GetDeclaredNavigations().Where(where))
        {
            var isRequired = navigation is { IsOnDependent: false, IsCollection: false, ForeignKey.IsRequiredDependent: true };
            Line($"{builder}.Navigation({Literal(navigation.Name)}){(isRequired ? ".IsRequired()" : "")};");
        }
    }

    private static Type MakeNullable(Type type, bool isNullable)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return isNullable && bare.IsValueType ? typeof(Nullable<>).MakeGenericType(bare) : bare;
    }

    private static string Reference(Type type) =>
        Nullable.GetUnderlyingType(type) is { } bare ? Reference(bare) + "?"
        : type.IsArray ? Reference(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(Reference))}>"
        : System.Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "bool",
            TypeCode.Byte => "byte",
            TypeCode.Int16 => "short",
            TypeCode.Int32 => "int",
            TypeCode.Int64 => "long",
            TypeCode.UInt32 => "uint",
            TypeCode.UInt64 => "ulong",
            TypeCode.UInt16 => "ushort",
            TypeCode.SByte => "sbyte",
            TypeCode.Char => "char",
            TypeCode.Single => "float",
            TypeCode.Double => "double",
            TypeCode.Decimal => "decimal",
            TypeCode.String => "string",
            _ => type.Name,
        };
}
