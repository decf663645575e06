/** A place in S3 or a directory with one slash at its end, so that only what is below it begins with it. */
export function asPrefix(place: string): string {
  return place.endsWith('/') ? place.replace(/(?<!\/)\/+$/, '/') : `${place}/`;
}
