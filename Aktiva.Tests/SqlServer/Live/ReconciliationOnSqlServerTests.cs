using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ReconciliationOnSqlServerTests : ReconciliationTests, IClassFixture<SqlServerDatabases>;
