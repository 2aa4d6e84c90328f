namespace Aktiva.Core.Data;

/// <summary>Which database engine keeps the data.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}
