namespace Clean.Domain.Orders;

public enum OrderStatus : short
{
    Placed = 1,
    Paid = 2,
    Shipped = 3,
    Cancelled = 9,
}
