using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ClosingMethodsOnSqlServerTests : ClosingMethodsTests, IClassFixture<SqlServerDatabases>;
