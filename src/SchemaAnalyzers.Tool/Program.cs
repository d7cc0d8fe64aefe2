using SchemaAnalyzers.Tool.Commands;

return await SchemaCommand.RunAsync(args);
