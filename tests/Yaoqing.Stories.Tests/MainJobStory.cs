using Microsoft.Playwright;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Stories.Tests.Houses;
using Yaoqing.Web.Commands;
using static Microsoft.Playwright.Assertions;

namespace Yaoqing.Stories.Tests;

/// <summary>The main job as the people of the county play it in their browsers, from the reporter's draft to the auditor's check of the trail.</summary>
public sealed class MainJobStory(StoryBrowser browser)
{
    private const string Manuscript = "03-云溪镇-秋粮收购.docx";
    private const string Title = "云溪镇“三举措”推进秋粮收购";
    private const string LastSentence = "三是严监管。现场抽检质量和计量23次，未发现压级压价行为。";
    private const string Faulty = "截至8月30日，云溪镇检修收储设备42台,腾出仓容1.8万吨。";
    private const string Edited = LastSentence + "下一步，云溪镇将延长收购时间，做到应收尽收。";
    private const string Instruction = "云溪镇预约售粮的做法很好，请各乡镇学习。";
    private const string Report = "已在全镇推行预约售粮，6个收储点全部设立服务台。";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task 从写稿到留痕核验全程走通(string store)
    {
        await using var house = await StoryHouse.OpenAsync(store);
        await house.County.AdoptSchemeAsync();
        await using var reporter = await Person.AtAsync(browser, house, "yunxi-reporter");
        await using var editor = await Person.AtAsync(browser, house, "editor");
        await using var director = await Person.AtAsync(browser, house, "director");
        await using var leader = await Person.AtAsync(browser, house, "leader", Person.Phone);

        var item = await WriteAndSendAsync(reporter);
        await SignAsync(house, item, "yunxi-head", "同意报送");
        await SignAsync(house, item, "yunxi-deputy", "同意签发");
        await EditAsync(editor, item);
        var issue = await AdoptAsync(editor, item);
        await SendForSignatureAsync(editor);
        await SignIssueAsync(director, issue);
        await PublishAsync(editor, issue);
        await SendUpAsync(editor);
        await InstructAsync(leader);
        await AssignAsync(editor);
        await ReportBackAsync(reporter);
        await LookAtTheWayAsync(reporter, item);
        await LookAtPointsAsync(reporter);
        await LookAtProgressAsync(director);
        await VerifyAsync(house);

        Assert.Empty(reporter.Complaints.Concat(editor.Complaints).Concat(director.Complaints).Concat(leader.Complaints));
    }

    private static async Task<int> WriteAndSendAsync(Person reporter)
    {
        await reporter.GoAsync("/items/new");
        await reporter.UnfoldAsync("已有 Word 稿？");
        await reporter.Page.Locator("main input[type='file']").SetInputFilesAsync(Path.Combine(Samples.Manuscripts, Manuscript));
        await reporter.PressAsync("读入文件");
        await reporter.ReadsAsync($"已读入“{Manuscript}”");
        await reporter.ReadsAsync("稿上写的审签人是“周明远”");
        Assert.Equal(Title, await reporter.ValueAsync("标题"));
        await reporter.ChooseLabelAsync("Input.BoardId", "产业发展");
        await reporter.ChooseAsync("Input.Kind", "Measures");
        await reporter.ChooseAsync("Input.Source", "Grassroots");
        var read = await reporter.BodyAsync();
        Assert.EndsWith(LastSentence, read, StringComparison.Ordinal);
        await reporter.WriteBodyAsync(Faulty);
        await reporter.SeesAsync("[data-findings-frame] .finding");
        await reporter.PictureAsync("01-write");
        await reporter.WriteBodyAsync(read);
        await reporter.PressAsync("送审签");
        await reporter.ArrivesAsync("/items/\\d+$");
        await reporter.ReadsAsync("已送审签");
        await reporter.PictureAsync("02-sent");
        return reporter.Number;
    }

    private async Task SignAsync(StoryHouse house, int item, string user, string deed)
    {
        await using var signer = await Person.AtAsync(browser, house, user, Person.Phone);
        await signer.GoAsync("/signoffs");
        await signer.ReadsAsync(Title);
        await signer.GoAsync($"/signoffs/{item}");
        await signer.PictureAsync("03-" + user);
        Assert.Equal(0, await signer.OverhangAsync());
        await signer.PressAsync(deed);
        await signer.SeesAsync("p.note.ok");
        Assert.Empty(signer.Complaints);
    }

    private static async Task EditAsync(Person editor, int item)
    {
        await editor.GoAsync("/desk");
        await editor.Page.Locator($"#n{item}").ClickAsync();
        await editor.SeesAsync("#acts");
        await editor.PictureAsync("04-desk");
        await editor.GoAsync($"/desk/items/{item}/edit");
        await editor.WriteBodyAsync(Edited);
        await editor.PictureAsync("05-edit");
        await editor.PressAsync("保存为新一稿");
        await editor.ReadsAsync("已保存");
    }

    private static async Task<int> AdoptAsync(Person editor, int item)
    {
        await editor.GoAsync($"/desk/items/{item}");
        await editor.ReadsAsync("应收尽收");
        await editor.ChooseLabelAsync("into", "新开一期《安和信息》");
        await editor.PressAsync("采用 a");
        await editor.ReadsAsync("已采用");
        await editor.GoAsync($"/desk/items/{item}");
        await editor.FollowAsync("《安和信息》");
        await editor.ArrivesAsync("/issues/\\d+$");
        return editor.Number;
    }

    private static async Task SendForSignatureAsync(Person editor)
    {
        await editor.ReadsAsync("拟第26期");
        await editor.SeesAsync("img.page-preview");
        await editor.PictureAsync("06-issue");
        await editor.PressAndConfirmAsync("送签发");
        await editor.SeesAsync("p.note.ok");
    }

    private static async Task SignIssueAsync(Person director, int issue)
    {
        await director.GoAsync($"/issues/{issue}");
        await director.PressAsync("签发");
        await director.SeesAsync("p.note.ok");
    }

    private static async Task PublishAsync(Person editor, int issue)
    {
        await editor.GoAsync($"/issues/{issue}");
        await editor.PressAndConfirmAsync("印发");
        await editor.SeesAsync("p.note.ok");
        await editor.ReadsAsync("第26期");
        var download = await editor.Page.RunAndWaitForDownloadAsync(() => editor.FollowAsync("导出 docx"));
        await using var stream = await download.CreateReadStreamAsync();
        var start = new byte[2];
        await stream.ReadExactlyAsync(start);
        Assert.Equal("PK"u8.ToArray(), start);
        Assert.Contains("26", download.SuggestedFilename, StringComparison.Ordinal);
        await editor.PictureAsync("07-published");
    }

    private static async Task SendUpAsync(Person editor)
    {
        await editor.GoAsync("/upward");
        await editor.Page.Locator("main select[name='what']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await editor.ChooseLabelAsync("to", "临江市委办");
        await editor.PressAsync("登记上报");
        await editor.ReadsAsync("已登记上报");
        await editor.UnfoldAsync("登记结果");
        await editor.ChooseLabelAsync("by", "临江市委办");
        await editor.Page.Locator("main input[name='periodical']").FillAsync("临江要情");
        await editor.Page.Locator("main input[name='happened']").FillAsync("2026-08-31");
        await editor.PressAsync("登记采用");
        await editor.ReadsAsync("已登记采用");
        await editor.PictureAsync("08-upward");
    }

    private static async Task InstructAsync(Person leader)
    {
        await leader.GoAsync("/reading");
        await leader.FollowAsync("第26期");
        await leader.SeesAsync("img.page-preview");
        await leader.UnfoldAsync("写批示");
        await leader.FillAsync("批示内容", Instruction);
        await leader.PictureAsync("09-reading");
        await leader.PressAsync("送信息科办理");
        await leader.ReadsAsync(Instruction);
    }

    private static async Task AssignAsync(Person editor)
    {
        await editor.GoAsync("/instructions");
        await editor.FollowAsync(Title);
        await editor.ChooseLabelAsync("Unit", "云溪镇");
        await editor.PressAsync("交办");
        await editor.ReadsAsync("已交办");
    }

    private static async Task ReportBackAsync(Person reporter)
    {
        await reporter.GoAsync("/instructions");
        await reporter.FollowAsync(Title);
        await reporter.FillAsync("落实情况", Report);
        await reporter.PressAsync("提交反馈");
        await reporter.ReadsAsync(Report);
        await reporter.PictureAsync("10-follow-up");
    }

    private static async Task LookAtTheWayAsync(Person reporter, int item)
    {
        await reporter.GoAsync($"/items/{item}");
        await reporter.ReadsAsync("第26期");
        await reporter.ReadsAsync("上级采用");
        await reporter.ReadsAsync(Instruction);
        await reporter.PictureAsync("11-item");
    }

    /// <summary>5 for the county's periodical, 10 for the city's, 8 for the instruction of a principal leader, by the sample scheme.</summary>
    private static async Task LookAtPointsAsync(Person reporter)
    {
        await reporter.GoAsync("/scores");
        await reporter.ReadsAsync("23 分");
        foreach (var rule in (string[])["县刊单条", "上级采用", "主要领导批示"])
            await reporter.ReadsAsync(rule);
        await reporter.PictureAsync("13-scores");
        await reporter.GoAsync("/ranking");
        await Expect(reporter.Page.Locator("tr.own").First).ToContainTextAsync("云溪镇");
        await Expect(reporter.Page.Locator("tr.own").First).ToContainTextAsync("23");
        await reporter.PictureAsync("14-ranking");
    }

    private static async Task LookAtProgressAsync(Person director)
    {
        await director.GoAsync("/targets");
        await director.ReadsAsync("/ 300 分 · 85%");
        await director.ReadsAsync("全市第 2");
        await director.PictureAsync("15-targets");
    }

    private async Task VerifyAsync(StoryHouse house)
    {
        await using var auditor = await Person.AtAsync(browser, house, "auditor");
        await auditor.GoAsync("/admin/trail");
        await auditor.PressAsync("逐条核验");
        await auditor.ReadsAsync("完整：");
        await auditor.PictureAsync("12-trail");
        Assert.Empty(auditor.Complaints);
    }
}
