using Yaoqing.App.Administration;
using Yaoqing.Core.Access;
using Yaoqing.Core.Directory;
using Yaoqing.Core.Publishing;

namespace Yaoqing.App.Tests.Houses;

/// <summary>Two desks, three units, one person for each role: small enough to keep in mind.</summary>
internal static class SmallCounty
{
    internal static CountyPlan Plan { get; } = new(
        "安和县",
        [
            new OfficePlan("中共江岭省委办公厅", "江岭省委办", Line.Party, Level.Province, true, null, ["每日要情"], []),
            new OfficePlan("中共临江市委办公室", "临江市委办", Line.Party, Level.City, true, "江岭省委办", ["临江要情", "工作情况交流"], []),
            new OfficePlan("江岭省人民政府办公厅", "江岭省政府办", Line.Government, Level.Province, true, null, ["江岭政晨讯"], []),
            new OfficePlan("临江市人民政府办公室", "临江市政府办", Line.Government, Level.City, true, "江岭省政府办", ["政务要情"], []),
            new OfficePlan("中共安和县委办公室", "县委办", Line.Party, Level.County, false, "临江市委办", [],
            [
                new StaffPlan("林知夏", "0700-5550003", "信息科编辑", PostKind.OfficeStaff, [Role.Editor], "editor"),
                new StaffPlan("唐若水", "0700-5550004", "信息科编辑", PostKind.OfficeStaff, [Role.Editor], "editor2"),
                new StaffPlan("顾言之", "0700-5550002", "信息科科长", PostKind.OfficeStaff, [Role.ChiefEditor, Role.Assessor], "chief"),
                new StaffPlan("何敬之", "0700-5550001", "县委办公室主任", PostKind.OfficeStaff, [Role.OfficeDirector], "director"),
            ]),
            new OfficePlan("安和县人民政府办公室", "县政府办", Line.Government, Level.County, false, "临江市政府办", [],
            [
                new StaffPlan("钟亦鸣", "0700-5550013", "信息科编辑", PostKind.OfficeStaff, [Role.Editor], "goveditor"),
                new StaffPlan("程见山", "0700-5550011", "县政府办公室主任", PostKind.OfficeStaff, [Role.OfficeDirector], "govdirector"),
            ]),
        ],
        ["产业发展", "生态环保", "党的建设"],
        [Unit("云溪镇", "yunxi", "乡镇街道"), Unit("白沙乡", "baisha", "乡镇街道"), Unit("县发改局", "fagai", "一类部门")],
        [
            new StaffPlan("陆怀远", "0700-5550021", "县委书记", PostKind.Leader, [Role.Leader], "leader"),
            new StaffPlan("郭守一", "0700-5550031", "系统管理员", PostKind.OfficeStaff, [Role.SystemAdministrator], "sysadmin"),
            new StaffPlan("梁慎之", "0700-5550032", "安全保密管理员", PostKind.OfficeStaff, [Role.SecurityAdministrator], "secadmin"),
            new StaffPlan("金鉴秋", "0700-5550033", "安全审计员", PostKind.OfficeStaff, [Role.AuditAdministrator], "auditor"),
        ],
        [
            new PeriodicalPlan("安和信息", "县委办", ["县内要情", "问题与建议"], 2026, 25, 424, true, Head("中共安和县委办公室")),
            new PeriodicalPlan("政务信息", "县政府办", [], 2026, 44, 1002, true, Head("安和县人民政府办公室")),
        ],
        [],
        [new TargetPlan("县委办", null, "临江市委办", Level.City, 2026, 300), new TargetPlan("县委办", "云溪镇", "县委办", Level.County, 2026, 80)],
        [new StandingPlan("县委办", "临江市委办", Level.City, new DateOnly(2026, 8, 31), 255, 2, "临江市委办8月通报")]);

    private static Masthead Head(string organ) => new("T2", "内部资料　注意保存", organ, ["市委办", "县委常委"], ["县人大常委会办公室"], ["各乡镇（街道）", "县级各部门"], 96, "0700-5550002", false);

    private static UnitPlan Unit(string shortName, string user, string group) => new("安和县" + shortName.TrimStart('县'), shortName, group, [Line.Party, Line.Government],
    [
        new StaffPlan(shortName + "主", "0700-5550107", "主要领导", PostKind.Head, [Role.Head], user + "-head"),
        new StaffPlan(shortName + "分", "0700-5550108", "分管领导", PostKind.DeputyHead, [Role.DeputyHead], user + "-deputy"),
        new StaffPlan(shortName + "员", "0700-5550109", "信息员", PostKind.Reporter, [Role.Reporter], user + "-reporter"),
    ]);
}
