using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Jobs;

[Table("job_execution_logs")]
[Index(nameof(Id), Name = "ix_job_execution_logs_id")]
public sealed class JobExecutionLog
{
    [Column("id")]
    public int Id { get; set; }

    [Column("job_execution_id")]
    public int? JobExecutionId { get; set; }

    [Column("branch_id")]
    public int? BranchId { get; set; }

    [Column("log_phase")]
    public LogPhase LogPhase { get; set; }

    [Column("log_level")]
    public LogLevel LogLevel { get; set; }

    [Column("log_category")]
    public LogCategory LogCategory { get; set; }

    [Column("log_message")]
    public required string LogMessage { get; set; }

    [Column("log_details", TypeName = "json")]
    public JsonDocument? LogDetails { get; set; }

    [Column("timestamp")]
    public DateTime? Timestamp { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [ForeignKey(nameof(JobExecutionId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public JobExecution? Execution { get; set; }

    [ForeignKey(nameof(BranchId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public JobExecutionBranch? Branch { get; set; }
}
