using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Jobs;

[Table("job_action_results")]
[Index(nameof(Id), Name = "ix_job_action_results_id")]
[Index(nameof(ActionSerial), Name = "ix_job_action_results_action_serial", IsUnique = true)]
public sealed class JobActionResult
{
    [Column("id")]
    public int Id { get; set; }

    [Column("branch_id")]
    public int BranchId { get; set; }

    [Column("action_id")]
    public int ActionId { get; set; }

    [Column("action_serial"), MaxLength(100)]
    public required string ActionSerial { get; set; }

    [Column("action_order")]
    public int ActionOrder { get; set; }

    [Column("action_name"), MaxLength(255)]
    public required string ActionName { get; set; }

    [Column("action_type")]
    public ActionType ActionType { get; set; }

    [Column("status")]
    public ExecutionStatus Status { get; set; }

    [Column("started_at")]
    public DateTime? StartedAt { get; set; }

    [Column("completed_at")]
    public DateTime? CompletedAt { get; set; }

    [Column("execution_time_ms")]
    public int? ExecutionTimeMs { get; set; }

    [Column("result_output")]
    public string? ResultOutput { get; set; }

    [Column("result_error")]
    public string? ResultError { get; set; }

    [Column("exit_code")]
    public int? ExitCode { get; set; }

    [Column("command_executed")]
    public string? CommandExecuted { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [ForeignKey(nameof(BranchId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public JobExecutionBranch Branch { get; set; } = null!;

    [ForeignKey(nameof(ActionId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public JobAction Action { get; set; } = null!;
}
