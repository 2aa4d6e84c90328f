using Aktiva.Core.Assets;
using Aktiva.Core.Ledger;
using Aktiva.Core.Periods;
using CsCheck;

namespace Aktiva.Tests.Ledger;

public sealed class DocumentPatternTests
{
    [Theory]
    [InlineData(DocumentPattern.Default, 1, Book.Commercial, "UTAMA", 2026, 1, "00001/AKM/UTAMA/012026")]
    [InlineData(DocumentPattern.Default, 12, Book.Fiscal, "CBG", 2026, 12, "00012/AKF/CBG/122026")]
    [InlineData(DocumentPattern.Default, 123_456, Book.Commercial, "X", 2100, 9, "123456/AKM/X/092100")]
    [InlineData("{yyyy}-{MM}.{book}.{number}", 7, Book.Commercial, "X", 2026, 3, "2026-03.AKM.7")]
    [InlineData("BB/{company}/{book}{yyyy}/{number:000}", 7, Book.Fiscal, "A$1", 2026, 3, "BB/A$1/AKF2026/007")]
    public void Format_NamedParts_AreFilled(string pattern, int number, Book book, string company, int year, int month, string printed) =>
        Assert.Equal(printed, DocumentPattern.Parse(pattern).Format(number, book, company, new Period(year, month)));

    [Theory]
    [InlineData("", DocumentPatternFault.NumberMissing)]
    [InlineData("{book}/{yyyy}{MM}", DocumentPatternFault.NumberMissing)]
    [InlineData("{number}/{yyyy}{MM}", DocumentPatternFault.BookMissing)]
    [InlineData("{number}/{book}/{MM}", DocumentPatternFault.YearMissing)]
    [InlineData("{number}/{book}/{yyyy}/{day}", DocumentPatternFault.PartUnknown)]
    [InlineData("{number:0a}/{book}/{yyyy}", DocumentPatternFault.PartUnknown)]
    [InlineData("{number:}/{book}/{yyyy}", DocumentPatternFault.PartUnknown)]
    [InlineData("{book:000}/{number}/{yyyy}", DocumentPatternFault.PartUnknown)]
    [InlineData("{number}/{book}/{yyyy}}", DocumentPatternFault.PartUnknown)]
    [InlineData("{number}/{book}/{yyyy}\n", DocumentPatternFault.TextUnusable)]
    [InlineData("{number}/{book}/{yyyy}/123456789012345678901234567890123456789012345", DocumentPatternFault.TextUnusable)]
    public void TryParse_UnusableText_SaysWhy(string text, DocumentPatternFault fault)
    {
        Assert.Equal(fault, DocumentPattern.TryParse(text, out var pattern));
        Assert.Null(pattern);
    }

    [Fact]
    public void Format_OfEveryMonthBookAndNumberOfACompany_NeverRepeats()
    {
        var part = Gen.OneOf("{number}", "{number:000}", "{book}", "{company}", "{MM}", "{yyyy}", "/", "-", "1", "AKM", "2026");
        part.Array[0, 6].Sample(
            extra =>
            {
                foreach (var text in (string[])[$"{{number}}{{yyyy}}{string.Concat(extra)}{{book}}", $"{{book}}{string.Concat(extra)}{{yyyy}}{{number}}"])
                {
                    if (DocumentPattern.TryParse(text, out var pattern) is null)
                    {
                        var printed = Documents().Select(document => pattern!.Format(document.Number, document.Book, "C1", document.Period)).ToList();
                        Assert.Equal(printed.Count, printed.Distinct().Count());
                    }
                }
            },
            iter: 200);
    }

    [Theory]
    [InlineData("{number:00}-{MM}-{book}-{yyyy}", "{MM}-{number:00}-{book}-{yyyy}", true)]
    [InlineData("{number:00}-{MM}-{book}-{yyyy}", "{yyyy}-{number:00}-{book}-{MM}", false)]
    [InlineData("{number}/{company}/{book}/{yyyy}", "{number:0}/{company}/{book}/{yyyy}", false)]
    public void CouldRepeat_NumberOfAnotherPattern_IsFoundWhereItCouldBeGivenAgain(string before, string after, bool repeats)
    {
        var printed = DocumentPattern.Parse(before).Format(3, Book.Commercial, "A.B", new Period(2026, 5));

        Assert.Equal(repeats, DocumentPattern.Parse(after).CouldRepeat(printed, 3, Book.Commercial, "A.B", new Period(2026, 5)));
    }

    private static IEnumerable<(int Number, Book Book, Period Period)> Documents() =>
        from book in Enum.GetValues<Book>()
        from year in (int[])[2025, 2026]
        from number in Enumerable.Range(1, 12)
        select (number, book, new Period(year, 1 + (number * 5 % 12)));
}
