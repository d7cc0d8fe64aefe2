using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Reporting;

/// <summary>Whether anybody will see what a rule finds: for rules whose work should not be done for nothing.</summary>
internal static class Severities
{
    public static bool IsOn(Rule rule, SemanticModelAnalysisContext context)
    {
        var options = context.SemanticModel.Compilation.Options;
        if (options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var said)
            || options.SyntaxTreeOptionsProvider?.TryGetDiagnosticValue(context.SemanticModel.SyntaxTree, rule.Id, context.CancellationToken, out said) == true
            || options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule.Id, context.CancellationToken, out said) == true)
        {
            return said == ReportDiagnostic.Default ? rule.IsEnabledByDefault : said != ReportDiagnostic.Suppress;
        }

        return rule.IsEnabledByDefault;
    }
}
