using Aktiva.Tests.Companies;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class CompanyStoreOnSqlServerTests : CompanyStoreTests, IClassFixture<SqlServerDatabases>;
