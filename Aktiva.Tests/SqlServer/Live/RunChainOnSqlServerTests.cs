using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class RunChainOnSqlServerTests : RunChainTests, IClassFixture<SqlServerDatabases>;
