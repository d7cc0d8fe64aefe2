using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Turns one kind of remedy into an edit.</summary>
internal interface IRemedyFix
{
    /// <summary>The type of the remedies.</summary>
    Type Kind { get; }

    /// <summary>The edit; null where it cannot be made safely or would change nothing.</summary>
    RemedyEdit? Edit(Remedy remedy, FixTarget target);
}

internal abstract class RemedyFix<TRemedy> : IRemedyFix
    where TRemedy : Remedy
{
    public Type Kind => typeof(TRemedy);

    public RemedyEdit? Edit(Remedy remedy, FixTarget target) => Edit((TRemedy)remedy, target);

    protected abstract RemedyEdit? Edit(TRemedy remedy, FixTarget target);
}
