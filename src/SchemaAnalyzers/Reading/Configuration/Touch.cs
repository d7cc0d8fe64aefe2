using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>Why a fact is not known: a call of the fluent API that speaks of it.</summary>
internal sealed record Touch(string Reason, Place Place)
{
    public Fact<T> Unknown<T>() => Fact.Unknown<T>(Reason, Place);
}
