using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class DeferredTaxOnSqlServerTests : DeferredTaxTests, IClassFixture<SqlServerDatabases>;
