/* Runs health checks as Argo CD does: with the base and table libraries and no others. */
// The package has no types.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { lua, lauxlib, lualib, to_luastring: encode, to_jsstring: decode } = require('fengari');

/** What a script returns for a resource. */
export function runHealthCheck(script: string, resource: any): { status: string; message: string } {
  const state = lauxlib.luaL_newstate();
  open(state, '_G', lualib.luaopen_base);
  open(state, 'table', lualib.luaopen_table);
  run(state, `obj = ${tableOf(resource)}`, 0);
  run(state, script, 1);
  return { status: field(state, 'status'), message: field(state, 'message') };
}

function open(state: any, name: string, library: any): void {
  lauxlib.luaL_requiref(state, encode(name), library, 1);
  lua.lua_pop(state, 1);
}

function run(state: any, code: string, results: number): void {
  const failed = lauxlib.luaL_loadstring(state, encode(code)) !== lua.LUA_OK || lua.lua_pcall(state, 0, results, 0) !== lua.LUA_OK;
  if (failed) {
    throw new Error(decode(lua.lua_tostring(state, -1)));
  }
}

function field(state: any, name: string): string {
  lua.lua_getfield(state, -1, encode(name));
  const value = decode(lua.lua_tostring(state, -1));
  lua.lua_pop(state, 1);
  return value;
}

function tableOf(value: any): string {
  if (Array.isArray(value)) {
    return `{${value.map(tableOf).join(', ')}}`;
  }
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value).map(([key, member]) => `[${quote(key)}] = ${tableOf(member)}`).join(', ')}}`;
  }
  return typeof value === 'string' ? quote(value) : String(value);
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t')}"`;
}
