using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Users;

[Table("user_sessions")]
[Index(nameof(Id), Name = "ix_user_sessions_id")]
[Index(nameof(SessionToken), Name = "ix_user_sessions_session_token", IsUnique = true)]
public sealed class UserSession
{
    [Column("id")]
    public int Id { get; set; }

    [Column("user_id")]
    public int UserId { get; set; }

    [Column("session_token"), MaxLength(255)]
    public required string SessionToken { get; set; }

    [Column("ip_address"), MaxLength(45)]
    public string? IpAddress { get; set; }

    [Column("user_agent")]
    public string? UserAgent { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("expires_at")]
    public DateTime ExpiresAt { get; set; }

    [Column("last_activity")]
    public DateTime? LastActivity { get; set; }
}
