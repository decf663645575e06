const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 6;

/** Whether a text ends with the CRC-32 of what is before, in base 62, as tokens of GitHub and npm do behind their prefix. */
export function endsWithChecksum(text: string): boolean {
  return text.length > LENGTH && text.endsWith(inBase62(loadedZlib().crc32(text.slice(0, -LENGTH))));
}

function inBase62(number: number): string {
  let digits = '';
  for (let rest = number; digits.length < LENGTH; rest = Math.floor(rest / DIGITS.length)) {
    digits = DIGITS[rest % DIGITS.length] + digits;
  }
  return digits;
}

/** Loaded when first needed: loading it takes longer than judging a job, and hardly any job has such a token. */
function loadedZlib(): typeof import('zlib') {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('zlib');
}
