using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Schedules;
using OpsConductor.Users;

namespace OpsConductor.Jobs;

[Table("jobs")]
[Index(nameof(Id), Name = "ix_jobs_id")]
[Index(nameof(JobUuid), Name = "ix_jobs_job_uuid", IsUnique = true)]
[Index(nameof(JobSerial), Name = "ix_jobs_job_serial", IsUnique = true)]
public sealed class Job
{
    [Column("id")]
    public int Id { get; set; }

    [Column("job_uuid")]
    public Guid JobUuid { get; set; }

    [Column("job_serial"), MaxLength(20)]
    public required string JobSerial { get; set; }

    [Column("name"), MaxLength(255)]
    public required string Name { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("job_type")]
    public JobType JobType { get; set; }

    [Column("status")]
    public JobStatus Status { get; set; }

    [Column("created_by")]
    public int CreatedById { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }

    [Column("scheduled_at")]
    public DateTime? ScheduledAt { get; set; }

    [Column("started_at")]
    public DateTime? StartedAt { get; set; }

    [Column("completed_at")]
    public DateTime? CompletedAt { get; set; }

    [ForeignKey(nameof(CreatedById)), DeleteBehavior(DeleteBehavior.NoAction)]
    public User CreatedBy { get; set; } = null!;

    public List<JobAction> Actions { get; } = [];

    public List<JobExecution> Executions { get; } = [];

    public List<JobTarget> Targets { get; } = [];

    public List<JobSchedule> Schedules { get; } = [];
}
