using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class StartRefusalOnSqlServerTests : StartRefusalTests, IClassFixture<SqlServerDatabases>;
