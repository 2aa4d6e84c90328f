using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class RollForwardOnSqlServerTests : RollForwardTests, IClassFixture<SqlServerDatabases>;
