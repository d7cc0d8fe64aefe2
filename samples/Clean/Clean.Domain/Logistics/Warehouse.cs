using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Net;

namespace Clean.Domain.Logistics;

[Table("warehouses", Schema = "logistics")]
public sealed class Warehouse
{
    [Column("id")]
    public int Id { get; set; }

    [Column("code"), MaxLength(8)]
    public required string Code { get; set; }

    [Column("opens_at")]
    public TimeOnly OpensAt { get; set; }

    [Column("terminal")]
    public IPAddress? Terminal { get; set; }

    public List<StockLevel> Stock { get; } = [];
}
