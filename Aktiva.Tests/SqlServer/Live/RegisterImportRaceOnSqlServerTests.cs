using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class RegisterImportRaceOnSqlServerTests : RegisterImportRaceTests, IClassFixture<SqlServerDatabases>;
