using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Jobs;
using OpsConductor.Targets;

namespace OpsConductor.Analytics;

[Table("performance_metrics")]
[Index(nameof(Id), Name = "ix_performance_metrics_id")]
[Index(nameof(MetricType), Name = "ix_performance_metrics_metric_type")]
[Index(nameof(AggregationPeriod), Name = "ix_performance_metrics_aggregation_period")]
[Index(nameof(Timestamp), Name = "ix_performance_metrics_timestamp")]
[Index(nameof(JobId), Name = "ix_performance_metrics_job_id")]
[Index(nameof(TargetId), Name = "ix_performance_metrics_target_id")]
[Index(nameof(MetricType), nameof(AggregationPeriod), nameof(Timestamp), Name = "idx_metrics_type_period_time")]
[Index(nameof(JobId), nameof(Timestamp), Name = "idx_metrics_job_time")]
[Index(nameof(TargetId), nameof(Timestamp), Name = "idx_metrics_target_time")]
public sealed class PerformanceMetric
{
    [Column("id")]
    public int Id { get; set; }

    [Column("metric_type"), MaxLength(50)]
    public required string MetricType { get; set; }

    [Column("aggregation_period"), MaxLength(20)]
    public required string AggregationPeriod { get; set; }

    [Column("timestamp")]
    public DateTime Timestamp { get; set; }

    [Column("job_id")]
    public int? JobId { get; set; }

    [Column("target_id")]
    public int? TargetId { get; set; }

    [Column("count")]
    public int? Count { get; set; }

    [Column("success_count")]
    public int? SuccessCount { get; set; }

    [Column("failure_count")]
    public int? FailureCount { get; set; }

    [Column("avg_duration")]
    public double? AvgDuration { get; set; }

    [Column("min_duration")]
    public double? MinDuration { get; set; }

    [Column("max_duration")]
    public double? MaxDuration { get; set; }

    [Column("p95_duration")]
    public double? P95Duration { get; set; }

    [Column("metric_data")]
    public JsonDocument? MetricData { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [ForeignKey(nameof(JobId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public Job? Job { get; set; }

    [ForeignKey(nameof(TargetId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public UniversalTarget? Target { get; set; }
}
