using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Yaoqing.Architecture.Tests;

/// <summary>
/// Everything that a type names, read from its compiled form: bases, attributes, fields, signatures, locals and
/// instructions, with generic arguments taken apart. Nested types (lambdas, async state machines, iterators)
/// count as part of the outermost type that holds them.
/// </summary>
internal sealed class TypeUse
{
    private readonly HashSet<string> types = new(StringComparer.Ordinal);
    private readonly HashSet<string> members = new(StringComparer.Ordinal);

    private TypeUse(TypeDefinition type)
    {
        FullName = type.FullName;
        Namespace = type.Namespace;
        Visit(type);
        types.Remove(FullName);
    }

    public string FullName { get; }

    public string Namespace { get; }

    /// <summary>Full names, "Namespace.Type" or "Namespace.Outer/Inner", generic ones as "Type`1".</summary>
    public IReadOnlySet<string> Types => types;

    /// <summary>Called or read members as "Namespace.Type::Member".</summary>
    public IReadOnlySet<string> Members => members;

    /// <summary>Whether a floating-point constant or conversion occurs in a method body.</summary>
    public bool HasFloatInstruction { get; private set; }

    public static IReadOnlyList<TypeUse> In(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        return [.. module.Types.Where(type => type.Name != "<Module>").Select(type => new TypeUse(type))];
    }

    public static IReadOnlyList<TypeUse> InNamespace(string assembly, string root) =>
        [.. In(assembly).Where(use => (use.Namespace + ".").StartsWith(root + ".", StringComparison.Ordinal))];

    private void Visit(TypeDefinition type)
    {
        Add(type.BaseType);
        foreach (var face in type.Interfaces) Add(face.InterfaceType);
        Add(type.CustomAttributes);
        foreach (var field in type.Fields)
        {
            Add(field.FieldType);
            Add(field.CustomAttributes);
        }

        foreach (var property in type.Properties) Add(property.CustomAttributes);
        foreach (var method in type.Methods) Visit(method);
        foreach (var nested in type.NestedTypes) Visit(nested);
    }

    private void Visit(MethodDefinition method)
    {
        Add(method.ReturnType);
        Add(method.CustomAttributes);
        foreach (var parameter in method.Parameters)
        {
            Add(parameter.ParameterType);
            Add(parameter.CustomAttributes);
        }

        foreach (var constraint in method.GenericParameters.SelectMany(parameter => parameter.Constraints)) Add(constraint.ConstraintType);
        if (!method.HasBody) return;
        foreach (var local in method.Body.Variables) Add(local.VariableType);
        foreach (var handler in method.Body.ExceptionHandlers) Add(handler.CatchType);
        foreach (var instruction in method.Body.Instructions) Visit(instruction);
    }

    private void Visit(Instruction instruction)
    {
        if (instruction.OpCode.Code is Code.Ldc_R4 or Code.Ldc_R8 or Code.Conv_R4 or Code.Conv_R8 or Code.Conv_R_Un)
            HasFloatInstruction = true;
        switch (instruction.Operand)
        {
            case TypeReference type:
                Add(type);
                break;
            case MemberReference member:
                Add(member);
                break;
        }
    }

    private void Add(MemberReference member)
    {
        Add(member.DeclaringType);
        members.Add($"{member.DeclaringType?.GetElementType().FullName}::{member.Name}");
        if (member is FieldReference field) Add(field.FieldType);
        if (member is not MethodReference method) return;
        Add(method.ReturnType);
        foreach (var parameter in method.Parameters) Add(parameter.ParameterType);
        if (method is GenericInstanceMethod generic) foreach (var argument in generic.GenericArguments) Add(argument);
    }

    private void Add(IEnumerable<CustomAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            Add(attribute.AttributeType);
            foreach (var argument in attribute.ConstructorArguments) Add(argument.Value as TypeReference);
        }
    }

    private void Add(TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter:
                return;
            case GenericInstanceType generic:
                foreach (var argument in generic.GenericArguments) Add(argument);
                Add(generic.ElementType);
                return;
            case TypeSpecification specification:
                Add(specification.ElementType);
                return;
            default:
                types.Add(type.FullName);
                return;
        }
    }
}
