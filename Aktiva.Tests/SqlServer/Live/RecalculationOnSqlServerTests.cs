using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class RecalculationOnSqlServerTests : RecalculationTests, IClassFixture<SqlServerDatabases>;
