using System.Text;

namespace Yaoqing.Bench.Corpus;

/// <summary>Seeded sentences of the trade; none repeats within a text, since the figures change.</summary>
internal static class Sentences
{
    private static readonly string[] Places = ["云溪镇", "白沙乡", "青禾镇", "柳湾镇", "石桥街道", "竹坞乡"];
    private static readonly string[] Matters = ["秋粮收购", "农村公路养护", "老旧小区改造", "防汛物资储备", "零工市场建设", "村级阅览室开放"];
    private static readonly string[] Means = ["推行预约办理", "实行专人包点", "建立问题清单", "组织现场核查", "公开办理进度", "开展入户走访"];

    internal static string Of(Random random) =>
        $"{Pick(Places, random)}推进{Pick(Matters, random)}，{Pick(Means, random)}{random.Next(12, 60)}次，解决具体问题{random.Next(20, 90)}个，惠及群众{random.Next(300, 5000)}人。";

    /// <summary>Lines of two to four sentences up to a size; with defects for those who look for them.</summary>
    /// <param name="bytes">UTF-8 size wanted.</param>
    /// <param name="seed">Same seed, same text.</param>
    /// <param name="defects">Whether every fourth line carries a half-width mark and a stray blank.</param>
    internal static string Text(int bytes, int seed, bool defects)
    {
        var (random, text, size) = (new Random(seed), new StringBuilder(), 0);
        for (var line = 0; size < bytes; line++)
        {
            var before = text.Length;
            for (var i = random.Next(2, 5); i > 0; i--)
                text.Append(Of(random));
            if (defects && line % 4 == 0)
                text.Append("办结率达到９５%,群众 评价良好。");
            size += (text.Length - before) * 3 + 1;
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}
