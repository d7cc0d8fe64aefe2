using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Targets;

namespace OpsConductor.Jobs;

[Table("job_targets")]
[Index(nameof(Id), Name = "ix_job_targets_id")]
public sealed class JobTarget
{
    [Column("id")]
    public int Id { get; set; }

    [Column("job_id")]
    public int JobId { get; set; }

    [Column("target_id")]
    public int TargetId { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [ForeignKey(nameof(JobId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public Job Job { get; set; } = null!;

    [ForeignKey(nameof(TargetId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public UniversalTarget Target { get; set; } = null!;
}
