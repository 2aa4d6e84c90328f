using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class SeveralServersOnSqlServerTests : SeveralServersTests, IClassFixture<SqlServerDatabases>;
