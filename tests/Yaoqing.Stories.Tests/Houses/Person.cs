using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Yaoqing.Stories.Tests.Houses;

/// <summary>Somebody of the small county before a browser of their own; remembers everything the browser complained about.</summary>
internal sealed class Person : IAsyncDisposable
{
    internal const int Desktop = 1440;
    internal const int Phone = 390;
    private readonly IBrowserContext context;
    private readonly string userName;
    private readonly List<string> complaints = [];

    private Person(IBrowserContext context, IPage page, string userName)
    {
        (this.context, Page, this.userName) = (context, page, userName);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    internal IPage Page { get; }

    /// <summary>Console errors, which include every violation of the content security policy, and uncaught script errors.</summary>
    internal IReadOnlyList<string> Complaints => complaints;

    /// <summary>Opens a browser window and signs in at the sign-in page, as a person does.</summary>
    internal static async Task<Person> AtAsync(StoryBrowser browser, StoryHouse house, string userName, int width = Desktop, bool script = true)
    {
        var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = house.Address,
            ViewportSize = new ViewportSize { Width = width, Height = width == Phone ? 844 : 900 },
            JavaScriptEnabled = script,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
        });
        context.SetDefaultTimeout(20_000);
        var person = new Person(context, await context.NewPageAsync(), userName);
        await person.GoAsync("/account/sign-in");
        await person.FillAsync("登录名", userName);
        await person.FillAsync("密码", StoryHouse.Password);
        await person.PressAsync("登录");
        await person.SeesAsync("main h1");
        return person;
    }

    internal async Task GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        Assert.True(answer is { Ok: true }, $"{userName} {address}: {answer?.Status}");
    }

    internal Task FillAsync(string label, string text) => Page.Locator("main").GetByLabel(label).First.FillAsync(text);

    internal Task ChooseAsync(string name, string value) => Page.Locator($"main select[name='{name}']").First.SelectOptionAsync(value);

    internal Task ChooseLabelAsync(string name, string label) => Page.Locator($"main select[name='{name}']").First.SelectOptionAsync(new SelectOptionValue { Label = label });

    internal Task PressAsync(string button) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Opens a folded part by the words on it.</summary>
    internal Task UnfoldAsync(string words) => Page.Locator("main summary", new() { HasText = words }).First.ClickAsync();

    /// <summary>Presses a button that asks first, and says yes in the dialog.</summary>
    internal async Task PressAndConfirmAsync(string button)
    {
        await PressAsync(button);
        await Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    internal Task FollowAsync(string link) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    internal Task ReadsAsync(string words) => Expect(Page.Locator("main")).ToContainTextAsync(words, new() { Timeout = 20_000 });

    internal Task SeesAsync(string selector) => Expect(Page.Locator(selector).First).ToBeVisibleAsync(new() { Timeout = 20_000 });

    internal Task ArrivesAsync(string pattern) => Expect(Page).ToHaveURLAsync(new Regex(pattern), new() { Timeout = 20_000 });

    /// <summary>The number at the end of the address, such as 12 of /items/12.</summary>
    internal int Number => int.Parse(Regex.Match(new Uri(Page.Url).AbsolutePath, "/(\\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Puts text into the editor: CodeMirror where script runs, the plain text area where not.</summary>
    internal async Task WriteBodyAsync(string text)
    {
        var rich = Page.Locator(".cm-content");
        if (await Page.Locator("[data-editor-body]").IsVisibleAsync())
        {
            await Page.Locator("[data-editor-body]").FillAsync(text);
            return;
        }
        await rich.ClickAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>What stands in a field.</summary>
    internal Task<string> ValueAsync(string label) => Page.Locator("main").GetByLabel(label).First.InputValueAsync();

    /// <summary>What stands in the editor: its text area follows CodeMirror.</summary>
    internal Task<string> BodyAsync() => Page.Locator("[data-editor-body]").InputValueAsync();

    /// <summary>Keeps a picture of the page where YAOQING_STORY_PICTURES names a folder, for eyes.</summary>
    internal async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("YAOQING_STORY_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{Page.ViewportSize?.Width}.png"), FullPage = true });
    }

    /// <summary>Pixels that the page is wider than the window.</summary>
    internal Task<int> OverhangAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
