using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading;

/// <summary>Reads what the code of one compilation says about its schema. On demand: an entity is composed when a tree asks for it.</summary>
internal sealed class ModelReader
{
    private ModelReader(Compilation compilation) => Compilation = compilation;

    public Compilation Compilation { get; }

    /// <summary>Whether the project maps entities at all; false costs next to nothing.</summary>
    public bool ConcernsUs => throw new NotImplementedException();

    /// <summary>The contexts and, where there is no context, the mapped classes that make this project need a snapshot, ordered by path.</summary>
    public IEnumerable<MappingDeclaration> Declarations(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The reader of a compilation: one object a compilation, from a weak table.</summary>
    public static ModelReader For(Compilation compilation) => new(compilation);

    /// <summary>The entities of which some fact may be written in that tree. Composed once a compilation.</summary>
    public IEnumerable<Entity> EntitiesOf(SyntaxTree tree, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>All entities of the compilation, ordered by context, then full name.</summary>
    public IEnumerable<Entity> AllEntities(CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <param name="Context">The name of the DbContext; null for a class mapped without one.</param>
/// <param name="Place">The identifier of the context or class.</param>
internal sealed record MappingDeclaration(string? Context, Place Place);
