using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class LegacyClosingOnSqlServerTests : LegacyClosingTests, IClassFixture<SqlServerDatabases>;
