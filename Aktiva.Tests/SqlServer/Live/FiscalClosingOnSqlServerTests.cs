using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class FiscalClosingOnSqlServerTests : FiscalClosingTests, IClassFixture<SqlServerDatabases>;
