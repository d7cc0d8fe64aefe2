using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Notifications;

[Table("notification_logs")]
[Index(nameof(Id), Name = "ix_notification_logs_id")]
public sealed class NotificationLog
{
    [Column("id")]
    public int Id { get; set; }

    [Column("template_id")]
    public int? TemplateId { get; set; }

    [Column("notification_type"), MaxLength(50)]
    public required string NotificationType { get; set; }

    [Column("recipient"), MaxLength(200)]
    public required string Recipient { get; set; }

    [Column("subject"), MaxLength(200)]
    public string? Subject { get; set; }

    [Column("body")]
    public string? Body { get; set; }

    [Column("status"), MaxLength(20)]
    public required string Status { get; set; }

    [Column("error_message")]
    public string? ErrorMessage { get; set; }

    [Column("context_metadata", TypeName = "json")]
    public JsonDocument? ContextMetadata { get; set; }

    [Column("sent_at")]
    public DateTime? SentAt { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [ForeignKey(nameof(TemplateId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public NotificationTemplate? Template { get; set; }
}
