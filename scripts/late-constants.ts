/*
 * A class with hundreds of constants takes time to define each of them as a field, though a program uses few. Here such constants
 * are getters that make their value when it is first read, and hand out the same value ever after.
 */
import * as ts from 'typescript';

/** From how many constants on a class is rewritten. Reading a getter takes longer than reading a field. */
const MANY = 100;

const { factory } = ts;

/** Makes the constants of classes with many of them late: static fields that hold instances of their own class. */
export function lateConstants(): ts.TransformerFactory<ts.SourceFile> {
  return () => module => {
    const rewritten = (statement: ts.Statement): ts.Statement[] => {
      if (!ts.isClassDeclaration(statement) || statement.members.filter(member => isConstant(member, statement)).length < MANY) {
        return [statement];
      }
      const values = `${statement.name!.text}_values`;
      const members = statement.members.map(member => isConstant(member, statement) ? getter(member, values) : member);
      return [
        variable(values),
        factory.updateClassDeclaration(statement, statement.modifiers, statement.name, undefined, statement.heritageClauses, members),
      ];
    };
    return factory.updateSourceFile(module, module.statements.flatMap(rewritten));
  };
}

interface Constant extends ts.PropertyDeclaration {
  readonly name: ts.Identifier;
  readonly initializer: ts.NewExpression;
}

/** `static NAME = new Class("text");` */
function isConstant(member: ts.ClassElement, { name }: ts.ClassDeclaration): member is Constant {
  return ts.isPropertyDeclaration(member) && ts.isIdentifier(member.name) && isStatic(member)
    && member.initializer !== undefined && ts.isNewExpression(member.initializer)
    && ts.isIdentifier(member.initializer.expression) && member.initializer.expression.text === name?.text
    && (member.initializer.arguments ?? []).every(ts.isStringLiteral);
}

/** Whether a member is one of the class itself. */
function isStatic(member: ts.ClassElement): boolean {
  return ts.canHaveModifiers(member) && (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
}

/** `const values = Object.create(null);` */
function variable(name: string): ts.Statement {
  const empty = factory.createCallExpression(
    factory.createPropertyAccessExpression(factory.createIdentifier('Object'), 'create'), undefined, [factory.createNull()]);
  const declaration = factory.createVariableDeclaration(name, undefined, undefined, empty);
  return factory.createVariableStatement(undefined, factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const));
}

/** `static get NAME() { return values.NAME ??= new Class("text"); }` */
function getter({ modifiers, name, initializer }: Constant, values: string): ts.ClassElement {
  const value = factory.createPropertyAccessExpression(factory.createIdentifier(values), name.text);
  const returned = factory.createReturnStatement(
    factory.createBinaryExpression(value, ts.SyntaxKind.QuestionQuestionEqualsToken, initializer));
  return factory.createGetAccessorDeclaration(modifiers, name, [], undefined, factory.createBlock([returned]));
}
