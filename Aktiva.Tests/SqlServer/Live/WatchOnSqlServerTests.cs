using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class WatchOnSqlServerTests : WatchTests, IClassFixture<SqlServerDatabases>;
