namespace OpsConductor.Celery;

public enum CeleryTaskStatus
{
    Pending,
    Started,
    Retry,
    Failure,
    Success,
    Revoked,
}
