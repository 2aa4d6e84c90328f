using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class RollForwardServiceOnSqlServerTests : RollForwardServiceTests, IClassFixture<SqlServerDatabases>;
