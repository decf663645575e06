/*
 * A compiled module loads all that it imports when it is loaded itself. Here an import that no running code uses is loaded where it
 * is first used, so that small programs neither read nor run modules that they don't need.
 */
import * as ts from 'typescript';

/** Whether the code runs that is at a position in the text of a module. */
export type Reached = (position: number) => boolean;

const { factory } = ts;

/** What is imported by a statement that does no more. */
interface Import {
  readonly statement: ts.Statement;
  readonly request: string;
}

/** The requests for other modules that a module makes as its code runs, if its late imports are late. */
export function requestsInUse(text: string, reached: Reached): string[] {
  const module = ts.createSourceFile('module.js', text, ts.ScriptTarget.ES2022, true);
  const late = [...lateImportsOf(module, reached).values()].map(({ statement }) => statement);
  const requests: string[] = [];
  const visit = (node: ts.Node): void => {
    const request = reached(node.getStart(module)) ? requestOf(node) : undefined;
    if (request !== undefined) {
      requests.push(request);
    }
    ts.forEachChild(node, visit);
  };
  module.statements.filter(statement => !late.includes(statement)).forEach(visit);
  return requests;
}

/** Makes those imports of a module late that no running code uses, unless they are loaded in any case. */
export function lateImports(reached: Reached, isLoaded: (request: string) => boolean): ts.TransformerFactory<ts.SourceFile> {
  return context => module => {
    const late = new Map([...lateImportsOf(module, reached)].filter(([, { request }]) => !isLoaded(request)));
    const variables = new Map([...late].map(([name, { statement }]) => [statement, variable(name)]));
    const visit = (node: ts.Node): ts.Node => {
      const found = ts.isIdentifier(node) ? late.get(node.text) : undefined;
      return found === undefined ? ts.visitEachChild(node, visit, context) : use(node as ts.Identifier, found.request);
    };
    return factory.updateSourceFile(module, module.statements.map(statement => variables.get(statement) ?? visit(statement) as ts.Statement));
  };
}

function variable(name: string): ts.Statement {
  const declarations = factory.createVariableDeclarationList([factory.createVariableDeclaration(name)], ts.NodeFlags.Let);
  return factory.createVariableStatement(undefined, declarations);
}

/** `(name ??= require("request"))` */
function use(name: ts.Identifier, request: string): ts.Expression {
  const loaded = factory.createCallExpression(factory.createIdentifier('require'), undefined, [factory.createStringLiteral(request)]);
  return factory.createParenthesizedExpression(factory.createBinaryExpression(name, ts.SyntaxKind.QuestionQuestionEqualsToken, loaded));
}

/** The imports that no running code uses, by their variables. */
function lateImportsOf(module: ts.SourceFile, reached: Reached): ReadonlyMap<string, Import> {
  const imports = new Map(module.statements.flatMap(statement => importsIn(statement)));
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && reached(node.getStart(module))) {
      imports.delete(node.text);
    }
    ts.forEachChild(node, visit);
  };
  const statements = [...imports.values()].map(({ statement }) => statement);
  module.statements.filter(statement => !statements.includes(statement)).forEach(visit);
  return imports;
}

/** `const name = require("request");` */
function importsIn(statement: ts.Statement): ReadonlyArray<readonly [name: string, found: Import]> {
  if (!ts.isVariableStatement(statement)) {
    return [];
  }
  const [{ name, initializer }] = statement.declarationList.declarations;
  const request = initializer && requestOf(initializer);
  return request === undefined ? [] : [[name.getText(), { statement, request }]];
}

/** What `require("request")` asks for. */
function requestOf(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'require') {
    return undefined;
  }
  const [request] = node.arguments;
  return ts.isStringLiteral(request) ? request.text : undefined;
}
