using Microsoft.Playwright;
using Xunit;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Stories.Tests.Houses;

namespace Yaoqing.Stories.Tests;

/// <summary>The main job as the people of the county play it in their browsers, from the reporter's draft to the auditor's check of the trail.</summary>
public sealed class MainJobStory(StoryBrowser browser)
{
    private const string Faulty = "截至8月30日，云溪镇检修收储设备42台,腾出仓容1.8万吨。";
    private const string Edited = Doing.Body + "下一步，云溪镇将延长收购时间，做到应收尽收。";
    private const string Instruction = "云溪镇预约售粮的做法很好，请各乡镇学习。";
    private const string Report = "已在全镇推行预约售粮，6个收储点全部设立服务台。";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task 从写稿到留痕核验全程走通(string store)
    {
        await using var house = await StoryHouse.OpenAsync(store);
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
        await VerifyAsync(house);

        Assert.Empty(reporter.Complaints.Concat(editor.Complaints).Concat(director.Complaints).Concat(leader.Complaints));
    }

    private static async Task<int> WriteAndSendAsync(Person reporter)
    {
        await reporter.GoAsync("/items/new");
        await reporter.ChooseLabelAsync("Input.BoardId", "产业发展");
        await reporter.ChooseAsync("Input.Kind", "Results");
        await reporter.ChooseAsync("Input.Source", "Grassroots");
        await reporter.FillAsync("标题", Doing.Title);
        await reporter.WriteBodyAsync(Faulty);
        await reporter.SeesAsync("[data-findings-frame] .finding");
        await reporter.PictureAsync("01-write");
        await reporter.WriteBodyAsync(Doing.Body);
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
        await signer.ReadsAsync(Doing.Title);
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
        await editor.FollowAsync(Doing.Title);
        await editor.ChooseLabelAsync("Unit", "云溪镇");
        await editor.PressAsync("交办");
        await editor.ReadsAsync("已交办");
    }

    private static async Task ReportBackAsync(Person reporter)
    {
        await reporter.GoAsync("/instructions");
        await reporter.FollowAsync(Doing.Title);
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
