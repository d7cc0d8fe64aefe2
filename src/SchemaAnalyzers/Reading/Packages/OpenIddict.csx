// The tables of OpenIddict's stores. They are entities of that library alone; no other entity is touched.
using Microsoft.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

class OpenIddictEntityFrameworkCoreHelpers
{
    void UseOpenIddict(ModelBuilder builder) { }
}
