using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using OpsConductor.Alerts;
using OpsConductor.Analytics;
using OpsConductor.Celery;
using OpsConductor.Devices;
using OpsConductor.Discovery;
using OpsConductor.Jobs;
using OpsConductor.Notifications;
using OpsConductor.Schedules;
using OpsConductor.Settings;
using OpsConductor.Targets;
using OpsConductor.Users;

namespace OpsConductor;

public sealed class OpsConductorContext(DbContextOptions<OpsConductorContext> options) : DbContext(options)
{
    public DbSet<AlertLog> AlertLogs => Set<AlertLog>();

    public DbSet<AlertRule> AlertRules => Set<AlertRule>();

    public DbSet<AnalyticsAlertRule> AnalyticsAlertRules => Set<AnalyticsAlertRule>();

    public DbSet<GeneratedReport> GeneratedReports => Set<GeneratedReport>();

    public DbSet<PerformanceMetric> PerformanceMetrics => Set<PerformanceMetric>();

    public DbSet<ReportTemplate> ReportTemplates => Set<ReportTemplate>();

    public DbSet<SystemHealthSnapshot> SystemHealthSnapshots => Set<SystemHealthSnapshot>();

    public DbSet<CeleryMetricsSnapshot> CeleryMetricsSnapshots => Set<CeleryMetricsSnapshot>();

    public DbSet<CeleryTaskHistory> CeleryTaskHistory => Set<CeleryTaskHistory>();

    public DbSet<DeviceTypeCategory> DeviceTypeCategories => Set<DeviceTypeCategory>();

    public DbSet<DeviceType> DeviceTypes => Set<DeviceType>();

    public DbSet<DeviceTypeTemplate> DeviceTypeTemplates => Set<DeviceTypeTemplate>();

    public DbSet<DeviceTypeUsage> DeviceTypeUsage => Set<DeviceTypeUsage>();

    public DbSet<DiscoveredDevice> DiscoveredDevices => Set<DiscoveredDevice>();

    public DbSet<DiscoveryJob> DiscoveryJobs => Set<DiscoveryJob>();

    public DbSet<DiscoverySchedule> DiscoverySchedules => Set<DiscoverySchedule>();

    public DbSet<DiscoveryTemplate> DiscoveryTemplates => Set<DiscoveryTemplate>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<JobAction> JobActions => Set<JobAction>();

    public DbSet<JobActionResult> JobActionResults => Set<JobActionResult>();

    public DbSet<JobExecution> JobExecutions => Set<JobExecution>();

    public DbSet<JobExecutionBranch> JobExecutionBranches => Set<JobExecutionBranch>();

    public DbSet<JobExecutionLog> JobExecutionLogs => Set<JobExecutionLog>();

    public DbSet<JobTarget> JobTargets => Set<JobTarget>();

    public DbSet<NotificationLog> NotificationLogs => Set<NotificationLog>();

    public DbSet<NotificationTemplate> NotificationTemplates => Set<NotificationTemplate>();

    public DbSet<JobSchedule> JobSchedules => Set<JobSchedule>();

    public DbSet<ScheduleExecution> ScheduleExecutions => Set<ScheduleExecution>();

    public DbSet<SystemSetting> SystemSettings => Set<SystemSetting>();

    public DbSet<TargetCommunicationMethod> TargetCommunicationMethods => Set<TargetCommunicationMethod>();

    public DbSet<TargetCredential> TargetCredentials => Set<TargetCredential>();

    public DbSet<UniversalTarget> UniversalTargets => Set<UniversalTarget>();

    public DbSet<User> Users => Set<User>();

    public DbSet<UserSession> UserSessions => Set<UserSession>();

    /// <remarks>Indexes are managed by hand.</remarks>
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Conventions.Remove<ForeignKeyIndexConvention>();

    protected override void OnConfiguring(DbContextOptionsBuilder builder) =>
        builder.UseNpgsql(npgsql => npgsql
            .MapEnum<ActionType>("action_type")
            .MapEnum<AlertSeverity>("alert_severity")
            .MapEnum<AlertStatus>("alert_status")
            .MapEnum<ExecutionStatus>("execution_status")
            .MapEnum<ScheduleExecutionStatus>("execution_status_schedule")
            .MapEnum<JobStatus>("job_status")
            .MapEnum<JobType>("job_type")
            .MapEnum<LogCategory>("logcategory")
            .MapEnum<LogLevel>("loglevel")
            .MapEnum<LogPhase>("logphase")
            .MapEnum<CeleryTaskStatus>("task_status"));
}
