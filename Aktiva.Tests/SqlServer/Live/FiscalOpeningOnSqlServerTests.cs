using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class FiscalOpeningOnSqlServerTests : FiscalOpeningTests, IClassFixture<SqlServerDatabases>;
