using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yaoqing.Review.Catalogue;
using Yaoqing.Web.Commands.Reviewing;

namespace Yaoqing.Web.Commands;

/// <summary><c>yaoqing rules [--json]</c> lists the catalogue; <c>yaoqing rules A01</c> prints a rule's page. Exit 0 done, 2 no such rule.</summary>
internal static class RulesCommand
{
    private const int Done = 0, WrongUse = 2;

    internal static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var id = new Argument<string?>("ID") { Description = "规则编号，如 A01；不写则列出全部", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rules", "列出审稿规则，或看一条规则的说明") { json, id };
        command.SetAction(parsed => Run(parsed.GetValue(id), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string? id, bool json)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        if (id is not null)
        {
            if (RuleCatalogue.Shipped.Page(id) is { } page) output.Write(page.Text);
            else
            {
                Console.Error.WriteLine($"没有编号为 {id} 的规则；yaoqing rules 列出全部规则。");
                return WrongUse;
            }
        }
        else if (json) output.Write(Json());
        else
            foreach (var rule in RuleCatalogue.Shipped.All)
                output.Write($"{rule.Id}  {RuleCatalogue.NameOf(rule.Group)}  {ReviewText.NameOf(rule.Severity)}  {NameOf(rule.LifeCycle)}  {rule.Name}\n");
        return Done;
    }

    private static string NameOf(Yaoqing.Review.LifeCycle lifeCycle) => lifeCycle switch
    {
        Yaoqing.Review.LifeCycle.Preview => "试行",
        Yaoqing.Review.LifeCycle.Stable => "稳定",
        Yaoqing.Review.LifeCycle.Retired => "停用",
    };

    private static string Json()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var rule in RuleCatalogue.Shipped.All) Write(json, rule);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("group", rule.Group.ToString().ToLowerInvariant());
        json.WriteString("severity", rule.Severity.ToString().ToLowerInvariant());
        json.WriteString("lifeCycle", rule.LifeCycle.ToString().ToLowerInvariant());
        json.WriteNumber("version", rule.Version);
        json.WriteString("basis", rule.Basis);
        json.WriteStartArray("options");
        foreach (var option in rule.Options)
        {
            json.WriteStartObject();
            json.WriteString("name", option.Name);
            json.WriteString("label", option.Label);
            json.WriteNumber("default", option.Default);
            json.WriteNumber("low", option.Low);
            json.WriteNumber("high", option.High);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
