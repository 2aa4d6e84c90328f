using Aktiva.Core.Closing;
using Aktiva.Core.Periods;
using Aktiva.Core.Users;
using Aktiva.Web.Closing;
using Microsoft.AspNetCore.WebUtilities;

namespace Aktiva.Tests.Closing;

public class ClosingSelectionTests
{
    [Fact]
    public void Query_EveryChoice_IsReadBackAsItself()
    {
        foreach (var process in ClosingSelection.Choices)
        {
            var selection = new ClosingSelection(process, new Period(2026, 10));
            var query = QueryHelpers.ParseQuery(selection.Query);

            var read = ClosingSelection.Parse(query["proses"], query["bulan"], query["tahun"]);

            Assert.Equal(selection, read);
        }
    }

    [Theory]
    [InlineData("lain", "10", "2026")]
    [InlineData(null, "10", "2026")]
    [InlineData("komersial", "13", "2026")]
    [InlineData("komersial", "0", "2026")]
    [InlineData("komersial", null, "2026")]
    [InlineData("komersial", "10", "1899")]
    [InlineData("komersial", "10", null)]
    [InlineData("komersial", "abc", "2026")]
    [InlineData("komersial", "-1", "2026")]
    [InlineData("komersial", "10", "99999999999")]
    public void Parse_NotAMonthOrProcess_IsNothing(string? process, string? month, string? year) =>
        Assert.Null(ClosingSelection.Parse(process, month, year));

    [Fact]
    public void RequiredRole_AllProcesses_IsThatOfTheMostDemanding()
    {
        var month = new Period(2026, 10);

        Assert.Equal(Role.Operator, new ClosingSelection(ClosingProcess.CommercialClosing, month).RequiredRole);
        Assert.Equal(Role.Supervisor, new ClosingSelection(null, month).RequiredRole);
    }
}
