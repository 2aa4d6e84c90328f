using Aktiva.Tests.Assets;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class RegisterImportFaultOnSqlServerTests : RegisterImportFaultTests, IClassFixture<SqlServerDatabases>;
