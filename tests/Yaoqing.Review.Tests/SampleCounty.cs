namespace Yaoqing.Review.Tests;

/// <summary>The rule set of the fictional 安和县 that pages and tests are run with.</summary>
internal static class SampleCounty
{
    public static RuleSet Rules { get; } = new()
    {
        Name = "安和县",
        Version = "2025.1",
        Units =
        [
            new("安和县农业农村局", ["县农业农村局", "农业农村局"]),
            new("安和县自然资源局", ["县自然资源局", "自然资源局"]),
            new("安和县民政局", ["县民政局", "民政局"]),
            new("安和县水利局", ["县水利局", "水利局"]),
            new("安和县教育局", ["县教育局", "教育局"]),
            new("青溪镇人民政府", ["青溪镇"], IsTownship: true),
            new("白石镇人民政府", ["白石镇"], IsTownship: true),
            new("柳河乡人民政府", ["柳河乡"], IsTownship: true),
        ],
        Leaders =
        [
            new("林远山", "县委书记", new DateOnly(2022, 3, 1)),
            new("周明达", "县委副书记、县长", new DateOnly(2023, 5, 10)),
            new("周明达", "县委常委、常务副县长", new DateOnly(2020, 1, 1), new DateOnly(2023, 5, 9)),
            new("沈书瑶", "县委常委、组织部部长", new DateOnly(2021, 6, 1)),
            new("郑启文", "副县长", new DateOnly(2021, 11, 1)),
        ],
        Places =
        [
            new("江岭省", null), new("临江市", "江岭省"), new("安和县", "临江市"),
            new("青溪镇", "安和县"), new("白石镇", "安和县"), new("柳河乡", "安和县"),
            new("永泰县", "临江市", IsOwn: false), new("东浦县", "临江市", IsOwn: false),
        ],
        Formulations = [new("三抓三促", ["抓项目促发展", "抓服务促落实", "抓基层促治理"])],
        RenamedBodies = [new("国土资源局", "自然资源局", new DateOnly(2019, 1, 31)), new("卫生和计划生育局", "卫生健康局", new DateOnly(2019, 1, 31))],
        Terms = [new("河湖长制", ["河长制"])],
        Bounds = [new("地区生产总值", "亿元", 50, 800)],
    };

    /// <summary>The county's rule set with one rule on, whatever its life cycle.</summary>
    public static RuleSet With(string id) => Rules with { Rules = new Dictionary<string, RuleSetting> { [id] = new(Enabled: true) } };

    /// <summary>A reviewer of the county in which one rule is on, whatever its life cycle; kept, because building one costs milliseconds.</summary>
    public static Reviewer ReviewerWith(string id) => Reviewers.GetOrAdd(id, static key => new Reviewer(With(key)));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, Reviewer> Reviewers = [];
}
