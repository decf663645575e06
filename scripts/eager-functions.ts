/*
 * Engines skim a function when they first read it, and compile it when somebody calls it. So a function that runs is read twice, and
 * no cache of compiled code has it. A function in parentheses is compiled at once. Here functions that are known to run are written
 * in this way. Methods of classes have no such form; all others do the same in both forms.
 */
import * as ts from 'typescript';

/** Whether a function runs, by its positions in the text of its module. */
export type Runs = (start: number, end: number) => boolean;

const { factory } = ts;

/** Writes the functions of a module that run as functions in parentheses. */
export function eagerFunctions(runs: Runs): ts.TransformerFactory<ts.SourceFile> {
  return context => module => {
    // Code may call a function above the place where it is declared.
    const declarations: ts.Statement[] = [];
    const visit = (node: ts.Node): ts.Node | undefined => {
      const visited = ts.visitEachChild(node, visit, context);
      if (!ts.isFunctionLike(node) || !runs(node.getStart(module), node.end)) {
        return visited;
      }
      if (ts.isFunctionDeclaration(visited) && module.statements.includes(node as ts.Statement)) {
        declarations.push(declarationOf(visited));
        return undefined;
      }
      return eagerForm(visited);
    };
    const { statements } = ts.visitEachChild(module, visit, context);
    const directives = statements.filter(isDirective);
    return factory.updateSourceFile(module, [...directives, ...declarations, ...statements.slice(directives.length)]);
  };
}

function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

function declarationOf(declared: ts.FunctionDeclaration): ts.Statement {
  return factory.createVariableStatement(undefined, [
    factory.createVariableDeclaration(declared.name!, undefined, undefined, nameless(declared, declared.body!)),
  ]);
}

function eagerForm(node: ts.Node): ts.Node {
  if (ts.isFunctionExpression(node)) {
    return factory.createParenthesizedExpression(node);
  }
  if (ts.isArrowFunction(node) && !readsItsPlace(node)) {
    return nameless(node, ts.isBlock(node.body) ? node.body : factory.createBlock([factory.createReturnStatement(node.body)]));
  }
  return node;
}

/** A function in parentheses. It takes its name from the variable that it is the value of. */
function nameless(node: ts.FunctionDeclaration | ts.ArrowFunction, body: ts.Block): ts.Expression {
  return factory.createParenthesizedExpression(
    factory.createFunctionExpression(ts.getModifiers(node), node.asteriskToken, undefined, undefined, node.parameters, undefined, body));
}

/** Whether a function uses what an arrow function takes from around it. */
function readsItsPlace(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword || ts.isMetaProperty(node)
    || ts.isIdentifier(node) && node.text === 'arguments'
    || ts.forEachChild(node, readsItsPlace) === true;
}
