using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class RegisterChangeOnSqlServerTests : RegisterChangeTests, IClassFixture<SqlServerDatabases>;
