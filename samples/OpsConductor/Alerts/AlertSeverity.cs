namespace OpsConductor.Alerts;

public enum AlertSeverity
{
    Low,
    Medium,
    High,
    Critical,
}
