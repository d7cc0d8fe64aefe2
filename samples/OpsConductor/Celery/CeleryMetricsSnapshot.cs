using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Celery;

[Table("celery_metrics_snapshots")]
[Index(nameof(Id), Name = "ix_celery_metrics_snapshots_id")]
public sealed class CeleryMetricsSnapshot
{
    [Column("id")]
    public int Id { get; set; }

    [Column("snapshot_uuid")]
    public Guid SnapshotUuid { get; set; }

    [Column("snapshot_serial"), MaxLength(50)]
    public required string SnapshotSerial { get; set; }

    [Column("worker_name"), MaxLength(255)]
    public required string WorkerName { get; set; }

    [Column("active_tasks")]
    public int? ActiveTasks { get; set; }

    [Column("processed_tasks")]
    public int? ProcessedTasks { get; set; }

    [Column("failed_tasks")]
    public int? FailedTasks { get; set; }

    [Column("retried_tasks")]
    public int? RetriedTasks { get; set; }

    [Column("queue_lengths")]
    public JsonDocument? QueueLengths { get; set; }

    [Column("worker_stats")]
    public JsonDocument? WorkerStats { get; set; }

    [Column("system_load")]
    public JsonDocument? SystemLoad { get; set; }

    [Column("memory_usage")]
    public JsonDocument? MemoryUsage { get; set; }

    [Column("snapshot_time")]
    public DateTime? SnapshotTime { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }
}
