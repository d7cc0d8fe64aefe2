using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE DOMAIN and ALTER DOMAIN.</summary>
internal static class DomainReplay
{
    public static void Create(Session session, CreateDomainStatement statement)
    {
        var name = TypeReplay.NewName(session, statement.Name);
        var definition = statement.Definition;
        var domain = new DomainType(name, session.Resolve(definition.Type!))
        {
            IsNotNull = definition.NotNull == true,
            Default = definition.Default is { } text ? StoredDefault.Of(session, Qualifier.Default(session, text, statement.Name.Span), session.Resolve(definition.Type!)) : null,
            Collation = Collations.Of(session, definition.Collation, session.Resolve(definition.Type!), statement.Name.Span),
            Origin = session.OriginOf(statement.Name.Span),
        };
        foreach (var constraint in definition.Constraints)
        {
            domain = AddCheck(session, domain, constraint);
        }

        session.Catalog.Types[name] = domain;
    }

    public static void Alter(Session session, AlterDomainStatement statement)
    {
        if (TypeReplay.Find(session, statement.Domain) is not DomainType domain)
        {
            throw new SqlFailure("42809", $"\"{statement.Domain.Name}\" is not a domain", statement.Domain.Span);
        }

        session.Catalog.Types[domain.Name] = Apply(session, domain, statement.Action);
    }

    private static DomainType Apply(Session session, DomainType domain, TableAction action)
    {
        switch (action)
        {
            case SetColumnDefault set:
                return domain with { Default = set.Expression is { } text ? StoredDefault.Of(session, Qualifier.Default(session, text, set.Span), domain.Underlying) : null };
            case SetNotNull set:
                RequireUnused(session, domain, set.NotNull, set.Span);
                return domain with { IsNotNull = set.NotNull };
            case AddConstraint { Constraint: NotNullSyntax }:
                RequireUnused(session, domain, isChecked: true, action.Span);
                return domain with { IsNotNull = true };
            case AddConstraint add:
                RequireUnused(session, domain, add.Constraint is CheckSyntax { IsNotValid: false }, action.Span);
                return AddCheck(session, domain, add.Constraint);
            case DropConstraint { IfExists: true } drop when !domain.Checks.Any(check => check.Name == drop.Name):
                return domain;
            case DropConstraint drop:
                Require(domain, drop.Name, drop.Span);
                return domain with { Checks = domain.Checks.Where(check => check.Name != drop.Name).ToEquatableArray() };
            case RenameConstraint rename:
                Require(domain, rename.Name, rename.Span);
                return domain with { Checks = domain.Checks.Select(check => check.Name == rename.Name ? check with { Name = rename.NewName } : check).OrderBy(check => check.Name).ToEquatableArray() };
            case ValidateConstraint validate:
                Require(domain, validate.Name, validate.Span);
                return domain with { Checks = domain.Checks.Select(check => check.Name == validate.Name ? check with { IsValidated = true } : check).ToEquatableArray() };
            default:
                return domain;
        }
    }

    /// <summary>Values inside of others are not looked at.</summary>
    private static void RequireUnused(Session session, DomainType domain, bool isChecked, Span span)
    {
        if (isChecked)
        {
            RowTypes.RequireUnused(session, domain.Name, $"type \"{domain.Name.Name}\"", "it", span);
        }
    }

    private static DomainType AddCheck(Session session, DomainType domain, ConstraintSyntax constraint)
    {
        if (constraint is not CheckSyntax syntax)
        {
            return domain;
        }

        var name = syntax.Name ?? ChooseName(domain);
        if (domain.Checks.Any(check => check.Name == name))
        {
            throw new SqlFailure("42710", $"constraint \"{name}\" for domain \"{domain.Name.Name}\" already exists", syntax.Span);
        }

        var check = new CheckConstraint(name, Qualifier.Expression(session, syntax.Expression)) { IsValidated = !syntax.IsNotValid, Origin = session.OriginOf(syntax.Span) };
        return domain with { Checks = domain.Checks.WithAt(Position(domain, name), check) };
    }

    /// <summary>They are kept in the order of their names.</summary>
    private static int Position(DomainType domain, Identifier name)
    {
        var (first, end) = (0, domain.Checks.Count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = domain.Checks[middle].Name.CompareTo(name) < 0 ? (middle + 1, end) : (first, middle);
        }

        return first;
    }

    private static Identifier ChooseName(DomainType domain)
    {
        for (var pass = 0; ; pass++)
        {
            var name = DefaultNames.Join(domain.Name.Name.Value, null, pass == 0 ? "check" : "check" + pass);
            if (!domain.Checks.Any(check => check.Name == name))
            {
                return name;
            }
        }
    }

    public static void Require(DomainType domain, Identifier name, Span span)
    {
        if (!domain.Checks.Any(check => check.Name == name))
        {
            throw new SqlFailure("42704", $"constraint \"{name}\" of domain \"{domain.Name.Name}\" does not exist", span);
        }
    }
}
