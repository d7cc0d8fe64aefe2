using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Jobs;

[Table("job_actions")]
[Index(nameof(Id), Name = "ix_job_actions_id")]
public sealed class JobAction
{
    [Column("id")]
    public int Id { get; set; }

    [Column("job_id")]
    public int JobId { get; set; }

    [Column("action_order")]
    public int ActionOrder { get; set; }

    [Column("action_type")]
    public ActionType ActionType { get; set; }

    [Column("action_name"), MaxLength(255)]
    public required string ActionName { get; set; }

    [Column("action_parameters", TypeName = "json")]
    public JsonDocument? ActionParameters { get; set; }

    [Column("action_config", TypeName = "json")]
    public JsonDocument? ActionConfig { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [ForeignKey(nameof(JobId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public Job Job { get; set; } = null!;
}
