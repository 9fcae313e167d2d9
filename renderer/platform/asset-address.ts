/** Where a file that ships is, from the page as from a worker, which has no document. */
export const assetAddress = (url: string): URL => new URL(url, typeof document === 'undefined' ? location.href : document.baseURI);
