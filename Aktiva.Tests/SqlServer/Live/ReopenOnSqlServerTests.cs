using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ReopenOnSqlServerTests : ReopenTests, IClassFixture<SqlServerDatabases>;
