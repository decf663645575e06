import * as crypto from 'crypto';

/**
 * A number from 0 up to 1, always the same for a seed, a position and a name. Each position and name has its own, so further
 * positions and names leave the others as they are.
 */
export function draw(seed: number, position: number, name: string): number {
  const bytes = crypto.createHash('sha256').update(JSON.stringify([seed, position, name])).digest();
  return (Math.floor(bytes.readUInt32BE(0) / 2 ** 5) * 2 ** 26 + Math.floor(bytes.readUInt32BE(4) / 2 ** 6)) / 2 ** 53;
}
