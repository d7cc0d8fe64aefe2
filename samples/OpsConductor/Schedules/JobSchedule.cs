using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Jobs;

namespace OpsConductor.Schedules;

[Table("job_schedules")]
[Index(nameof(Id), Name = "ix_job_schedules_id")]
[Index(nameof(ScheduleUuid), Name = "ix_job_schedules_schedule_uuid", IsUnique = true)]
public sealed class JobSchedule
{
    [Column("id")]
    public int Id { get; set; }

    [Column("schedule_uuid")]
    public Guid? ScheduleUuid { get; set; }

    [Column("job_id")]
    public int JobId { get; set; }

    [Column("schedule_type"), MaxLength(20)]
    public required string ScheduleType { get; set; }

    [Column("enabled")]
    public bool? Enabled { get; set; }

    [Column("execute_at")]
    public DateTime? ExecuteAt { get; set; }

    [Column("recurring_type"), MaxLength(20)]
    public string? RecurringType { get; set; }

    [Column("interval")]
    public int? Interval { get; set; }

    [Column("time"), MaxLength(8)]
    public string? Time { get; set; }

    [Column("days_of_week"), MaxLength(20)]
    public string? DaysOfWeek { get; set; }

    [Column("day_of_month")]
    public int? DayOfMonth { get; set; }

    [Column("cron_expression"), MaxLength(100)]
    public string? CronExpression { get; set; }

    [Column("timezone"), MaxLength(50)]
    public string? Timezone { get; set; }

    [Column("max_executions")]
    public int? MaxExecutions { get; set; }

    [Column("execution_count")]
    public int? ExecutionCount { get; set; }

    [Column("end_date")]
    public DateTime? EndDate { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("next_run")]
    public DateTime? NextRun { get; set; }

    [Column("last_run")]
    public DateTime? LastRun { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }

    [ForeignKey(nameof(JobId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public Job Job { get; set; } = null!;
}
