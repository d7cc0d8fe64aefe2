using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Clean.Domain.Orders;

public sealed class CardPayment : Payment
{
    [Column("last_digits"), MaxLength(4)]
    public required string LastDigits { get; set; }

    [Column("expires_on")]
    public DateOnly ExpiresOn { get; set; }
}
