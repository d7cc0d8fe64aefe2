using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Settings;

[Table("system_settings")]
[Index(nameof(Id), Name = "ix_system_settings_id")]
[Index(nameof(SettingKey), Name = "ix_system_settings_setting_key", IsUnique = true)]
public sealed class SystemSetting
{
    [Column("id")]
    public int Id { get; set; }

    [Column("setting_key"), MaxLength(100)]
    public required string SettingKey { get; set; }

    [Column("setting_value")]
    public required JsonDocument SettingValue { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }
}
