namespace Aktiva.Core.Data;

/// <summary>What can be wrong with a row as CSV.</summary>
internal enum CsvFault
{
    None,

    /// <summary>A quote is not closed, or stands where none may.</summary>
    QuoteMalformed,

    /// <summary>The row holds bytes that are not UTF-8.</summary>
    NotUtf8,

    /// <summary>The row has more or fewer values than the header has columns.</summary>
    ValueCountDiffers,
}
