using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class InterruptionOnSqlServerTests : InterruptionTests, IClassFixture<SqlServerDatabases>;
