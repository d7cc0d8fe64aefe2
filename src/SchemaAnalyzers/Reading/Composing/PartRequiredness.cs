using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Whether rows may leave a part empty: as the fluent API says, else as the member is declared.</summary>
internal static class PartRequiredness
{
    /// <param name="owner">Where the part is declared.</param>
    /// <param name="scope">The part itself.</param>
    public static bool IsOptional(Member part, Scope owner, Scope scope, ContextModel context)
    {
        foreach (var touches in owner.Configured(context))
        {
            if (touches.RequiredNavigations.TryGetValue(part.Name, out var required))
            {
                return !required.Value;
            }
        }

        return scope.Configured(context).Select(touches => touches.Settings.IsRequired).FirstOrDefault(said => said is not null) is { } flag
            ? !flag.Value
            : Nullability.IsNullable(part);
    }
}
