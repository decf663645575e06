/* Offer files as AWS publishes them for Amazon SageMaker, with invented prices. */

/** An instance with a price in an offer file. */
export interface Offered {
  readonly usagetype: string;
  readonly price: string;
  readonly regionCode?: string;
  readonly unit?: string;
  readonly currency?: string;
}

/** An offer file with instances. */
export function offerOf(...offered: readonly Offered[]): any {
  const rows = offered.map((one, position) => ({ sku: `SKU${position}`, regionCode: 'eu-west-1', unit: 'Hrs', currency: 'USD', ...one }));
  return {
    formatVersion: 'v1.0',
    disclaimer: 'Only an example: "{"',
    offerCode: 'AmazonSageMaker',
    publicationDate: '2026-11-01T00:00:00Z',
    products: Object.fromEntries(rows.map(({ sku, usagetype, regionCode }) => [sku, {
      sku, productFamily: 'ML Instance', attributes: { servicecode: 'AmazonSageMaker', regionCode, usagetype, operation: 'RunInstance' },
    }])),
    terms: {
      OnDemand: Object.fromEntries(rows.map(({ sku, unit, currency, price }) => [sku, {
        [`${sku}.JRTCKXETXF`]: { sku, priceDimensions: { [`${sku}.JRTCKXETXF.6YS6EN2CT7`]: { unit, pricePerUnit: { [currency]: price } } } },
      }])),
      Reserved: { SKU0: { 'SKU0.X': { sku: 'SKU0', priceDimensions: { x: { unit: 'Hrs', pricePerUnit: { USD: '0.0001' } } } } } },
    },
  };
}
