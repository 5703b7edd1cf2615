namespace Yaoqing.App.Administration.Demonstration;

/// <summary>
/// A computed figure of a sentence frame: <c>a/n%</c>, <c>b^a%</c> (change from a to b, its size), <c>a+b+c</c>, <c>a-b</c>, <c>a*3</c>, <c>a/b</c>.
/// Computed from the printed operands, so that a reader with a calculator gets the same.
/// </summary>
internal static class FigureExpression
{
    public static (string Printed, DemoRelation Relation) Compute(string expression, Func<string, Quantity> named)
    {
        var percent = expression.EndsWith('%');
        var body = percent ? expression[..^1] : expression;
        var operation = body.FirstOrDefault(c => c is '/' or '^' or '+' or '-' or '*');
        var operands = body.Split(operation).Select(name => Operand(name.Trim(), named)).ToList();
        var printed = percent ? Ratio(operation, operands) : Result(operation, operands).ToString();
        return (printed, new DemoRelation(string.Join(operation, operands) + (percent ? "%" : ""), printed));
    }

    private static string Ratio(char operation, List<Quantity> operands) => operation switch
    {
        '/' => Quantity.Percentage(operands[0].Value / operands[1].Value),
        '^' => Quantity.Percentage(Math.Abs(operands[0].Value - operands[1].Value) / operands[1].Value),
        _ => throw new FormatException($"百分数只能由“/”或“^”算出，不能用“{operation}”。"),
    };

    private static Quantity Result(char operation, List<Quantity> operands)
    {
        var decimals = operands.Max(o => o.Decimals);
        return operation switch
        {
            '+' => new(operands.Sum(o => o.Value), decimals),
            '-' => new(operands[0].Value - operands[1].Value, decimals),
            '*' => new(operands[0].Value * operands[1].Value, decimals),
            '/' => Quantity.Rounded(operands[0].Value / operands[1].Value, 1),
            _ => throw new FormatException("算式应含“+ - * /”之一。"),
        };
    }

    private static Quantity Operand(string text, Func<string, Quantity> named) =>
        char.IsAsciiDigit(text[0]) ? Quantity.Parse(text) : named(text);
}
