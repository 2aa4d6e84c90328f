using Aktiva.Tests.Companies;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class DemoCompanyOnSqlServerTests : DemoCompanyTests, IClassFixture<SqlServerDatabases>;
