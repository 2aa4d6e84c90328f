using System.Xml.Linq;
using Aktiva.Core.Users;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Aktiva.Web.Hosting;

/// <summary>Keeps the keys of data protection in the database. It is asked at the start and when a key is made, and waits for the answer.</summary>
internal sealed class DatabaseKeyRepository(KeyStore keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. keys.ListAsync(CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        keys.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
