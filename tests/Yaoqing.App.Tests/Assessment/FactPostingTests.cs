using Microsoft.EntityFrameworkCore;
using Xunit;
using Yaoqing.App.Assessment;
using Yaoqing.App.Tests.Houses;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Reporting;

namespace Yaoqing.App.Tests.Assessment;

public sealed class FactPostingTests
{
    [Fact]
    public async Task 报两家的长文_党委记调研_政府记专报()
    {
        await using var house = await House.OnSqliteAsync();
        await house.SubmitAsync(form: await house.FormAsync(lines: [Line.Party, Line.Government]) with { Form = Form.Research });
        Assert.Equal("调研", await FormAsync(house, Line.Party));
        Assert.Equal("专报", await FormAsync(house, Line.Government));
    }

    private static async Task<string?> FormAsync(House house, Line line)
    {
        var data = await house.LookAsync(db => (
            from fact in db.Facts
            join office in db.Offices on fact.OfficeId equals office.Id
            where office.Line == line && fact.Kind == "Submitted"
            select fact.Data).SingleAsync());
        return FactData.Read(data).Form;
    }
}
