using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class RegisterImportOnSqlServerTests : RegisterImportTests, IClassFixture<SqlServerDatabases>;
