using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Celery;

[Table("celery_task_history")]
[Index(nameof(Id), Name = "ix_celery_task_history_id")]
public sealed class CeleryTaskHistory
{
    [Column("id")]
    public int Id { get; set; }

    [Column("task_uuid")]
    public Guid TaskUuid { get; set; }

    [Column("task_serial"), MaxLength(50)]
    public required string TaskSerial { get; set; }

    [Column("task_id"), MaxLength(255)]
    public required string TaskId { get; set; }

    [Column("task_name"), MaxLength(255)]
    public required string TaskName { get; set; }

    [Column("status")]
    public CeleryTaskStatus Status { get; set; }

    [Column("result")]
    public string? Result { get; set; }

    [Column("traceback")]
    public string? Traceback { get; set; }

    [Column("args")]
    public JsonDocument? Args { get; set; }

    [Column("kwargs")]
    public JsonDocument? Kwargs { get; set; }

    [Column("eta")]
    public DateTime? Eta { get; set; }

    [Column("expires")]
    public DateTime? Expires { get; set; }

    [Column("retries")]
    public int? Retries { get; set; }

    [Column("max_retries")]
    public int? MaxRetries { get; set; }

    [Column("queue"), MaxLength(100)]
    public string? Queue { get; set; }

    [Column("routing_key"), MaxLength(100)]
    public string? RoutingKey { get; set; }

    [Column("worker"), MaxLength(255)]
    public string? Worker { get; set; }

    [Column("started_at")]
    public DateTime? StartedAt { get; set; }

    [Column("completed_at")]
    public DateTime? CompletedAt { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }
}
