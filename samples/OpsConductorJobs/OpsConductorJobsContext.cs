using Microsoft.EntityFrameworkCore;

namespace OpsConductorJobs;

public sealed class OpsConductorJobsContext(DbContextOptions<OpsConductorJobsContext> options) : DbContext(options)
{
    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<JobAction> JobActions => Set<JobAction>();

    public DbSet<JobExecution> JobExecutions => Set<JobExecution>();

    public DbSet<JobExecutionBranch> JobExecutionBranches => Set<JobExecutionBranch>();

    public DbSet<JobExecutionLog> JobExecutionLogs => Set<JobExecutionLog>();

    public DbSet<JobTarget> JobTargets => Set<JobTarget>();

    protected override void OnConfiguring(DbContextOptionsBuilder builder) =>
        builder.UseNpgsql(npgsql => npgsql
            .MapEnum<ActionType>("action_type")
            .MapEnum<ExecutionStatus>("execution_status")
            .MapEnum<JobStatus>("job_status")
            .MapEnum<JobType>("job_type")
            .MapEnum<LogCategory>("logcategory")
            .MapEnum<LogLevel>("loglevel")
            .MapEnum<LogPhase>("logphase"));
}
