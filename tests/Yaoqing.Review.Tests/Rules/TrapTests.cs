namespace Yaoqing.Review.Tests.Rules;

/// <summary>What makes a naive checker wrong: true texts on which the whole engine stays without error or warning about figures.</summary>
public sealed class TrapTests
{
    private static readonly Reviewer Reviewer = new(SampleCounty.Rules);

    [Theory]
    [InlineData(1, "其中不是划分", "全县现有景区28处，其中国家级3处、省级9处，另有县级登记景点。")]
    [InlineData(1, "归属与落地重叠", "全县在建项目46个，其中国有投资项目21个、民营投资项目25个，园区落地项目30个。")]
    [InlineData(2, "未写明的小基数", "受理群众来信708件，其中邻里纠纷210件，占30%，其他490件，占70%。")]
    [InlineData(3, "税务部门收入不是税收收入", "税务部门完成4.10亿元，税收收入完成3.60亿元，占一般公共预算收入的68.2%。")]
    [InlineData(4, "万元算出的增幅配亿元的数", "完成固定资产投资1.52亿元，同比增收0.12亿元，增长8.9%。")]
    [InlineData(5, "进行中的比率与计划比率", "已机收1.28万亩，占已收1.40万亩的91.4%，全季机收率预计达99%以上。")]
    [InlineData(6, "按自定进度考核", "截至6月底，完成投资占年度计划的48.6%，高于市调度序时进度3.6个百分点。")]
    [InlineData(7, "可比价增速", "地区生产总值由120.5亿元增至131.2亿元，按可比价计算增长6.8%。")]
    [InlineData(8, "凑成一百的末位", "三类企业分别占33.4%、33.3%、33.3%。")]
    [InlineData(0, "超额完成", "完成全年目标任务的313.2%，位列全市第一。")]
    [InlineData(0, "截位", "完成市下达目标150分的175分，占全年任务的116%。")]
    [InlineData(0, "概数", "带动1200余户5000余人增收，户均增收约3000元。")]
    [InlineData(2, "小基数上的两项占比", "共有党支部421个，其中机关支部96个，占23.0%，农村支部251个，占60.0%。")]
    [InlineData(8, "金额相等而占比凑成一百", "发放贷款300万元，其中甲社100万元，占33.4%；乙社100万元，占33.3%；丙社100万元，占33.3%。")]
    [InlineData(0, "合格率说的不是不合格", "抽检食品480批次，检出不合格11批次，合格率97.7%。")]
    [InlineData(0, "占比是前几项之和的", "全县流转土地12.0万亩，合作社流转4.0万亩、大户流转3.0万亩，占58.3%。")]
    [InlineData(0, "各镇的数不是全县的分项", "青溪镇改造12户，白石镇改造15户，全县共改造120户。")]
    [InlineData(0, "每格配备不是分项", "全镇有网格96个，每个网格配备专职1名、兼职2名，共288名。")]
    [InlineData(0, "分期举办", "7月1日至8月10日，分三期举办为期两周的培训班。")]
    [InlineData(0, "增速夹在完成率和序时进度之间", "1—9月，完成年预算的78.4%，同比增长6.3%，超序时进度3.4个百分点。")]
    [InlineData(0, "一类二类是名称", "评出一类村5个、二类村4个。")]
    public void 陷阱不误导(int trap, string name, string body)
    {
        var wrong = Reviewer.Review(new Manuscript("", body)).Findings.Where(finding => finding.Rule[0] is 'A' or 'E' or 'N' or 'S' && finding.Severity > Severity.Hint).ToList();
        Assert.True(wrong.Count == 0, $"陷阱{trap} {name}：{string.Join("；", wrong.Select(finding => finding.Rule + finding.Message))}");
    }

    [Theory]
    [InlineData("A01", "完成7.5亿元，占年度计划10.00亿元的85%。")]
    [InlineData("A02", "投入资金1200万元（县级300万元，市级400万元，省级600万元）。")]
    [InlineData("A03", "发生事故24起，与去年同期相比减少6起，下降25%。")]
    [InlineData("A04", "规上工业占比由30%提高到35%，提高5%。")]
    [InlineData("A05", "三次产业结构调整为18.2:41.5:42.3。")]
    [InlineData("A06", "盗窃案件同比下降2倍。")]
    [InlineData("A07", "增速列全市第5位，居永泰县、东浦县之后。")]
    [InlineData("A08", "到位资金1.2亿元（1200万元）。")]
    [InlineData("A11", "种植麦冬1200亩，平均亩产300公斤，总产48万公斤。")]
    [InlineData("A12", "发放奖补250万元，惠及100户，户均3.5万元。")]
    [InlineData("A13", "受理举报32件，属实20件，不属实13件。")]
    [InlineData("A15", "累计检查120家，其中本月检查210家。")]
    [InlineData("A22", "截至6月底，投资完成75%，高于序时进度25个百分点。税收完成61%，高于序时进度19个百分点。")]
    [InlineData("A23", "城镇登记失业率控制在3.2%，比目标4.5%低1.8个百分点。")]
    [InlineData("A24", "完成税收10.0亿元，增长15.0%，其中国税6.0亿元，增长8.0%，地税4.0亿元，增长10.0%。")]
    [InlineData("A25", "新增市场主体78个，同比增长16.83%。")]
    [InlineData("A26", "青溪镇、白石镇、柳河乡分别完成12户、15户。")]
    [InlineData("A27", "规上工业产值由2022年的100亿元增加到2024年的144亿元，年均增长22%。")]
    [InlineData("E07", "4月1日至19日，历时两个星期完成排查。")]
    [InlineData("S04", "一是抓排查。三是抓整改。")]
    [InlineData("S07", "青溪镇、白石镇、柳河乡等2个乡镇完成改造。")]
    public void 真实形态里的差错查得出(string rule, string body) => Assert.Single(Check.Findings(rule, body));
}
