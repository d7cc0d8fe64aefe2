using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Jobs;

namespace OpsConductor.Schedules;

[Table("schedule_executions")]
[Index(nameof(Id), Name = "ix_schedule_executions_id")]
public sealed class ScheduleExecution
{
    [Column("id")]
    public int Id { get; set; }

    [Column("execution_uuid")]
    public Guid ExecutionUuid { get; set; }

    [Column("execution_serial"), MaxLength(50)]
    public required string ExecutionSerial { get; set; }

    [Column("job_schedule_id")]
    public int JobScheduleId { get; set; }

    [Column("job_execution_id")]
    public int? JobExecutionId { get; set; }

    [Column("scheduled_at")]
    public DateTime ScheduledAt { get; set; }

    [Column("started_at")]
    public DateTime? StartedAt { get; set; }

    [Column("completed_at")]
    public DateTime? CompletedAt { get; set; }

    [Column("status")]
    public ScheduleExecutionStatus Status { get; set; }

    [Column("result_summary")]
    public string? ResultSummary { get; set; }

    [Column("error_message")]
    public string? ErrorMessage { get; set; }

    [Column("execution_context")]
    public JsonDocument? ExecutionContext { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [ForeignKey(nameof(JobScheduleId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public JobSchedule JobSchedule { get; set; } = null!;

    [ForeignKey(nameof(JobExecutionId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public JobExecution? JobExecution { get; set; }
}
