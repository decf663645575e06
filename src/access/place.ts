/** Where the things are that ARNs name. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** An ARN of something in the Region and account of a job. */
export function arnIn({ partition, region, account }: Place, service: string, resource: string): string {
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}
