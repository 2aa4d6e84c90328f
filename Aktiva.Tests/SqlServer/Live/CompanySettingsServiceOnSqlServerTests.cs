using Aktiva.Tests.Companies;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class CompanySettingsServiceOnSqlServerTests : CompanySettingsServiceTests, IClassFixture<SqlServerDatabases>;
