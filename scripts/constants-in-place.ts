/*
 * Engines keep an object literal of constants ready-made, but define every other property one after the other, which takes thousands of
 * instructions each. So texts that a name stands for are written where object literals have them.
 */
import * as ts from 'typescript';
import { requestOf } from './late-imports';

/** The text that a member of an enumeration is, by what is imported, the name of the enumeration and that of the member. */
export type MemberText = (request: string, enumeration: string, member: string) => string | undefined;

const { factory } = ts;

/** Writes the texts of names into the object literals of a module. */
export function constantsInPlace(memberText: MemberText): ts.TransformerFactory<ts.SourceFile> {
  return context => module => {
    const names = new Names(module, memberText);
    const inPlace = (value: ts.Expression): ts.Expression => {
      if (ts.isArrayLiteralExpression(value)) {
        return factory.updateArrayLiteralExpression(value, value.elements.map(inPlace));
      }
      const text = ts.isStringLiteral(value) ? undefined : names.textOf(value);
      return text === undefined ? value : factory.createStringLiteral(text, true);
    };
    const visit = (node: ts.Node): ts.Node => {
      const visited = ts.visitEachChild(node, visit, context);
      return ts.isPropertyAssignment(visited) && !ts.isComputedPropertyName(visited.name)
        ? factory.updatePropertyAssignment(visited, visited.name, inPlace(visited.initializer))
        : visited;
    };
    return ts.visitEachChild(module, visit, context);
  };
}

/** The names in a module that stand for texts. */
class Names {
  private readonly texts = new Map<string, string>();
  private readonly requests = new Map<string, string>();

  constructor(module: ts.SourceFile, private readonly memberText: MemberText) {
    const declared = declaredNames(module);
    for (const { declarationList } of module.statements.filter(ts.isVariableStatement).filter(isConstant)) {
      for (const { name, initializer } of declarationList.declarations) {
        if (ts.isIdentifier(name) && initializer !== undefined && declared.get(name.text) === 1) {
          this.add(name.text, initializer);
        }
      }
    }
  }

  /** The text that an expression always is. */
  public textOf(value: ts.Expression): string | undefined {
    if (ts.isStringLiteralLike(value)) {
      return value.text;
    }
    if (ts.isIdentifier(value)) {
      return this.texts.get(value.text);
    }
    if (ts.isTemplateExpression(value)) {
      return value.templateSpans.reduce<string | undefined>((before, { expression, literal }) => {
        const text = this.textOf(expression);
        return before === undefined || text === undefined ? undefined : before + text + literal.text;
      }, value.head.text);
    }
    return ts.isPropertyAccessExpression(value) && ts.isPropertyAccessExpression(value.expression)
      ? this.textOfMember(value.expression, value.name.text)
      : undefined;
  }

  private textOfMember({ expression, name }: ts.PropertyAccessExpression, member: string): string | undefined {
    const request = ts.isIdentifier(expression) ? this.requests.get(expression.text) : undefined;
    return request === undefined ? undefined : this.memberText(request, name.text, member);
  }

  private add(name: string, initializer: ts.Expression): void {
    const text = this.textOf(initializer);
    const request = requestOf(initializer);
    if (text !== undefined) {
      this.texts.set(name, text);
    } else if (request !== undefined) {
      this.requests.set(name, request);
    }
  }
}

function isConstant({ declarationList: { flags } }: ts.VariableStatement): boolean {
  // eslint-disable-next-line no-bitwise
  return (flags & ts.NodeFlags.Const) !== 0;
}

/** How often each name is declared, wherever that is. */
function declaredNames(module: ts.SourceFile): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    const name = (node as Partial<ts.NamedDeclaration>).name;
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node) || ts.isFunctionLike(node) || ts.isClassLike(node))
      && name !== undefined && ts.isIdentifier(name)) {
      counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(module);
  return counts;
}
