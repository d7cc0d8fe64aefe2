namespace SchemaAnalyzers.Reading.Configuration.Metadata;

/// <summary>The vocabulary of EF Core's mutable metadata: methods that set, add or remove, and properties with a setter.</summary>
/// <remarks>IMutableModel, IMutableEntityType, IMutableProperty, IMutableKey, IMutableIndex, IMutableForeignKey and the extensions of the providers.</remarks>
internal static class MetadataCalls
{
    private static readonly string[] s_asking = ["Get", "Find", "Is", "Has", "Contains", "Can", "ToString", "Equals", "Display", "ShortName", "Table", "View", "Create", "Count"];

    private static readonly HashSet<string> s_harmless = new(StringComparer.Ordinal)
    {
        "SetAfterSaveBehavior", "SetChangeTrackingStrategy", "SetCollation", "SetColumnOrder", "SetField", "SetIsEagerLoaded",
        "SetIsUnicode", "SetPropertyAccessMode", "SetQueryFilter", "SetSentinel", "SetValueComparer", "SetProviderValueComparer", "SetKeyValueComparer", "SetLazyLoadingEnabled", "SetFieldInfo",
        "AddData", "AddTrigger", "AddCheckConstraint", "AddDbFunction", "AddSequence", "AddRuntimeAnnotation", "SetIncludeProperties", "SetMethod", "SetOperators",
        "SetStorageParameter", "SetIsCreatedConcurrently", "SetNullSortOrder", "SetFilter", "SetIsStored", "LazyLoadingEnabled", "Sentinel",
    };

    private static readonly Dictionary<string, (MetadataChanges Changes, Aspects Properties)> s_changes = new(StringComparer.Ordinal)
    {
        ["SetTableName"] = (MetadataChanges.Target, Aspects.None),
        ["SetSchema"] = (MetadataChanges.Target, Aspects.None),
        ["SetDefaultSchema"] = (MetadataChanges.Target, Aspects.None),
        ["SetViewName"] = (MetadataChanges.Target, Aspects.None),
        ["SetViewSchema"] = (MetadataChanges.Target, Aspects.None),
        ["SetSqlQuery"] = (MetadataChanges.Target, Aspects.None),
        ["SetFunctionName"] = (MetadataChanges.Target, Aspects.None),
        ["SetName"] = (MetadataChanges.KeyNames, Aspects.None),
        ["SetDatabaseName"] = (MetadataChanges.IndexNames, Aspects.None),
        ["SetConstraintName"] = (MetadataChanges.ConstraintNames, Aspects.None),
        ["DeleteBehavior"] = (MetadataChanges.DeleteActions, Aspects.None),
        ["AddProperty"] = (MetadataChanges.Columns, Aspects.None),
        ["RemoveProperty"] = (MetadataChanges.Columns, Aspects.Existence),
        ["AddIgnored"] = (MetadataChanges.Columns, Aspects.Existence),
        ["AddIndex"] = (MetadataChanges.Indexes, Aspects.None),
        ["RemoveIndex"] = (MetadataChanges.Indexes, Aspects.None),
        ["IsUnique"] = (MetadataChanges.Indexes, Aspects.None),
        ["SetComment"] = (MetadataChanges.Comment, Aspects.Comment),
        ["SetColumnName"] = (MetadataChanges.None, Aspects.Column),
        ["SetColumnType"] = (MetadataChanges.None, Aspects.Type),
        ["SetMaxLength"] = (MetadataChanges.None, Aspects.Type),
        ["SetPrecision"] = (MetadataChanges.None, Aspects.Type),
        ["SetScale"] = (MetadataChanges.None, Aspects.Type),
        ["SetIsFixedLength"] = (MetadataChanges.None, Aspects.Type),
        ["SetTypeMapping"] = (MetadataChanges.None, Aspects.Type),
        ["SetElementType"] = (MetadataChanges.None, Aspects.Type),
        ["SetValueConverter"] = (MetadataChanges.None, Aspects.Type | Aspects.Converter),
        ["SetProviderClrType"] = (MetadataChanges.None, Aspects.Type | Aspects.Converter),
        ["SetJsonValueReaderWriterType"] = (MetadataChanges.None, Aspects.Type | Aspects.Converter),
        ["SetDefaultValue"] = (MetadataChanges.None, Aspects.Default | Aspects.Generation),
        ["SetDefaultValueSql"] = (MetadataChanges.None, Aspects.Default | Aspects.Generation),
        ["SetComputedColumnSql"] = (MetadataChanges.None, Aspects.Default | Aspects.Generation),
        ["SetValueGenerationStrategy"] = (MetadataChanges.None, Aspects.Generation),
        ["SetValueGeneratorFactory"] = (MetadataChanges.None, Aspects.Generation),
        ["SetHiLoSequenceName"] = (MetadataChanges.None, Aspects.None),
        ["SetIdentityStartValue"] = (MetadataChanges.None, Aspects.None),
        ["SetBeforeSaveBehavior"] = (MetadataChanges.None, Aspects.Generation),
        ["ValueGenerated"] = (MetadataChanges.None, Aspects.Generation),
        ["IsNullable"] = (MetadataChanges.None, Aspects.Nullability),
        ["IsConcurrencyToken"] = (MetadataChanges.None, Aspects.Token),
    };

    /// <summary>What a call, or setting a property, changes; null where it only asks.</summary>
    /// <param name="isAssignment">Whether a property is set: to ask for it changes nothing.</param>
    public static (MetadataChanges Changes, Aspects Properties)? Find(string name, bool isAssignment)
    {
        if (s_harmless.Contains(name) || (!isAssignment && s_asking.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))))
        {
            return null;
        }

        return s_changes.TryGetValue(name, out var change) ? change : (MetadataChanges.Everything, Aspects.None);
    }
}
