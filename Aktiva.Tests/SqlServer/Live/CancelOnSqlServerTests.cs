using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class CancelOnSqlServerTests : CancelTests, IClassFixture<SqlServerDatabases>;
