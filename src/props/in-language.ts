/**
 * How the language of a program spells what sets a field, such as `cluster.volume_size` in Python.
 *
 * @param agent the runtime of the language, as jsii names it; TypeScript and JavaScript have none
 */
export function inLanguage(prop: string, agent: string | undefined = process.env.JSII_AGENT): string {
  switch (/^[a-z]+/.exec(agent?.toLowerCase() ?? '')?.[0]) {
    case 'python': return prop.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
    case 'dotnet':
    case 'go': return prop.replace(/(?<=^|\.)[a-z]/g, letter => letter.toUpperCase());
    default: return prop;
  }
}

/** The same for a static method, such as `Output_At` in Go. */
export function methodInLanguage(method: string, agent: string | undefined = process.env.JSII_AGENT): string {
  const [owner, name] = method.split('.');
  const written = inLanguage(name, agent);
  return agent?.toLowerCase().startsWith('go') === true ? `${owner}_${written}` : `${owner}.${written}`;
}
