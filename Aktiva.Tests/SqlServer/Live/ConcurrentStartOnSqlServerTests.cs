using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ConcurrentStartOnSqlServerTests : ConcurrentStartTests, IClassFixture<SqlServerDatabases>;
