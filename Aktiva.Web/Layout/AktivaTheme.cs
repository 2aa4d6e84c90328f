using MudBlazor;

namespace Aktiva.Web.Layout;

/// <summary>
/// The look, in one place: one calm primary colour, neutral surfaces, colour only for state. Text and state colours
/// have a contrast of at least 4.5 : 1 on their surfaces (WCAG 2.2, 1.4.3).
/// </summary>
public static class AktivaTheme
{
    private static readonly string[] Fonts = ["Segoe UI", "Roboto", "Helvetica Neue", "Arial", "Liberation Sans", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = Light(),
        PaletteDark = Dark(),
        Typography = Type(),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", DrawerWidthLeft = "232px", AppbarHeight = "56px" },
    };

    private static PaletteLight Light() => new()
    {
        Primary = "#1b5e85",
        Secondary = "#4f5b66",
        Info = "#1b5e85",
        Success = "#2a6f3b",
        Warning = "#8f5200",
        Error = "#b3261e",
        Background = "#f5f6f8",
        BackgroundGray = "#eceef1",
        Surface = "#ffffff",
        AppbarBackground = "#ffffff",
        AppbarText = "#1d2329",
        DrawerBackground = "#ffffff",
        DrawerText = "#1d2329",
        DrawerIcon = "#4f5b66",
        TextPrimary = "#1d2329",
        TextSecondary = "#4f5b66",
        ActionDefault = "#4f5b66",
        LinesDefault = "#dde1e6",
        LinesInputs = "#8a949e",
        TableLines = "#e3e6ea",
        TableHover = "#f0f4f7",
        Divider = "#dde1e6",
    };

    private static PaletteDark Dark() => new()
    {
        Primary = "#8cc1e6",
        PrimaryContrastText = "#0d2233",
        Secondary = "#a9b4be",
        Info = "#8cc1e6",
        InfoContrastText = "#0d2233",
        Success = "#86cf98",
        SuccessContrastText = "#0c2413",
        Warning = "#f0b768",
        WarningContrastText = "#2b1a00",
        Error = "#f2a19b",
        ErrorContrastText = "#3a0b08",
        OverlayDark = "rgba(0,0,0,.65)",
        Background = "#14171a",
        BackgroundGray = "#1a1e22",
        Surface = "#1d2125",
        AppbarBackground = "#1d2125",
        AppbarText = "#e6e9ec",
        DrawerBackground = "#1d2125",
        DrawerText = "#e6e9ec",
        DrawerIcon = "#a9b4be",
        TextPrimary = "#e6e9ec",
        TextSecondary = "#a9b4be",
        ActionDefault = "#a9b4be",
        LinesDefault = "#343a40",
        LinesInputs = "#7b868f",
        TableLines = "#30363c",
        TableHover = "#262b30",
        Divider = "#343a40",
    };

    private static Typography Type() => new()
    {
        Default = new DefaultTypography { FontFamily = Fonts, FontSize = ".9375rem", LineHeight = "1.5", LetterSpacing = "0" },
        H1 = new H1Typography { FontFamily = Fonts, FontSize = "1.5rem", FontWeight = "600", LineHeight = "1.3", LetterSpacing = "0" },
        H2 = new H2Typography { FontFamily = Fonts, FontSize = "1.125rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "0" },
        H3 = new H3Typography { FontFamily = Fonts, FontSize = "1rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "0" },
        H6 = new H6Typography { FontFamily = Fonts, FontSize = "1.125rem", FontWeight = "600", LineHeight = "1.4", LetterSpacing = "0" },
        Body1 = new Body1Typography { FontFamily = Fonts, FontSize = ".9375rem", LineHeight = "1.5", LetterSpacing = "0" },
        Body2 = new Body2Typography { FontFamily = Fonts, FontSize = ".875rem", LineHeight = "1.45", LetterSpacing = "0" },
        Button = new ButtonTypography { FontFamily = Fonts, FontSize = ".9375rem", FontWeight = "600", LetterSpacing = "0", TextTransform = "none" },
        Caption = new CaptionTypography { FontFamily = Fonts, FontSize = ".8125rem", LineHeight = "1.4", LetterSpacing = "0" },
    };
}
