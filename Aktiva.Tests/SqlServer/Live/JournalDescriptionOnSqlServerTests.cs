using Aktiva.Tests.Reports;

namespace Aktiva.Tests.SqlServer.Live;

public sealed class JournalDescriptionOnSqlServerTests : JournalDescriptionTests, IClassFixture<SqlServerDatabases>;
