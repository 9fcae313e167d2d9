/** The page's address is the data's address: renaming scheme or host would open an empty book. */
export const pageScheme = 'app';
export const pageHost = 'bundle';
export const pageAddress = `${pageScheme}://${pageHost}/`;

/** Protocol and host are compared, never `origin`: for a custom scheme Node says the origin is "null". */
export function isOwnAddress(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === `${pageScheme}:` && parsed.host === pageHost && parsed.username === '' && parsed.port === '';
}
