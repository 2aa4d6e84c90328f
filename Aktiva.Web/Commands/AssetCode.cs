using System.CommandLine;

namespace Aktiva.Web.Commands;

/// <summary>The code of an asset on the command line.</summary>
internal static class AssetCode
{
    public static Argument<string> Argument() => new("CODE") { Description = CommandTexts.Get("ArgumentAssetCode") };

    public static Argument<string?> OptionalArgument() => new("CODE")
    {
        Description = CommandTexts.Get("ArgumentAssetCode"),
        Arity = ArgumentArity.ZeroOrOne,
    };
}
