using Yaoqing.Review.Parsing;

namespace Yaoqing.Review.Rules.Ordering;

/// <summary>Wording about Taiwan, Hong Kong and Macao.</summary>
internal sealed class SovereigntyWording() : PhraseRule("O07", "涉港澳台表述", Severity.Error, "涉港澳台用语规范")
{
    private const string Note = "涉港澳台表述不规范，请改写。";
    protected override bool FixIsCertain => false;

    public override IEnumerable<Phrase> Phrases(RuleSet rules) =>
    [
        new("台湾总统", "台湾地区领导人", Note), new("台湾政府", "台湾当局", Note), new("台湾国", null, Note, ["台湾国民", "台湾国画", "台湾国中", "台湾国语", "台湾国际"]), new("中台关系", "两岸关系", Note), new("中港", "内地与香港", Note, ["其中港", "集中港", "途中港", "空中港", "中港口", "中港区", "中港澳"]), new("香港等国家", "香港等国家和地区", Note, ["香港等国家和地区", "香港等国家（地区"]),
        new("澳门等国家", "澳门等国家和地区", Note, ["澳门等国家和地区", "澳门等国家（地区"]), new("台湾等国家", "台湾地区等", Note), new("港澳台等国家", "港澳台等地区", Note), new("港台国家", "港台地区", Note), new("国家台湾", null, Note), new("台湾行政院", "台湾行政管理机构", Note), new("赴台出国", "赴台", Note), new("出国赴港", "赴港", Note), new("出国赴台", "赴台", Note),
        new("中国和台湾", "大陆和台湾", Note), new("中国与台湾", "大陆与台湾", Note), new("中国、台湾", "大陆、台湾", Note, ["中国、台湾地区"]), new("中国和香港", "内地和香港", Note), new("中国与香港", "内地与香港", Note), new("中国大陆和台湾两国", null, Note), new("台湾籍外商", "台商", Note), new("外商（台湾", null, Note), new("外资（香港", null, Note), new("内地与台湾", "大陆与台湾", Note), new("内地和台湾", "大陆和台湾", Note), new("台湾出口到中国", null, Note),
    ];
}
