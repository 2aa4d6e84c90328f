using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ClosingSettingsOnSqlServerTests : ClosingSettingsTests, IClassFixture<SqlServerDatabases>;
