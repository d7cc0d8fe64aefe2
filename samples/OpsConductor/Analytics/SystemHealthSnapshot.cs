using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Analytics;

[Table("system_health_snapshots")]
[Index(nameof(Id), Name = "ix_system_health_snapshots_id")]
[Index(nameof(Timestamp), Name = "ix_system_health_snapshots_timestamp")]
public sealed class SystemHealthSnapshot
{
    [Column("id")]
    public int Id { get; set; }

    [Column("timestamp")]
    public DateTime Timestamp { get; set; }

    [Column("active_jobs")]
    public int? ActiveJobs { get; set; }

    [Column("queued_jobs")]
    public int? QueuedJobs { get; set; }

    [Column("total_targets")]
    public int? TotalTargets { get; set; }

    [Column("healthy_targets")]
    public int? HealthyTargets { get; set; }

    [Column("warning_targets")]
    public int? WarningTargets { get; set; }

    [Column("critical_targets")]
    public int? CriticalTargets { get; set; }

    [Column("cpu_usage_percent")]
    public double? CpuUsagePercent { get; set; }

    [Column("memory_usage_percent")]
    public double? MemoryUsagePercent { get; set; }

    [Column("disk_usage_percent")]
    public double? DiskUsagePercent { get; set; }

    [Column("network_io_mbps")]
    public double? NetworkIoMbps { get; set; }

    [Column("job_queue_size")]
    public int? JobQueueSize { get; set; }

    [Column("avg_queue_wait_time")]
    public double? AvgQueueWaitTime { get; set; }

    [Column("system_data")]
    public JsonDocument? SystemData { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }
}
