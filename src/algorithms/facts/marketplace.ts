/**
 * Whether AWS Marketplace keeps its algorithms in this account, one for each Region.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-marketplace.html
 */
export function isMarketplace(account: string): boolean {
  return ACCOUNTS.includes(account);
}

const ACCOUNTS = [
  '057799348421', '077584701553', '136758871317', '192199979996', '270155090741', '382657785993', '446921602837', '470592106596',
  '594846645681', '666831318237', '745090734665', '843114510376', '856760150666', '865070037744', '977537786026', '985815980388',
];
