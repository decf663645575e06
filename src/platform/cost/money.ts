/** An amount of money that is not exceeded: rounded up to two places, the same in every locale. */
export function moneyText(amount: number, currency: string): string {
  return `${roundedUp(amount).toFixed(2)} ${currency}`;
}

/** Rounded up to two places, apart from what computing with binary fractions adds. */
export function roundedUp(amount: number): number {
  return Math.ceil(Number((amount * 100).toPrecision(12))) / 100;
}
