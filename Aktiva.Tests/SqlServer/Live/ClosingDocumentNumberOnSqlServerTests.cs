using Aktiva.Tests.Closing;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class ClosingDocumentNumberOnSqlServerTests : ClosingDocumentNumberTests, IClassFixture<SqlServerDatabases>;
