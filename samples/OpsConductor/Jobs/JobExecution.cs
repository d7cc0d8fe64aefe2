using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Jobs;

[Table("job_executions")]
[Index(nameof(Id), Name = "ix_job_executions_id")]
[Index(nameof(ExecutionUuid), Name = "ix_job_executions_execution_uuid", IsUnique = true)]
[Index(nameof(ExecutionSerial), Name = "ix_job_executions_execution_serial", IsUnique = true)]
public sealed class JobExecution
{
    [Column("id")]
    public int Id { get; set; }

    [Column("job_id")]
    public int JobId { get; set; }

    [Column("execution_uuid")]
    public Guid ExecutionUuid { get; set; }

    [Column("execution_serial"), MaxLength(50)]
    public required string ExecutionSerial { get; set; }

    [Column("execution_number")]
    public int ExecutionNumber { get; set; }

    [Column("status")]
    public ExecutionStatus Status { get; set; }

    [Column("scheduled_at")]
    public DateTime? ScheduledAt { get; set; }

    [Column("started_at")]
    public DateTime? StartedAt { get; set; }

    [Column("completed_at")]
    public DateTime? CompletedAt { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [ForeignKey(nameof(JobId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public Job Job { get; set; } = null!;

    public List<JobExecutionBranch> Branches { get; } = [];

    public List<JobExecutionLog> Logs { get; } = [];
}
