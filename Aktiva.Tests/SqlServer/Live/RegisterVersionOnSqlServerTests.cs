using Aktiva.Tests.Data;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class RegisterVersionOnSqlServerTests : RegisterVersionTests, IClassFixture<SqlServerDatabases>;
