using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Targets;

namespace OpsConductor.Jobs;

[Table("job_execution_branches")]
[Index(nameof(Id), Name = "ix_job_execution_branches_id")]
[Index(nameof(BranchUuid), Name = "ix_job_execution_branches_branch_uuid", IsUnique = true)]
[Index(nameof(BranchSerial), Name = "ix_job_execution_branches_branch_serial", IsUnique = true)]
[Index(nameof(TargetSerialRef), Name = "ix_job_execution_branches_target_serial_ref")]
public sealed class JobExecutionBranch
{
    [Column("id")]
    public int Id { get; set; }

    [Column("job_execution_id")]
    public int JobExecutionId { get; set; }

    [Column("target_id")]
    public int TargetId { get; set; }

    [Column("branch_uuid")]
    public Guid BranchUuid { get; set; }

    [Column("branch_serial"), MaxLength(100)]
    public required string BranchSerial { get; set; }

    [Column("branch_id"), MaxLength(10)]
    public required string BranchId { get; set; }

    [Column("target_serial_ref"), MaxLength(50)]
    public string? TargetSerialRef { get; set; }

    [Column("status")]
    public ExecutionStatus Status { get; set; }

    [Column("scheduled_at")]
    public DateTime? ScheduledAt { get; set; }

    [Column("started_at")]
    public DateTime? StartedAt { get; set; }

    [Column("completed_at")]
    public DateTime? CompletedAt { get; set; }

    [Column("result_output")]
    public string? ResultOutput { get; set; }

    [Column("result_error")]
    public string? ResultError { get; set; }

    [Column("exit_code")]
    public int? ExitCode { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [ForeignKey(nameof(JobExecutionId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public JobExecution Execution { get; set; } = null!;

    [ForeignKey(nameof(TargetId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public UniversalTarget Target { get; set; } = null!;

    public List<JobExecutionLog> Logs { get; } = [];

    public List<JobActionResult> ActionResults { get; } = [];
}
