using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Clean.Domain.Orders;

public sealed class BankTransfer : Payment
{
    [Column("iban"), MaxLength(34)]
    public required string Iban { get; set; }

    [Column("reference"), MaxLength(140)]
    public string? Reference { get; set; }
}
