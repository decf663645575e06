/*
 * The compiler begins each module with a mark for other compilers, and with an empty property for each export. In bundles nobody reads
 * either: the mark is in the file that stands for a module, and a property that is still missing has no value as well.
 */
import * as ts from 'typescript';

/** Leaves out what modules write into their exports before they have any. */
export function withoutExportMarks(): ts.TransformerFactory<ts.SourceFile> {
  const { factory } = ts;
  return () => module => factory.updateSourceFile(module, module.statements.filter(statement =>
    !ts.isExpressionStatement(statement) || !(isMark(statement.expression) || isEmptyExport(statement.expression))));
}

/** `Object.defineProperty(exports, "__esModule", …)` */
function isMark(expression: ts.Expression): boolean {
  return ts.isCallExpression(expression) && expression.arguments.some(argument => ts.isStringLiteral(argument) && argument.text === '__esModule');
}

/** `exports.one = exports.other = void 0` */
function isEmptyExport(expression: ts.Expression): boolean {
  return ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken && isExport(expression.left)
    && (ts.isVoidExpression(expression.right) || isEmptyExport(expression.right));
}

function isExport(expression: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(expression) && ts.isIdentifier(expression.expression) && expression.expression.text === 'exports';
}
