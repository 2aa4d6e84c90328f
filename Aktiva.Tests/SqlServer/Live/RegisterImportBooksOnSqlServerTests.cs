using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class RegisterImportBooksOnSqlServerTests : RegisterImportBooksTests, IClassFixture<SqlServerDatabases>;
