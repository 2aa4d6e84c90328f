using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class FiscalGroupOnSqlServerTests : FiscalGroupTests, IClassFixture<SqlServerDatabases>;
