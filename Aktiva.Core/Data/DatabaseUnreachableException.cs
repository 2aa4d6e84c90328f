using System.Data.Common;

namespace Aktiva.Core.Data;

/// <summary>A connection to the server could not be opened. Nothing was done.</summary>
public sealed class DatabaseUnreachableException(DbException innerException) : DbException(innerException.Message, innerException);
