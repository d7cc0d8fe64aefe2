using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>What the fluent API says about one property; null where it says nothing. It outweighs attributes, and these conventions.</summary>
internal sealed record PropertySettings
{
    /// <summary>The type argument of <c>Property&lt;int&gt;("Name")</c>: the type of a property that the class does not have.</summary>
    public ITypeSymbol? Type { get; set; }

    /// <summary>The call that names the property.</summary>
    public Place Place { get; set; }

    public Fact<string>? Column { get; set; }

    public Fact<string>? TypeName { get; set; }

    public Fact<bool>? IsRequired { get; set; }

    public Fact<int?>? MaxLength { get; set; }

    public Fact<int?>? Precision { get; set; }

    public Fact<int?>? Scale { get; set; }

    public Fact<bool>? IsFixedLength { get; set; }

    public Fact<bool>? IsConcurrencyToken { get; set; }

    public Fact<string?>? Comment { get; set; }

    /// <summary>Unknown where what is stored cannot be seen.</summary>
    public Fact<Conversion>? Conversion { get; set; }

    /// <summary>The SQL of the default.</summary>
    public Fact<string?>? Default { get; set; }

    /// <summary>The default as a value; Unknown where it is no constant.</summary>
    public Fact<object>? DefaultValue { get; set; }

    public Fact<string?>? Computed { get; set; }

    /// <summary>As ValueGeneratedOnAdd() and its siblings say.</summary>
    public Fact<ValueGeneration>? Generation { get; set; }

    /// <summary>Whether identity, serial, HiLo or a sequence supplies the value.</summary>
    public bool HasStrategy => Strategy is not null;

    public Fact<ValueStrategy>? Strategy { get; set; }

    public Fact<SequenceSettings>? IdentityOptions { get; set; }

    public Fact<string>? Collation { get; set; }

    /// <summary>Whether the strategy is a sequence, which EF writes into the default.</summary>
    public bool HasSequence { get; set; }

    /// <summary>The sequence of the strategy; null in it where none is named.</summary>
    public Fact<SequenceName?>? Sequence { get; set; }
}
