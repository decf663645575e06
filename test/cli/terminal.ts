/** What commands print, in place of a terminal: nothing when a test begins. */
export interface Terminal {
  output: string;
  errors: string;
}

/** Catches what is printed in the tests around. */
export function caughtTerminal(): Terminal {
  const terminal = { output: '', errors: '' };
  const catchFrom = (stream: NodeJS.WriteStream, key: keyof Terminal) => {
    terminal[key] = '';
    jest.spyOn(stream, 'write').mockImplementation(text => {
      terminal[key] += text;
      return true;
    });
  };
  beforeEach(() => {
    catchFrom(process.stdout, 'output');
    catchFrom(process.stderr, 'errors');
  });
  afterEach(() => jest.restoreAllMocks());
  return terminal;
}
