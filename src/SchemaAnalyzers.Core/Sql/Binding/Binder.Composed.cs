using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Binding;

internal sealed partial class Binder
{
    private ExpressionType Case(CaseExpression expression, Scope scope)
    {
        Visit(expression.Operand, scope);
        // ELSE comes first where types are compared, as it does in the server; a missing one is NULL.
        var results = new List<ExpressionType> { expression.Else is { } otherwise ? Type(otherwise, scope) : new ExpressionType(BuiltIns.Literal) };
        foreach (var branch in expression.Branches)
        {
            Type(branch.Condition, scope);
            results.Add(Type(branch.Result, scope));
        }

        return CommonType.Of(_coercion, results);
    }

    private ExpressionType Choice(ChoiceExpression choice, Scope scope)
    {
        var types = choice.Items.Select(item => Type(item, scope)).ToList();
        if (choice.Kind != ChoiceKind.NullIf)
        {
            return CommonType.Of(_coercion, types);
        }

        // NULLIF gives the first operand, as the operator = takes it.
        var equals = _resolver.Operator(new(default, "="), types[0], types[1]);
        if (!types[0].IsKnown || equals.Signature is null || types[0].Type?.BaseType.Kind == TypeKind.Composite)
        {
            // Rows are compared as record, whose columns nobody knows.
            return default;
        }

        var collation = types[0].Collation.Merge(types[1].Collation);
        var taken = equals.Signature.Arguments[0]!;
        return taken.IsPolymorphic || taken == types[0].Type
            ? types[0] with { Type = types[0].IsLiteral ? types[1].Type : types[0].Type, Collation = collation }
            : new ExpressionType(taken, default, collation.For(taken));
    }

    private ExpressionType ArrayOf(ArrayExpression array, Scope scope)
    {
        var items = array.Items.Select(item => Type(item, scope)).ToList();
        if (items.Count == 0)
        {
            return default;
        }

        var common = CommonType.Of(_coercion, items);
        return common.Type is null ? default : common with { Type = PromotedArray(common.Type) };
    }

    /// <summary>An array of arrays has the same type as the array. A domain over an array is an element like any other.</summary>
    private TypeInfo PromotedArray(TypeInfo type) => type.IsArray ? type : _types.ArrayOf(type);

    private ExpressionType Field(FieldExpression field, Scope scope)
    {
        var source = field.Source is CallExpression call ? Call(call, scope) : new Resolution(Type(field.Source, scope), null);
        if (field.Field is not { } name || source.Type.Type is not { } row)
        {
            return default;
        }

        return _types.FieldsOf(row) is { } fields
            ? fields.FirstOrDefault(item => item.Name == name.Name).Type
            : new ExpressionType(source.Signature?.Row.FirstOrDefault(column => column.Name == name.Name).Type);
    }

    private ExpressionType Subscript(SubscriptExpression subscript, Scope scope)
    {
        VisitAll(subscript.Subscripts, scope);
        var source = Type(subscript.Source, scope);
        if (source.Type?.BaseType is not { } container)
        {
            return default;
        }

        if (container.Is("jsonb"))
        {
            // Subscripts of jsonb came with 14, and mean something else in no version.
            return new ExpressionType(container);
        }

        if (!container.IsArray)
        {
            return default;
        }

        var isDomain = source.Type != container;
        return source with
        {
            Type = subscript.IsSlice ? container : container.Element,
            Modifiers = isDomain ? default : source.Modifiers,
        };
    }

    private static ExpressionType ValueFunction(ValueFunctionExpression value)
    {
        var type = value.Function switch
        {
            Word.CurrentDate => "date",
            Word.CurrentTime => "timetz",
            Word.CurrentTimestamp => "timestamptz",
            Word.Localtime => "time",
            Word.Localtimestamp => "timestamp",
            Word.SystemUser => "text",
            _ => "name",
        };
        return new ExpressionType(BuiltIns.Type(type)) with { Modifiers = new(value.Modifiers, null) };
    }

    private Resolution Call(CallExpression call, Scope scope)
    {
        VisitAll(call.OrderBy, scope);
        if (call.Filter is { } filter)
        {
            Type(filter, scope);
        }

        if (call.Over is { } over)
        {
            VisitAll(over.Expressions, scope);
        }

        var arguments = call.Arguments.Select(argument => Type(argument.Value, scope)).Concat(call.WithinGroup.Select(item => Type(item, scope))).ToArray();
        var names = call.Arguments.Select(argument => argument.Name).Concat(call.WithinGroup.Select(_ => (Identifier?)null)).ToArray();
        UseFunction(call);
        if (call.IsStar)
        {
            return _resolver.Function(call.Name, [], [], isVariadic: false);
        }

        if (call.IsSyntax && call.Name.Name.Value == "extract" && _coercion.Version < 14)
        {
            _coercion.IsVersionDependent = true;
            return _resolver.Function(new ObjectName(call.Name.Schema, new Identifier("date_part"), call.Name.Span), arguments, names, isVariadic: false);
        }

        return _resolver.Function(call.Name, arguments, names, call.Arguments.Any(argument => argument.IsVariadic));
    }

    private void UseFunction(CallExpression call)
    {
        if (call.IsSyntax)
        {
            return;
        }

        if (_schema.FindFunctionName(call.Name) is { } function)
        {
            Uses.Functions.Add(new ObjectUse(call.Name.Span, function, call.Name.IsQualified));
        }
        else if (BuiltIns.Functions(call.Name.Name.Value).Length == 0)
        {
            // The constructor of a range, or a cast that is written like a call.
            var syntax = new TypeSyntax(new SqlType(new QualifiedName(call.Name.Schema, call.Name.Name), default), call.Name.Span);
            if (_schema.ResolveType(syntax) is { } type && _types.Of(type).Kind != TypeKind.Opaque)
            {
                TypeOf(syntax);
            }
        }
    }
}
