using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Yaoqing.Web.Access;

/// <summary>What the framework says when a form field cannot be read, in the users' words.</summary>
internal static class ChineseBinding
{
    internal static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}”填得不对，请核对后重填。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”填得不对，请核对后重填。");
        messages.SetUnknownValueIsInvalidAccessor(_ => "填得不对，请核对后重填。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填得不对，请核对后重填。");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”填得不对，请核对后重填。");
        messages.SetValueMustBeANumberAccessor(_ => "这里要填数字。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "这里要填数字。");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写这一项。");
        messages.SetMissingBindRequiredValueAccessor(_ => "请填写这一项。");
        messages.SetMissingKeyOrValueAccessor(() => "请填写这一项。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容，请重新提交。");
    }
}
