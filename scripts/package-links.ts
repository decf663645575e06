/** Code, in which nothing is a link, or the target of a link or a picture, in Markdown or in HTML. */
const CODE_OR_TARGET = /^( *)```[^]*?^\1```$|`[^`\n]*`|(\]\(|\b(?:src|srcset|href)=")([^()\s"]+)(?=[)"])/gm;
const PICTURE = /\.(svg|png|jpe?g|gif)$/;

/** A text whose relative links and pictures are addresses in a repository on GitHub. */
export function withAddresses(markdown: string, repository: string): string {
  return markdown.replace(CODE_OR_TARGET, (whole, _indent, before, target) => (
    target === undefined ? whole : `${before}${addressOf(target, repository)}`));
}

function addressOf(target: string, repository: string): string {
  if (/^([a-z][a-z+.-]*:|#)/.test(target)) {
    return target;
  }
  return PICTURE.test(target)
    ? `${repository.replace('://github.com/', '://raw.githubusercontent.com/')}/main/${target}`
    : `${repository}/blob/main/${target}`;
}
