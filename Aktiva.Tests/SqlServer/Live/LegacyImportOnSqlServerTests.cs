using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class LegacyImportOnSqlServerTests : LegacyImportTests, IClassFixture<SqlServerDatabases>;
