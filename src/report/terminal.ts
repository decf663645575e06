import { styleText } from 'node:util';

/** What the place can do to which a report is written. */
export interface Terminal {
  readonly colours: boolean;
  /** Whether a text can be a link. */
  readonly links: boolean;
  /** How many characters a line has room for. */
  readonly width: number;
}

/** A file, a pipe or the log of CI, which leave lines as long as they are. */
export const NO_TERMINAL: Terminal = { colours: false, links: false, width: Infinity };

/** What a stream can do, as far as the environment shows. */
export function terminalOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Terminal {
  if (stream.isTTY !== true) {
    return NO_TERMINAL;
  }
  const plain = environment.TERM === 'dumb';
  return {
    colours: !plain && environment.NO_COLOR === undefined,
    links: !plain && knowsLinks(environment),
    width: Math.max(stream.columns ?? USUAL_WIDTH, NARROWEST),
  };
}

const USUAL_WIDTH = 80;
const NARROWEST = 40;

/** Whether a terminal is one that shows links (OSC 8); others may print their addresses. */
function knowsLinks({ TERM = '', TERM_PROGRAM = '', VTE_VERSION, ...environment }: NodeJS.ProcessEnv): boolean {
  return ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby', 'rio'].includes(TERM_PROGRAM)
    || ['xterm-kitty', 'xterm-ghostty', 'alacritty', 'foot'].includes(TERM)
    || Number(VTE_VERSION) >= 5000
    || ['WT_SESSION', 'KONSOLE_VERSION', 'DOMTERM'].some(name => environment[name] !== undefined);
}

/** A way to write text: with colors, and with links, where the terminal has them. */
export interface Pen {
  paint(style: Style, text: string): string;
  link(text: string, address: string): string;
}

export type Style = Parameters<typeof styleText>[0];

/** The pen for a terminal. */
export function penFor({ colours, links }: Terminal): Pen {
  return {
    paint: (style, text) => colours ? styleText(style, text, { validateStream: false }) : text,
    link: (text, address) => links ? `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\` : text,
  };
}
