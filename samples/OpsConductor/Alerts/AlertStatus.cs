namespace OpsConductor.Alerts;

public enum AlertStatus
{
    Active,
    Acknowledged,
    Resolved,
    Suppressed,
}
