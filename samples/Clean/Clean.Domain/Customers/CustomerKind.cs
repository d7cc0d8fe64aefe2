namespace Clean.Domain.Customers;

public enum CustomerKind
{
    Person,
    Company,
}
